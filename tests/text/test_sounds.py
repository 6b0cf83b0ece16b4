import pytest

from reader.text.sounds import likeness, sound_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("لاڤروڤ", "لافروف"), ("لافروف", "Lavrov"), ("شي جين بينق", "Xi Jinping"), ("سميث", "Smith"),
     ("بيونج يانج", "بيونغيانغ"), ("غوتيريش", "Guterres")],
)  # fmt: skip
def test_one_name_in_two_scripts_or_spellings_sounds_alike(one, other):
    assert sound_of(one) == sound_of(other)
    assert likeness(one, other) == 1


def test_other_names_do_not():
    assert likeness("لافروف", "Putin") < 0.5
    assert likeness("", "Putin") == likeness("اوي", "Aoi") == 0
