"""The places of an article that are one name: in full, in part, in another spelling."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.glossary.candidates.spot import Spot
from reader.glossary.term import TermClass
from reader.text.sounds import sound_of
from reader.text.span import Span

_FEWEST_CONSONANTS = 3  # below, two spellings are one name only if they are equal


class Place(NamedTuple):
    """A spot in the text of the article.

    Attributes:
        text: without harakat.
        words: their keys.
        told_by: the title or head that tells it, as it is written; or "".
    """

    span: Span
    text: str
    words: tuple[str, ...]
    spot: Spot
    told_by: str


class Group(NamedTuple):
    """The places of one name, in the order of the text."""

    places: tuple[Place, ...]

    @property
    def fullest(self) -> Place:
        """The fullest form; of several, the one that is written most."""
        texts = Counter(place.text for place in self.places)
        return max(self.places, key=lambda place: (len(place.words), texts[place.text]))

    @property
    def surest(self) -> Place:
        """The place that tells most of what is named."""
        return max(self.places, key=lambda place: place.spot.evidence)

    @property
    def gloss(self) -> str:
        """The English that the text itself gives, or ""."""
        return next((place.spot.english for place in self.places if place.spot.english), "")

    @property
    def term_class(self) -> TermClass:
        """What is named, as the surest place tells."""
        return self.surest.spot.term_class


def grouped(places: Iterable[Place]) -> list[Group]:
    """The groups; a part of a person's name joins the fullest name that begins or ends so."""
    by_name: dict[str, list[Place]] = {}
    for place in places:
        by_name.setdefault(_sound(place.words), []).append(place)
    groups: list[list[Place]] = []
    wholes: dict[str, list[Place]] = {}
    for sound, same in sorted(by_name.items(), key=lambda item: -len(item[1][0].words)):
        if sound in wholes:
            wholes[sound] += same
        else:
            groups.append(same)
            for part in _parts(same[0]):
                wholes.setdefault(part, same)
    return [Group(tuple(sorted(group, key=lambda place: place.span))) for group in groups]


def _sound(words: Sequence[str]) -> str:
    """What all spellings of a name share."""
    sound = sound_of(" ".join(words))
    return sound if len(sound) >= _FEWEST_CONSONANTS else " ".join(words)


def _parts(whole: Place) -> Iterator[str]:
    """What may stand for a person: the beginning or the end of the name."""
    if whole.spot.term_class is TermClass.PERSON:
        for size in range(1, len(whole.words)):
            yield _sound(whole.words[:size])
            yield _sound(whole.words[-size:])
