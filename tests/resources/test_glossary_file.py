"""The glossary that is shipped: valid, complete, and true to the articles."""

import re
from collections import defaultdict

import pytest
from translate.storage import tbx

from reader import paths
from reader.glossary.term import TermClass
from reader.text.affixes import ARTICLE, after_lam
from reader.text.folding import fold
from tests.resources.schemas import complaints, unpack_schemas

PATH = paths.resources() / "glossary.tbx"
ENTRY_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TRANSLITERATION = re.compile("[a-z0-9āīūḥṣḍṭẓʿʾ -]+")
SENTENCE = re.compile(r"[A-Z].*\.")


@pytest.fixture(scope="module")
def terms(termbase):
    return termbase.terms


@pytest.fixture(scope="module")
def bearers(terms):
    """The spellings of all entries by their folded text."""
    found = defaultdict(list)
    for term in terms:
        for spelling in term.spellings:
            found[fold(spelling.text)].append(spelling)
    return found


def test_is_valid_by_the_schema_of_tbx(tmp_path):
    folder = unpack_schemas(tmp_path)
    text = PATH.read_text(encoding="utf-8")
    (folder / "glossary.tbx").write_text(text, encoding="utf-8")
    assert complaints(folder, "glossary.tbx", "--schema", "tbx.xsd") == ""

    (folder / "broken.tbx").write_text(text.replace("langSet", "langset"), encoding="utf-8")
    assert "langset" in complaints(folder, "broken.tbx", "--schema", "tbx.xsd")


def test_reader_finds_no_fault(termbase):
    assert not termbase.problems


def test_other_programs_read_every_entry(terms):
    with PATH.open("rb") as file:
        units = tbx.tbxfile.parsefile(file).units
    read = {unit.getid(): (unit.source, unit.target) for unit in units}
    assert read == {term.id: (term.arabic, term.english) for term in terms}


def test_has_the_names_and_terms_of_the_field(terms):
    assert len(terms) >= 120
    assert sum(term.term_class is TermClass.TERM for term in terms) >= 45


def test_ids_are_readable(terms):
    assert [term.id for term in terms if not ENTRY_ID.fullmatch(term.id)] == []


def test_every_entry_says_its_class():
    text = PATH.read_text(encoding="utf-8")
    assert text.count("<termEntry ") == text.count('<descrip type="subjectField">')


def test_every_entry_has_a_transliteration_and_a_note(terms):
    assert [t.id for t in terms if not TRANSLITERATION.fullmatch(t.transliteration)] == []
    assert [t.id for t in terms if not SENTENCE.fullmatch(t.note)] == []


def test_persons_have_a_role_and_nothing_else_has(terms):
    assert [t.id for t in terms if bool(t.role) != (t.term_class is TermClass.PERSON)] == []


def test_every_spelling_occurs_in_the_articles_of_its_outlets(terms, articles):
    texts = {outlet: fold(article.text) for outlet, article in articles.items()}
    lost = [
        (spelling.text, outlet)
        for term in terms
        for spelling in term.spellings
        for outlet in spelling.outlets
        if fold(spelling.text) not in texts[outlet] and not _elided(spelling.text, texts[outlet])
    ]
    assert lost == []


def test_every_mention_is_spelt_as_the_glossary_says_of_its_outlet(mentions):
    unknown = [
        (mention.term.id, mention.surface, outlet)
        for outlet, found in mentions.items()
        for mention in found
        if _forms(mention.surface).isdisjoint(
            fold(spelling.text) for spelling in mention.term.spellings if outlet in spelling.outlets
        )
    ]
    assert unknown == []


def test_only_what_is_usual_elsewhere_may_lack_an_outlet(terms):
    """Other articles name by family names alone those whom these always name in full."""
    lacking = [
        (term, spelling) for term in terms for spelling in term.spellings if not spelling.outlets
    ]
    in_full = {
        term.id
        for term, spelling in lacking
        if not spelling.short and term.term_class is not TermClass.TERM
    }
    assert in_full == {"north-korea", "stephen-biegun"}
    assert {term.term_class for term, spelling in lacking if spelling.short} == {TermClass.PERSON}
    assert [t.id for t in terms if not t.spellings[0].outlets] == []


def test_spellings_of_several_entries_are_short_forms(bearers):
    shared = [spelling for same in bearers.values() if len(same) > 1 for spelling in same]
    assert shared
    assert [spelling.text for spelling in shared if not spelling.short] == []


def test_other_english_forms_occur_in_the_memory(terms, memory):
    english = "\n".join(unit.text for unit in memory.units.values())
    unused = [form for term in terms for form in term.other_english if form not in english]
    assert unused == []


def _elided(spelling, text):
    """Whether a spelling with the article occurs after ل, which swallows its alef."""
    form = after_lam(fold(spelling))
    return form is not None and "ل" + form in text


def _forms(surface):
    """The spellings that a surface may go back to: after ل, or with or without the article."""
    word = fold(surface)
    return {word, "ا" + word, ARTICLE + word, word.removeprefix(ARTICLE)}
