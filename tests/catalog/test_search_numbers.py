import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleria.catalog.rules.search_numbers import Measure, parse_number, take_numbers

MEASURES = (Measure("diameter", "mm"), Measure("water_resistance", "m"), Measure("carat", "ct"), Measure("year", None))


@pytest.mark.parametrize(
    ("q", "rest", "filters"),
    [
        ("seamaster under 3000", "seamaster", {"price_max": "300000"}),
        ("ring below €1,200", "ring", {"price_max": "120000"}),
        ("ring over 1.200,50 eur", "ring", {"price_min": "120050"}),
        ("watch up to 5k", "watch", {"price_max": "500000"}),
        ("uhr unter 3'000 chf", "uhr", {"price_max": "300000"}),
        ("between 100 and 200 dollars", "", {"price_min": "10000", "price_max": "20000"}),
        ("ring $500-$900", "ring", {"price_min": "50000", "price_max": "90000"}),
        ("€500\u2013900 ring", "ring", {"price_min": "50000", "price_max": "90000"}),
        ("3k to 5k watch", "watch", {"price_min": "300000", "price_max": "500000"}),
        ("diver 40mm", "diver", {"attr.diameter": "39.5..40.5"}),
        ("diver 39.5 mm steel", "diver steel", {"attr.diameter": "39.45..39.55"}),
        ("36-38mm dress", "dress", {"attr.diameter": "36..38"}),
        ("at least 200 m diver", "diver", {"attr.water_resistance": "200.."}),
        ("under 40mm", "", {"attr.diameter": "..40"}),
        ("chronograph 1967", "chronograph", {"attr.year": "1967..1967"}),
        ("dress watch 1960s", "dress watch", {"attr.year": "1960..1969"}),
        ("1960 to 1975 gold", "gold", {"attr.year": "1960..1975"}),
        ("from 1990 diver", "diver", {"attr.year": "1990.."}),
        ("1.5 ct ruby under 900", "ruby", {"attr.carat": "1.45..1.55", "price_max": "90000"}),
    ],
)
def test_numbers_that_read_as_filters_leave_the_words(q: str, rest: str, filters: dict[str, str]) -> None:
    left, found = take_numbers(q, currency_digits=2, measures=MEASURES)
    assert " ".join(left.split()) == rest
    assert {one.field: one.value for one in found} == filters


@pytest.mark.parametrize(
    "q", ["omega 168.005", "ref 2531-80", "seiko 5 sports", "iphone 11", "18k gold ring", '"under 3000"', "size 54", "tn-2110 toner", "b3 1815"]
)
def test_numbers_that_are_names_stay(q: str) -> None:
    assert take_numbers(q, currency_digits=2, measures=MEASURES[:3]) == (q, ())


def test_a_currency_without_decimals_counts_whole_units() -> None:
    assert take_numbers("cake under 500k", currency_digits=0, measures=())[1][0].value == "500000"


def test_a_bound_must_hold_and_a_measure_is_a_wish() -> None:
    _, found = take_numbers("40mm under 3000", currency_digits=2, measures=MEASURES)
    assert {one.field: one.is_hard for one in found} == {"attr.diameter": False, "price_max": True}


@pytest.mark.parametrize(
    ("text", "number"),
    [("3000", 3000), ("3,000", 3000), ("3'000", 3000), ("3.000,50", "3000.5"), ("3,5", "3.5"), ("1 200 000", 1200000), ("0.30", "0.3")],
)
def test_numbers_are_read_as_people_write_them(text: str, number: object) -> None:
    read = parse_number(text)
    assert read is not None
    assert float(read) == float(str(number))


@given(st.text(max_size=200))
def test_any_text_can_be_read_and_no_field_is_named_twice(q: str) -> None:
    _, found = take_numbers(q, currency_digits=2, measures=MEASURES)
    assert len({one.field for one in found}) == len(found)
