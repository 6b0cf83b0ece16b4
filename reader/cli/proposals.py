"""`muqabala glossary spellings` and `candidates`: how names are written, which are lacking."""

import argparse
from collections.abc import Iterator, Sequence

from reader.cli.commands import read_glossary, say_encoding
from reader.cli.data import Data
from reader.cli.outcome import Outcome
from reader.corpus.article import Article
from reader.errors import EntryError
from reader.glossary.candidates.candidate import Candidate
from reader.links.concordance import line_of
from reader.links.spellings import TermSpellings
from reader.page.wording import counted
from reader.session import Session


def spellings(session: Session, arguments: argparse.Namespace) -> Outcome:
    """How each outlet writes the entries that are mentioned, or one of them."""
    termbase = read_glossary(arguments.glossary) if arguments.glossary else None
    found = session.spellings(termbase)
    if arguments.term:
        by_id = termbase.by_id if termbase else session.glossary.by_id
        term = by_id.get(arguments.term)
        if term is None:
            raise EntryError(
                f"no entry has the id “{arguments.term}”; “muqabala glossary --json” lists them."
            )
        found = tuple(one for one in found if one.term.id == term.id)
    return Outcome(list(map(_spellings, found)), _spelling_lines(found))


def candidates(session: Session, arguments: argparse.Namespace) -> Outcome:
    """The names in an article that the glossary lacks."""
    article = session.article(arguments.article)
    say_encoding(session, arguments.article)
    if arguments.glossary:
        termbase = read_glossary(arguments.glossary)
        found = session.proposals.candidates_by(termbase, article.id)
    else:
        found = session.proposals.candidates(article.id)
    return Outcome([_candidate(article, one) for one in found], _candidate_lines(found))


def _spellings(found: TermSpellings) -> Data:
    """The forms of a term as data. Names and meanings are public: see README.md."""
    return {
        "term": found.term.id,
        "english": found.term.english,
        "class": found.term.term_class.value,
        "spellings": [
            {
                "text": row.text,
                "outlet": row.outlet,
                "count": row.count,
                "places": [place._asdict() for place in row.places],
            }
            for row in found.rows
        ],
    }


def _spelling_lines(found: Sequence[TermSpellings]) -> Iterator[str]:
    for one in found:
        yield f"{one.term.english} ({one.term.term_class}):"
        for row in one.rows:
            yield f"    {row.count:>4}  {row.outlet or 'unknown outlet'}: {row.text}"


def _candidate(article: Article, found: Candidate) -> Data:
    """A candidate as data. Names and meanings are public: see README.md."""
    return {
        "text": found.text,
        "class": found.term_class.value,
        "english": found.english,
        "english_from": found.english_from.value,
        "count": found.count,
        "reason": found.reason,
        "places": [
            {"start": place.start, "end": place.end, "line": line_of(article, place.start)}
            for place in found.places
        ],
    }


def _candidate_lines(found: Sequence[Candidate]) -> Iterator[str]:
    for one in found:
        yield f"{one.text}: {one.english} ({one.term_class}, {counted(one.count, 'place')})"
        yield f"    {one.reason}; English: {one.english_from}"
