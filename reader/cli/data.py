"""What the commands print, as plain data. Names and meanings are public: see README.md."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from reader.corpus.article import Article, Block
from reader.glossary.records import to_record
from reader.glossary.term import Mention, Term
from reader.links.concordance import line_of
from reader.page.model import Title
from reader.session import Session

Data = dict[str, Any]


def articles(session: Session) -> list[Data]:
    """The library, in its order."""
    return [
        {
            "id": summary.id,
            "title": _title(summary.title),
            "outlet": summary.metadata.outlet,
            "author": summary.metadata.author,
            "date": summary.metadata.date,
            "sentences": summary.sentences,
            "mentions": summary.mentions,
        }
        for summary in session.articles()
    ]


def article(session: Session, name: str) -> Data:
    """An article with its blocks, sentences and their English."""
    found = session.article(name)
    return {
        "id": found.id,
        "title": _title(session.title(found)),
        "outlet": found.metadata.outlet,
        "author": found.metadata.author,
        "date": found.metadata.date,
        "blocks": [_block(session, block) for block in found.blocks],
    }


def mentions(found: Article, every: Iterable[Mention]) -> list[Data]:
    """Where an article mentions terms."""
    return [
        {
            "start": mention.start,
            "end": mention.end,
            "line": line_of(found, mention.start),
            "surface": mention.surface,
            "term": mention.term.id,
            "english": mention.term.english,
            "class": mention.term.term_class.value,
            "how": mention.how.value,
        }
        | _candidates(mention)
        for mention in every
    ]


def _candidates(mention: Mention) -> Data:
    """What it may mean, where that cannot be told."""
    names = [term.id for term in mention.candidates]
    return {"candidates": names} if names else {}


def terms_data(terms: Iterable[Term], is_own: Callable[[str], bool]) -> list[Data]:
    """Entries of a glossary; `is_own` says by its id whether one is the reader's."""
    return [to_record(term) | {"own": is_own(term.id)} for term in terms]


def _title(title: Title) -> Data:
    return {"ar": title.ar, "en": title.en}


def _block(session: Session, block: Block) -> Data:
    return {
        "kind": block.kind.value,
        "line": block.line,
        "start": block.start,
        "end": block.end,
        "text": block.text,
        "sentences": list(_sentences(session, block)),
    }


def _sentences(session: Session, block: Block) -> Iterator[Data]:
    known = session.translations.known(sentence.source for sentence in block.sentences)
    for sentence in block.sentences:
        translation = known.get(sentence.source)
        yield {
            "start": sentence.start,
            "end": sentence.end,
            "source": sentence.source,
            "target": translation.text if translation else None,
            "origin": translation.origin if translation else None,
        }
