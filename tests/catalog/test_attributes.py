from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleria.catalog.rules.attributes import check_attributes, describe_attributes
from tests.sample_shop import build_manifest

DEFINITIONS = build_manifest().attributes_of("oolong")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(values=st.dictionaries(st.sampled_from([one.key for one in DEFINITIONS] + ["colour"]), JSON))
def test_whatever_is_stored_passes_again_unchanged(values: dict[str, Any]) -> None:
    stored, errors = check_attributes(DEFINITIONS, values)
    again, _ = check_attributes(DEFINITIONS, stored)
    assert again == stored
    assert set(stored) | {error.field.removeprefix("attributes.") for error in errors} >= {key for key, value in values.items() if value is not None}
    describe_attributes(DEFINITIONS, stored, language="en")


def test_good_values_are_stored_in_the_manifest_s_order() -> None:
    values = {"picked": date(2024, 4, 1), "notes": ["honey", "peach"], "origin": "wuyi", "weight": 50.0, "roasted": True, "harvest": 2024}
    stored, errors = check_attributes(DEFINITIONS, values)
    assert errors == []
    assert list(stored.items()) == [
        ("origin", "wuyi"),
        ("harvest", 2024),
        ("weight", 50),
        ("notes", ["peach", "honey"]),
        ("roasted", True),
        ("picked", "2024-04-01"),
    ]


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        ({}, "attributes.origin", "attribute_missing"),
        ({"origin": "mars"}, "attributes.origin", "attribute_invalid"),
        ({"origin": ["wuyi", "anxi"]}, "attributes.origin", "attribute_invalid"),
        ({"origin": "wuyi", "notes": ["peach", "peach"]}, "attributes.notes", "attribute_invalid"),
        ({"origin": "wuyi", "harvest": "2024"}, "attributes.harvest", "attribute_invalid"),
        ({"origin": "wuyi", "harvest": True}, "attributes.harvest", "attribute_invalid"),
        ({"origin": "wuyi", "harvest": float("nan")}, "attributes.harvest", "attribute_invalid"),
        ({"origin": "wuyi", "roasted": "yes"}, "attributes.roasted", "attribute_invalid"),
        ({"origin": "wuyi", "picked": "spring"}, "attributes.picked", "attribute_invalid"),
        ({"origin": "wuyi", "estate": " "}, "attributes.estate", "attribute_invalid"),
        ({"origin": "wuyi", "colour": "red"}, "attributes.colour", "unknown_attribute"),
    ],
)
def test_wrong_values_are_named(values: dict[str, Any], field: str, code: str) -> None:
    _, errors = check_attributes(DEFINITIONS, values)
    assert [(error.field, error.code) for error in errors] == [(field, code)]


def test_values_are_written_for_people() -> None:
    stored, _ = check_attributes(
        DEFINITIONS, {"origin": "wuyi", "harvest": 2024, "weight": 1250.5, "notes": ["smoke", "peach"], "roasted": False, "picked": "2024-04-01"}
    )
    facts = describe_attributes(DEFINITIONS, stored, language="en")
    assert [(fact["name"], fact["value"]) for fact in facts] == [
        ("Origin", "Wuyi"),
        ("Harvest", "2024"),
        ("Weight", "1,250.5 g"),
        ("Notes", "Peach, Smoke"),
        ("Roasted", "No"),
        ("Picked", "April 1, 2024"),
    ]
    assert facts[0]["colors"] == ["#aa7755"]
