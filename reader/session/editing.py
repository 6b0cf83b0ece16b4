"""What helps a reader to write an entry: what is doubtful in it, told while it is written."""

from collections.abc import Iterator
from functools import cached_property

from reader.glossary.check import Bearers, Doubt, Finding, check_term
from reader.glossary.own import Glossary
from reader.glossary.own.reshaping import tidied
from reader.glossary.term import Term
from reader.lexicon.lexicon import lexicon


class Doubts:
    """What is doubtful in one entry of a glossary, as it would be kept."""

    def __init__(self, glossary: Glossary, entry_id: str) -> None:
        """`entry_id` is "" for an entry yet to be added."""
        self._glossary, self._id = glossary, entry_id

    def at_once(self, term: Term) -> Iterator[Finding]:
        """All that can be told without looking far; all that is refused is in it."""
        tidy = tidied(term)
        yield from check_term(tidy)
        yield from self._other_sound(tidy)

    def among_others(self, term: Term) -> tuple[Finding, ...]:
        """What else there is: its everyday words, and what it shares with other entries.

        The first question reads the lexicon and goes through the glossary, up to a second.
        """
        tidy = tidied(term)
        found = check_term(tidy, lexicon().is_ordinary)
        everyday = (one for one in found if one.doubt is Doubt.EVERYDAY_WORD)
        return *everyday, *self._others.shared(tidy)

    def _other_sound(self, term: Term) -> Iterator[Finding]:
        """A transliteration is of the first spelling, and here another one has become that."""
        before, sound = self._glossary.by_id.get(self._id), term.transliteration
        if not before or not sound or not term.spellings:
            return
        if sound == before.transliteration and term.arabic != before.arabic:
            message = f"“Say it” is of “{before.arabic}”, which is no longer the first."
            yield Finding(term, Doubt.OTHER_SOUND, message)

    @cached_property
    def _others(self) -> Bearers:
        return Bearers(term for term in self._glossary.terms if term.id != self._id)
