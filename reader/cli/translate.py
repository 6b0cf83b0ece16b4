"""`muqabala translate`: a text with English for each sentence, as it comes."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from reader.cli.commands import print_json, print_lines, say_encoding
from reader.cli.progress import say_progress
from reader.corpus.article import Article
from reader.errors import EngineError
from reader.page.wording import counted
from reader.session import Session, engines
from reader.session.checking import Checked
from reader.translation.translation import Translation

if TYPE_CHECKING:
    from reader.translation.engine import Engine

Data = dict[str, Any]

STANDARD_INPUT = "-"
ENGINES = ("auto", "memory", "argos", "libretranslate")
_FIRST, _MOST = 8, 128  # sentences looked up and translated together: few at first
_INSTALL = "Install a package: “muqabala models available” lists what there is."


def run(session: Session, arguments: argparse.Namespace) -> None:
    """Print the sentences of a text with their English.

    Raises:
        ReaderError: the text cannot be read, or an engine is wanted and there is none.
    """
    if arguments.article == STANDARD_INPUT:
        article = session.add_text("standard input", sys.stdin.buffer.read())
    else:
        article = session.article(arguments.article)
        say_encoding(session, arguments.article)
    english = _English(session, arguments.engine)
    found = _followed(_translated(session, article, english), article)
    if arguments.jsonl:
        for one in found:
            print(json.dumps(item(one), ensure_ascii=False), flush=True)
    elif arguments.json:
        print_json(list(map(item, found)))
    else:
        for one in found:
            print_lines(lines(one))
    if english.lacking:
        sentences = counted(english.lacking, "sentence")
        raise EngineError(f"nothing here can translate {sentences}. {_INSTALL}")


def item(one: Checked) -> Data:
    """A sentence as data. Names and meanings are public: see README.md."""
    english = one.english
    return {
        "start": one.sentence.start,
        "end": one.sentence.end,
        "source": one.sentence.source,
        "target": english and english.text,
        "origin": english and english.origin,
        "score": english and english.score,
        "warnings": [
            {
                "kind": fault.kind.value,
                "message": fault.message,
                "start": fault.span and fault.span.start,
                "end": fault.span and fault.span.end,
                "suggestion": fault.suggestion or None,
            }
            for fault in one.faults
        ],
    }


def lines(one: Checked) -> Iterator[str]:
    """A sentence for people to read."""
    yield one.sentence.source
    if one.english is None:
        yield "    (no English yet)"
    else:
        yield f"    {one.english.text}"
        yield f"    [{one.english.origin}]"
    yield from (f"    ! {fault.message}" for fault in one.faults)


class _English:
    """Where English comes from: what is known, and an engine for the rest.

    Attributes:
        lacking: sentences that nothing could translate, though something should have.
    """

    def __init__(self, session: Session, name: str) -> None:
        self.lacking = 0
        self._session = session
        self._name = name

    def of(self, sources: Sequence[str]) -> Mapping[str, Translation]:
        """The English of some sentences; what has to be made is kept."""
        known = self._known(sources)
        missing = [source for source in dict.fromkeys(sources) if source not in known]
        if missing and self._name != "memory":
            if self._engine is None:
                self.lacking += len(missing)
            else:
                self._session.translating.make(self._engine, missing)
                known = self._known(sources)
        return known

    def _known(self, sources: Sequence[str]) -> Mapping[str, Translation]:
        if self._name == "auto":
            return self._session.translations.known(sources)
        if self._engine is not None:
            return self._session.translations.by_engine(sources, self._engine.origin)
        memory = self._session.memory
        return {s: found for s in sources if (found := memory.translation(s))}

    @cached_property
    def _engine(self) -> "Engine | None":
        """The engine that is wanted; for `auto`, one only if there is one."""
        if self._name == "libretranslate":
            return engines.server()
        if self._name == "argos":
            engine = engines.packages()
            if engine is None:
                raise EngineError(f"no Argos package from Arabic to English. {_INSTALL}")
            return engine
        return engines.engine_at_hand() if self._name == "auto" else None


def _translated(session: Session, article: Article, english: _English) -> Iterator[Checked]:
    """The sentences in order, some at a time: memory does not grow with the text."""
    sentences = article.sentences()
    size = _FIRST
    while some := list(islice(sentences, size)):
        known = english.of([sentence.source for sentence in some])
        for sentence in some:
            found = known.get(sentence.source)
            yield Checked(sentence, found, session.checking.faults(article.id, sentence, found))
        size = min(2 * size, _MOST)


def _followed(found: Iterable[Checked], article: Article) -> Iterator[Checked]:
    """The same, saying on standard error how far it is."""
    total = sum(1 for _ in article.sentences())
    for done, one in enumerate(found, 1):
        say_progress(f"{done:,} of {counted(total, 'sentence')}")
        yield one
    say_progress("")
