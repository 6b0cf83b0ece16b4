"""The skeletons of many words at once, each worked out once."""

import re
from collections.abc import Iterable

from reader.glossary.finding.skeleton import skeleton
from reader.text.affixes import ARTICLE

_ARTICLE = re.compile(rf"\b{ARTICLE}(?=\w{{3}})")  # as `without_article` has it
_SERVANT = "عبد"
_SERVANT_OF = re.compile(rf"\b{_SERVANT}{ARTICLE}(?=\w\w)")


class Skeletons(dict[str, str]):
    """Folded words and their skeletons."""

    def learn(self, words: Iterable[str]) -> None:
        """Find those of the words that are new."""
        new = {word for word in words if word not in self}
        self.update(zip(new, skeletons(new), strict=True))


def skeletons(lines: Iterable[str]) -> list[str]:
    """The skeleton of each line of words, without the words' articles; عبدالله is عبد الله."""
    text = "\n".join(lines)
    without = _SERVANT_OF.sub(_SERVANT, _ARTICLE.sub("", text))
    return skeleton(without).split("\n") if text else []
