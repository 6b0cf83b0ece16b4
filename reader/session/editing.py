"""What helps a reader to write an entry."""

from reader.glossary.check import Finding, check_term
from reader.glossary.own.reshaping import tidied
from reader.glossary.term import Term


def doubts(term: Term) -> tuple[Finding, ...]:
    """What is doubtful in an entry as it would be kept."""
    return tuple(check_term(tidied(term)))
