"""`muqabala glossary`: the entries, the reader's changes to them, and files of them."""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.cli.commands import print_json, print_lines, read_glossary
from reader.cli.data import Data, terms_data
from reader.cli.outcome import Action, Outcome
from reader.cli.proposals import candidates, spellings
from reader.errors import EntryError, ReaderError
from reader.glossary.check import Finding, check
from reader.glossary.differences import differences
from reader.glossary.files.kinds import KIND_BY_SUFFIX, FileKind
from reader.glossary.files.writing import write_termbase
from reader.glossary.plan import Change, Plan, compare
from reader.glossary.records import to_record
from reader.glossary.term import Matching, Spelling, Term, TermClass
from reader.glossary.termbase import read_termbase
from reader.lexicon.lexicon import lexicon
from reader.session import Session


def run(session: Session, arguments: argparse.Namespace) -> Sequence[ReaderError]:
    """Do what is asked with the glossary.

    Returns:
        What of a file could not be used; all else was.

    Raises:
        EntryError: there is no such entry, or it cannot be taken.
        GlossaryFileError: nothing of a file can be used, or it cannot be written.
    """
    outcome = ACTIONS[arguments.action or "list"](session, arguments)
    if arguments.json:
        print_json(outcome.data)
    else:
        print_lines(outcome.lines)
    return outcome.problems


def _list(session: Session, arguments: argparse.Namespace) -> Outcome:
    if arguments.glossary:
        found = terms_data(read_glossary(arguments.glossary).terms, lambda _: False)
    else:
        found = terms_data(session.glossary.terms, session.glossary.is_own)
    return Outcome(found, (line for one in found for line in entry_lines(one)))


def entry_lines(one: Data) -> Iterator[str]:
    """An entry for people to read."""
    own = ", yours" if one["own"] else ""
    spellings = ", ".join(spelling["text"] for spelling in one["spellings"])
    yield f"{one['english']} ({one['class']}{own}): {spellings}"
    yield f"    {'. '.join(filter(None, (one['role'], one['note'])))}"


def _add(session: Session, arguments: argparse.Namespace) -> Outcome:
    if not arguments.ar or not arguments.en:
        arguments.wrong_usage("an entry needs --ar and --en")
    empty = Term("", TermClass.TERM, "", ())
    return _entry(session, "Added", session.glossary.add(_said(empty, arguments)))


def _edit(session: Session, arguments: argparse.Namespace) -> Outcome:
    before = _known(session, arguments.id)
    after = session.glossary.change(_said(before, arguments))
    return _entry(session, "Changed", after)


def _said(term: Term, arguments: argparse.Namespace) -> Term:
    """An entry with what the command line says of it in place of what it said."""
    known = {spelling.text: spelling for spelling in term.spellings}
    texts = arguments.ar or list(known)
    texts += [text for text in arguments.short or () if text not in texts]
    spellings = [known.get(text, Spelling(text)) for text in texts]
    if arguments.short:
        spellings = [each._replace(short=each.text in arguments.short) for each in spellings]
    english = arguments.en or [term.english, *term.other_english]
    said = {
        "role": arguments.role,
        "note": arguments.note,
        "term_class": arguments.term_class and TermClass(arguments.term_class),
        "matching": arguments.matching and Matching(arguments.matching),
    }
    return replace(
        term,
        spellings=tuple(spellings),
        english=english[0],
        other_english=tuple(english[1:]),
        **{name: value for name, value in said.items() if value is not None},
    )


def _remove(session: Session, arguments: argparse.Namespace) -> Outcome:
    before = _known(session, arguments.id)
    was_own = session.glossary.is_own(before.id)
    session.glossary.remove(arguments.id)
    return Outcome(to_record(before) | {"own": was_own}, [f"Removed: {before.english}"])


def _entry(session: Session, done: str, term: Term) -> Outcome:
    [found] = terms_data([term], session.glossary.is_own)
    return Outcome(found, [f"{done}: {term.id}", *entry_lines(found)])


def _known(session: Session, name: str) -> Term:
    term = session.glossary.by_id.get(name)
    if term is None:
        raise EntryError(f"no entry has the id “{name}”; “muqabala glossary --json” lists them.")
    return term


def _import(session: Session, arguments: argparse.Namespace) -> Outcome:
    plan = compare(read_termbase(arguments.file), session.glossary.by_id)
    if not arguments.dry_run:
        session.glossary.apply(plan)
    done = "would be " if arguments.dry_run else ""
    return Outcome(_plan(plan), _plan_lines(plan, done), plan.rejected)


def _plan(plan: Plan) -> Data:
    """A plan as data. Names and meanings are public: see README.md."""
    return {
        "added": list(map(to_record, plan.added)),
        "changed": [
            {
                "id": change.before.id,
                "fields": {
                    name: {"before": before, "after": after}
                    for name, before, after in _fields(change)
                },
            }
            for change in plan.changed
        ],
        "same": [term.id for term in plan.same],
        "rejected": [
            {"line": problem.place and problem.place.line, "reason": problem.message}
            for problem in plan.rejected
        ],
        "doubtful": list(map(_finding, plan.doubtful)),
    }


def _fields(change: Change) -> Iterator[tuple[str, object, object]]:
    before, after = to_record(change.before), to_record(change.after)
    return ((name, was, after[name]) for name, was in before.items() if was != after[name])


def _plan_lines(plan: Plan, done: str) -> Iterator[str]:
    for term in plan.added:
        yield f"+ {term.english} ({term.term_class}): {_spellings(term)}"
    for change in plan.changed:
        yield f"~ {change.before.id}: {change.before.english}"
        for field, before, after in differences(change):
            yield f"    {field}: {before or '–'} → {after or '–'}"
    for finding in plan.doubtful:
        yield f"? {finding.term.english}: {finding.message}"
    yield (
        f"{_entries(len(plan.added))} {done}added, "
        f"{len(plan.changed):,} {done}changed, {len(plan.same):,} the same, "
        f"{len(plan.rejected):,} rejected"
    )


def _spellings(term: Term) -> str:
    return ", ".join(spelling.text for spelling in term.spellings)


def _entries(number: int) -> str:
    return f"{number:,} {'entry' if number == 1 else 'entries'}"


def _export(session: Session, arguments: argparse.Namespace) -> Outcome:
    file = arguments.file
    suffix = file.suffix.lower()
    if not arguments.kind and suffix not in KIND_BY_SUFFIX:
        arguments.wrong_usage(f"the ending of “{file.name}” says no kind of file; add --kind")
    kind = FileKind(arguments.kind or KIND_BY_SUFFIX[suffix])
    terms = session.glossary.mine if arguments.own else session.glossary.terms
    lost = write_termbase(terms, file, kind)
    data = {"file": str(file), "kind": kind.value, "entries": len(terms), "lost": list(lost)}
    lines = [f"Written: {file}, {_entries(len(terms))}"]
    if lost:
        lines.append(f"This kind of file has no place for {', '.join(lost)}.")
    return Outcome(data, lines)


def _check(session: Session, arguments: argparse.Namespace) -> Outcome:
    is_everyday_word = lexicon().is_ordinary
    if arguments.file is None:
        findings = list(check(session.glossary.terms, is_everyday_word))
        return Outcome(list(map(_finding, findings)), _finding_lines(findings))
    plan = compare(read_termbase(arguments.file), {})
    findings = list(check(plan.added, is_everyday_word))
    return Outcome(list(map(_finding, findings)), _finding_lines(findings), plan.rejected)


def _finding(finding: Finding) -> Data:
    """A finding as data. Names and meanings are public: see README.md."""
    return {
        "term": finding.term.id,
        "english": finding.term.english,
        "spelling": finding.spelling,
        "kind": finding.doubt.value,
        "message": finding.message,
    }


def _finding_lines(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        yield f"{finding.term.id or finding.term.english}: {finding.message}"


ACTIONS: dict[str, Action] = {
    "list": _list,
    "add": _add,
    "edit": _edit,
    "remove": _remove,
    "import": _import,
    "export": _export,
    "check": _check,
    "spellings": spellings,
    "candidates": candidates,
}
"""What `muqabala glossary` can do; `reader.cli.glossary_parser` has the words for it."""
