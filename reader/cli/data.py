"""What the commands print, as plain data. Names and meanings are public: see README.md."""

from collections.abc import Iterator
from typing import Any

from reader.corpus.article import Block
from reader.glossary.term import Term
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


def mentions(session: Session, name: str) -> list[Data]:
    """Where an article mentions terms."""
    found = session.article(name)
    return [
        {
            "start": mention.start,
            "end": mention.end,
            "line": line_of(found, mention.start),
            "surface": mention.surface,
            "term": mention.term.id,
            "english": mention.term.english,
            "class": mention.term.term_class.value,
        }
        for mention in session.mentions(name)
    ]


def glossary(session: Session) -> list[Data]:
    """The entries of the glossary."""
    return [_term(term) for term in session.terms]


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


def _term(term: Term) -> Data:
    return {
        "id": term.id,
        "class": term.term_class.value,
        "english": term.english,
        "other_english": list(term.other_english),
        "spellings": [
            {
                "text": spelling.text,
                "outlets": list(spelling.outlets),
                "short": spelling.short,
                "byline_only": spelling.byline_only,
                "note": spelling.note,
            }
            for spelling in term.spellings
        ],
        "transliteration": term.transliteration,
        "role": term.role,
        "note": term.note,
    }
