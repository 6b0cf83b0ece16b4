"""The commands that print data, as JSON or for people to read."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from reader.cli import data
from reader.errors import GlossaryFileError
from reader.glossary.termbase import Termbase
from reader.session import Session


def run(session: Session, arguments: argparse.Namespace) -> None:
    """Print what a command asks for.

    Raises:
        ArticleError: the article that it names cannot be read.
    """
    found = _DATA[arguments.command](session, arguments)
    if arguments.json:
        print_json(found)
    else:
        print_lines(_TEXT[arguments.command](found))
    if arguments.article:
        say_encoding(session, arguments.article)


def print_json(value: object) -> None:
    """Print data alone, as JSON in UTF-8."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_lines(lines: Iterable[str]) -> None:
    """Print for people, with nothing in it that their terminal would obey."""
    for line in lines:
        print(line.translate(_CONTROLS))


def say_encoding(session: Session, name: str) -> None:
    """Tell on standard error what a file was read as, if it is not UTF-8."""
    article = session.article(name)
    if article.encoding != "utf-8":
        print(f"muqabala: {name}: read as {_ENCODINGS[article.encoding]}.", file=sys.stderr)


def read_glossary(files: Iterable[Path]) -> Termbase:
    """What can be used of glossary files; the rest is told on standard error.

    Raises:
        GlossaryFileError: nothing can be used.
    """
    from reader.glossary.plan import usable_terms  # noqa: PLC0415 - few runs bring files

    termbase = usable_terms(files)
    for problem in termbase.problems:
        print(f"muqabala: {problem}", file=sys.stderr)
    if not termbase.terms:
        raise GlossaryFileError("no entry of these files can be used.")
    return termbase


# A terminal would obey them: they can hide what is printed, or rename its window.
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ")
_ENCODINGS = {
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16 without a byte order mark",
    "utf-16-be": "UTF-16 without a byte order mark",
    "cp1256": "Windows-1256",
    "iso8859_6": "ISO 8859-6",
}


def _articles(found: list[data.Data]) -> Iterator[str]:
    for one in found:
        yield f"{one['id']}  {one['date'] or 'undated':10}  {one['outlet'] or 'unknown outlet'}"
        yield f"    {one['title']['ar']}"
        yield f"    {one['title']['en'] or '(no English yet)'}"
        yield f"    {one['sentences']} sentences, {one['mentions']} mentions"


def _article(found: data.Data) -> Iterator[str]:
    for block in found["blocks"]:
        yield f"[{block['kind']}, line {block['line']}]"
        if not block["sentences"]:
            yield f"    {block['text']}"
        for sentence in block["sentences"]:
            yield f"    {sentence['source']}"
            yield f"    {sentence['target'] or '(no English yet)'}"


def _mentions(found: list[data.Data]) -> Iterator[str]:
    for one in found:
        place = f"{one['start']}-{one['end']}"
        yield f"{place:>11}  {one['class']:12}  {one['english']}  {one['surface']}"


def _data_of_mentions(session: Session, arguments: argparse.Namespace) -> list[data.Data]:
    """By the session's glossary, or by the files that are named in its place."""
    if arguments.glossary:
        terms = read_glossary(arguments.glossary)
        found = session.mentions_by(terms, arguments.article)
    else:
        found = session.mentions(arguments.article)
    return data.mentions(session.article(arguments.article), found)


_DATA: dict[str, Callable[[Session, argparse.Namespace], object]] = {
    "articles": lambda session, _: data.articles(session),
    "read": lambda session, arguments: data.article(session, arguments.article),
    "mentions": _data_of_mentions,
}
_TEXT: dict[str, Callable[..., Iterator[str]]] = {
    "articles": _articles,
    "read": _article,
    "mentions": _mentions,
}
