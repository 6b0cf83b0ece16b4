"""A small real engine: it knows words, and renders a sentence word for word."""

from reader.translation.engine import Aligned, Draft

WORDS = {
    "وصل": "arrived",
    "الرئيس": "the president",
    "إلى": "to",
    "موسكو": "Moscow",
    "اليوم": "today",
}


class WordEngine:
    """Renders each word by a dictionary, or by its number in the text."""

    origin = "words:1.0"

    def __init__(self, words=WORDS, origin=origin):
        self._words = words
        self.origin = origin
        self.asked = []

    def translate(self, sources):
        self.asked.append(list(sources))
        return [self._draft(source) for source in sources]

    def _draft(self, source):
        english, aligned, at = "", [], 0
        for number, word in enumerate(source.split(), 1):
            start = source.index(word, at)
            at = start + len(word)
            rendered = self._words.get(word, f"word{number}")
            begin = len(english) + bool(english)
            english = f"{english} {rendered}" if english else rendered
            aligned.append(Aligned((start, at), (begin, len(english))))
        return Draft(english, -0.25, tuple(aligned))
