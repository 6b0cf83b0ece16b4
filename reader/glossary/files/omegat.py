"""Writing OmegaT's own glossary: a line for each spelling with its English and a comment."""

from collections.abc import Iterable, Iterator

from reader.glossary.term import Term


def as_omegat(terms: Iterable[Term]) -> Iterator[str]:
    """The lines of the file."""
    yield "# Glossary in tab-separated format -*- coding: utf-8 -*-\n"
    for term in terms:
        comment = ". ".join(filter(None, (term.role, term.note)))
        for spelling in term.spellings:
            # OmegaT takes a line that begins with # for a remark
            space = " " if spelling.text.startswith("#") else ""
            yield f"{space}{_cell(spelling.text)}\t{_cell(term.english)}\t{_cell(comment)}\n"


def _cell(text: str) -> str:
    return " ".join(text.split())
