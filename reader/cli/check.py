"""`muqabala check`: what may be wrong in English that engines made, and names that vary."""

import argparse
from collections.abc import Iterator

from reader.cli.commands import print_json, print_lines, say_encoding
from reader.cli.translate import Data, item, lines
from reader.session import Session
from reader.session.checking import Checked
from reader.translation.faults import Inconsistency


def run(session: Session, arguments: argparse.Namespace) -> None:
    """Print the faults of an article, or of all.

    Raises:
        ArticleError: the article cannot be read.
    """
    if arguments.article:
        names = [session.article(arguments.article).id]
        say_encoding(session, arguments.article)
    else:
        names = [summary.id for summary in session.articles()]
    faulty = [(name, one) for name in names for one in _faulty(session, name)]
    inconsistent = session.checking.inconsistent_names(names)
    if arguments.json:
        sentences = [{"article": name} | item(one) for name, one in faulty]
        print_json({"sentences": sentences, "names": list(map(_name, inconsistent))})
    else:
        for name, one in faulty:
            print_lines((f"{name}, {one.sentence.start}-{one.sentence.end}", *lines(one)))
        print_lines(line for one in inconsistent for line in _name_lines(one))


def _faulty(session: Session, name: str) -> Iterator[Checked]:
    sentences = list(session.article(name).sentences())
    return (one for one in session.checking.checked(name, sentences) if one.faults)


def _name(found: Inconsistency) -> Data:
    """A name as data. Names and meanings are public: see README.md."""
    return {
        "term": found.term.id,
        "english": found.term.english,
        "renderings": [
            {
                "text": rendering.text,
                "places": [{"article": name, "start": start} for name, start in rendering.places],
            }
            for rendering in found.renderings
        ],
    }


def _name_lines(found: Inconsistency) -> Iterator[str]:
    yield f"{found.term.english} is rendered in {len(found.renderings)} ways:"
    for rendering in found.renderings:
        articles = dict.fromkeys(name for name, _ in rendering.places)
        yield f"    {rendering.text} ({len(rendering.places)} in {', '.join(articles)})"
