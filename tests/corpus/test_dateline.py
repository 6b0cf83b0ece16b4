import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.corpus.dateline import dateline
from tests.text.arabic import texts

DATES = {
    "الثلاثاء 12 سبتمبر 2023 / 12:38": "2023-09-12",
    "الثلاثاء، 12 أيلول 2023": "2023-09-12",
    "12 أيلول/سبتمبر 2023": "2023-09-12",
    "12 أيلول (سبتمبر) 2023": "2023-09-12",
    "12 تشرين الأول/أكتوبر 1948": "1948-10-12",
    "٢٥ نيسان ٢٠١٩": "2019-04-25",
    "01 غشت 2024 - 10:00": "2024-08-01",
    "3 جوان 2021": "2021-06-03",
    "25-4-2019": "2019-04-25",
    "25/04/2019 - 17:20": "2019-04-25",
    "2019.4.25": "2019-04-25",
    "نشر في 14 يونيو 2024 - 08:17 بتوقيت أبوظبي": "2024-06-14",
    "آخر تحديث: 19/6/2024 - 11:42 ص (بتوقيت مكة المكرمة)": "2024-06-19",
}
NO_DATES = [
    "",
    "12 سبتمبر",
    "سبتمبر 2023",
    "عام 2023",
    "32/13/2023",
    "30 فبراير 2023",
    "12 شيء 2023",
    "112 سبتمبر 2023",
    "12 سبتمبر 20233",
]


@pytest.mark.parametrize(("line", "date"), DATES.items())
def test_dates_are_read_as_pages_write_them(line, date):
    assert dateline().date(line) == date


@pytest.mark.parametrize("line", [line for line in DATES if "مكة" not in line])
def test_a_line_with_a_date_and_what_belongs_to_it_is_a_dateline(line):
    assert dateline().is_dateline(line)


@pytest.mark.parametrize("line", NO_DATES)
def test_less_than_a_full_date_is_none(line):
    assert dateline().date(line) is None
    assert not dateline().is_dateline(line)


def test_a_sentence_with_a_date_is_no_dateline():
    line = "وصل كيم في 12 سبتمبر 2023"
    assert dateline().date(line) == "2023-09-12"
    assert not dateline().is_dateline(line)


@given(
    st.dates(), st.sampled_from(["{d}/{m}/{y:04}", "{y:04}-{m:02}-{d:02}", "{d:02}.{m:02}.{y:04}"])
)
def test_any_date_in_figures_is_read(day, form):
    assert dateline().date(form.format(d=day.day, m=day.month, y=day.year)) == day.isoformat()


@given(texts)
def test_whatever_stands_in_a_line_is_no_trouble(line):
    assert not (dateline().is_dateline(line) and dateline().date(line) is None)
