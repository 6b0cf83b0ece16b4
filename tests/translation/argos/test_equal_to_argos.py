"""For a package, our English of a sentence is Argos Translate's."""

import json

import pytest

from reader.text.sentences import sentence_spans
from reader.translation.argos.model import LONGEST
from tests.packages import arabic_lines
from tests.translation.argos import argos_way


@pytest.fixture(scope="module")
def sentences():
    found = (line[a:b] for line in arabic_lines() for a, b in sentence_spans(line))
    return [sentence for sentence in found if len(sentence) < LONGEST]


@pytest.mark.parametrize(
    ("kind", "count"), [("sentencepiece", 140), ("bpe", 140), ("prefix", 140), ("chain", 40)]
)
def test_sentences_of_the_articles(engine, install, sentences, kind, count):
    sentences = sentences[:count]
    ours = [draft.text for draft in engine(kind).translate(sentences)]

    theirs = sentences
    for folder in install(kind):
        package, translator = argos_way.opened(folder)
        theirs = [argos_way.english(package, translator, text) for text in theirs]
    assert len(sentences) == count
    assert ours == theirs


def test_a_translation_is_no_matter_of_what_stands_beside_it(engine, sentences):
    opened = engine()
    together = [draft.text for draft in opened.translate(sentences[:40])]

    assert [opened.translate([one])[0].text for one in sentences[:40]] == together


def test_the_score_is_that_of_a_token(engine, install, sentences):
    package, translator = argos_way.opened(*install())
    source = max(sentences, key=len)
    _, result = argos_way.hypothesis(package, translator, source)

    [draft] = engine().translate([source])
    count = len(result.hypotheses[0]) + 1
    assert draft.score == pytest.approx(result.scores[0] * count**0.2 / count)
    assert draft.score < 0 or draft.score == result.scores[0] == 0


@pytest.mark.parametrize("setting", ["ARGOS_BEAM_SIZE", "ARGOS_BATCH_SIZE"])
def test_settings_of_argos_hold(engine, monkeypatch, setting):
    from argostranslate import settings

    from reader.translation.argos.model import decoding

    attribute = setting.removeprefix("ARGOS_").lower()
    monkeypatch.setattr(settings, attribute, 7)

    assert decoding()[{"batch_size": "max_batch_size"}.get(attribute, attribute)] == 7
    assert engine().translate(["الرئيس"])[0].text


def test_the_origin_names_packages_and_versions(engine):
    assert engine("chain").origin == "argos:translate-ar_xx-1.0+translate-xx_en-1.0"
    assert engine().origin == "argos:translate-ar_en-1.0"


def test_a_threads_setting_of_the_reader_is_heeded(monkeypatch):
    from reader.translation.argos.model import threads

    assert threads()["intra_threads"] == 1
    assert threads()["inter_threads"] >= 1
    monkeypatch.setenv("ARGOS_INTRA_THREADS", "0")
    assert threads() == {"inter_threads": 1, "intra_threads": 0}


def test_packages_say_what_they_are(install):
    [folder] = install("prefix")

    assert json.loads((folder / "metadata.json").read_text())["target_prefix"] == ">>en<<"
