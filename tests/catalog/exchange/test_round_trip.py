"""What is exported can be imported into an empty shop, and is then the same."""

import string
from typing import Any

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from galleria.accounts.access import PLATFORM
from galleria.catalog.actions.create_product import create_product
from galleria.catalog.drafts import ProductDraft
from galleria.catalog.exchange.models import Format
from galleria.catalog.exchange.rules.cells import read_list, read_text, write_list, write_name, write_text
from galleria.catalog.exchange.rules.columns import read_column
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from tests.catalog.exchange.conftest import describe_shop, export_bytes, import_bytes, refusals
from tests.sample_shop import build_manifest

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60)
NAME = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\x00"), min_size=1, max_size=20)
SLUG = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True)
SKU = st.text(string.ascii_letters + string.digits + "-=+@|\\;,\"'é", min_size=1, max_size=20)
ATTRIBUTES = st.fixed_dictionaries(
    {"origin": st.sampled_from(["wuyi", "anxi"])},
    optional={
        "harvest": st.integers(-(10**12), 10**12),
        "weight": st.floats(-1e6, 1e6, allow_nan=False),
        "notes": st.lists(st.sampled_from(["peach", "smoke", "honey"]), unique=True, min_size=1),
        "roasted": st.booleans(),
        "picked": st.dates().map(lambda day: day.isoformat()),
        "estate": TEXT.filter(lambda text: bool(text.strip())),
    },
)


@st.composite
def drafts(draw: st.DrawFn) -> dict[str, Any]:
    skus = draw(st.lists(SKU, min_size=1, max_size=3, unique=True))
    axis = draw(NAME | st.sampled_from([" ", "\\", " No.", "No. ", "\\\\", "a\\", "."]))
    values = draw(st.lists(NAME, min_size=len(skus), max_size=len(skus), unique=True))
    variants = []
    for sku, value in zip(skus, values, strict=True):
        price = draw(st.integers(0, 10**9))
        variants.append(
            {
                "sku": sku,
                "options": {axis: value} if len(skus) > 1 else {},
                "price_minor": price,
                "compare_at_minor": draw(st.none() | st.integers(price + 1, 10**10)),
                "on_hand": draw(st.integers(0, 1_000_000)),
                "barcode": draw(st.none() | st.from_regex(r"[0-9]{8,14}", fullmatch=True)),
            }
        )
    return {
        "slug": draw(SLUG),
        "title": draw(TEXT.filter(bool)),
        "summary": draw(TEXT),
        "description": draw(TEXT),
        "maker": draw(TEXT),
        "category": "oolong",
        "condition": draw(st.sampled_from(["sealed", "opened"])),
        "status": draw(st.sampled_from(["draft", "active", "reserved", "sold"])),
        "tags": draw(st.lists(NAME.filter(lambda tag: bool(tag.strip())), max_size=3)),
        "attributes": draw(ATTRIBUTES),
        "featured_rank": draw(st.none() | st.integers(1, 10_000)),
        "variants": variants,
    }


@given(TEXT)
def test_a_text_is_read_as_it_was_written(text: str) -> None:
    if text:
        assert read_text(write_text(text)) == text
        assert not write_text(text).startswith(("=", "+", "-", "@"))


@given(st.lists(TEXT.filter(bool), min_size=1))
def test_a_list_is_read_as_it_was_written(values: list[str]) -> None:
    assert read_list(write_list(values)) == values


@given(NAME)
def test_an_options_name_is_read_as_it_was_written(name: str) -> None:
    assert read_column(f" option.{write_name(name)} ") == f"option.{name}"


@pytest.mark.django_db
@pytest.mark.parametrize("form", list(Format))
@settings(max_examples=25)
@given(wanted=st.lists(drafts(), min_size=1, max_size=3))
def test_an_export_imported_into_an_empty_shop_gives_equal_products(form: Format, wanted: list[dict[str, Any]]) -> None:
    with transaction.atomic():
        here: Shop = sync_shop("here", build_manifest(name="Here", hosts=[]))[0]
        there: Shop = sync_shop("there", build_manifest(name="There", hosts=[], position=2))[0]
        slugs: set[str] = set()
        skus: set[str] = set()
        for values in wanted:
            mine = {variant["sku"] for variant in values["variants"]}
            if values["slug"] not in slugs and not skus & mine:
                create_product(here, ProductDraft.model_validate(values), actor=PLATFORM)
                slugs.add(values["slug"])
                skus |= mine
        content = export_bytes(here, form)
        done = import_bytes(there, content, name=f"tea.{form.value}")
        assert refusals(done) == []
        assert done.created == len(slugs)
        assert describe_shop(there) == describe_shop(here)
        assert export_bytes(there, form) == content
        assert import_bytes(there, content, name=f"tea.{form.value}").unchanged == len(slugs)
        transaction.set_rollback(True)
