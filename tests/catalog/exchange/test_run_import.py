"""Importing: what goes in, what is refused and where, and that a refusal changes nothing."""

import csv
import io
import json
from typing import Any

import pytest

from galleria.accounts.access import PLATFORM
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.exchange.actions import run_import as running
from galleria.catalog.exchange.models import Exchange
from galleria.catalog.exchange.queries import list_report_lines
from galleria.catalog.models import PriceChange, Product, Variant
from galleria.kernel.invariants import run_all
from galleria.kernel.limits import take_holds
from galleria.kernel.models import OutboxEvent
from galleria.shops.models import Shop
from galleria.shops.queries import get_shop, read_version
from tests.catalog.exchange.conftest import describe_shop, import_bytes, refusals
from tests.conftest import MakeProduct
from tests.sample_shop import build_manifest

pytestmark = pytest.mark.django_db
HEADER = "slug,title,category,condition,status,sku,price,on_hand,attr.origin,option.weight"


def rows(*lines: str, header: str = HEADER) -> bytes:
    return "\n".join([header, *lines, ""]).encode()


def events() -> list[str]:
    return list(OutboxEvent.objects.exclude(name="shop.synced").order_by("pk").values_list("name", flat=True))


def test_rows_with_the_same_slug_are_one_product(shop: Shop) -> None:
    version = read_version(get_shop(shop.slug))
    done = import_bytes(
        shop,
        rows(
            "rock,Rock tea,oolong,sealed,active,R-50,48.00,3,wuyi,50 g",
            "rock,,,,,R-100,90,2,,100 g",
            "iron,Iron goddess,Oolong,Sealed,active,I-1,30.50,1,Anxi,",
        ),
    )
    assert (done.status, done.products, done.created, done.rejected, done.line) == ("done", 2, 2, 0, 4)
    rock, iron = (Product.objects.for_shop(shop).get(slug=slug) for slug in ("rock", "iron"))
    assert (rock.price_minor, rock.price_most_minor, rock.stock, iron.price_minor, iron.attributes) == (4800, 9000, 5, 3050, {"origin": "anxi"})
    assert [(variant.sku, variant.options) for variant in rock.variants.all()] == [("R-50", {"weight": "50 g"}), ("R-100", {"weight": "100 g"})]
    assert sorted(PriceChange.objects.for_shop(shop).values_list("amount_minor", flat=True)) == [3050, 4800, 9000]
    assert events() == ["product.published"] * 2
    assert read_version(get_shop(shop.slug)) == version + 1
    assert run_all() == []


def test_what_an_import_writes_is_what_the_api_writes(shop: Shop, other_shop: Shop, make_product: MakeProduct) -> None:
    variants = [
        {"sku": "A", "options": {"weight": "50 g"}, "price_minor": 4800, "compare_at_minor": 6000, "on_hand": 2, "barcode": "12345678"},
        {"sku": "B", "options": {"weight": "100 g"}, "price_minor": 9000, "on_hand": 5},
    ]
    attributes = {"origin": "wuyi", "harvest": 2021, "weight": 50.5, "notes": ["peach", "honey"], "roasted": True, "picked": "2021-04-05"}
    make_product(slug="rock", tags=["rock", "dark"], attributes=attributes, variants=variants)
    header = "slug,title,summary,description,maker,category,condition,status,tags,sku,price,compare_at,on_hand,barcode,option.weight"
    attrs = "attr.origin,attr.harvest,attr.weight,attr.notes,attr.roasted,attr.picked"
    first = "rock,Oolong number 1,A tea.,It tastes of *rain*.,Huang Family Garden,oolong,sealed,active,rock|dark"
    lines = (f"{first},A,48.00,60.00,2,12345678,50 g,wuyi,2021,50.5,peach|honey,yes,2021-04-05", "rock,,,,,,,,,B,90.00,,5,,100 g")
    content = rows(*lines, header=f"{header},{attrs}")
    assert refusals(import_bytes(other_shop, content)) == []
    assert describe_shop(other_shop) == describe_shop(shop)


def test_a_file_with_few_columns_leaves_the_rest_as_it_is(shop: Shop, make_product: MakeProduct) -> None:
    make_product(variants=[{"sku": "HAL-1", "price_minor": 4800, "compare_at_minor": 6000, "on_hand": 3, "barcode": "12345678"}])
    before = describe_shop(shop)
    done = import_bytes(shop, b"sku;price;on_hand\nHAL-1;45.00;\n")
    assert (done.changed, done.rejected) == (1, 0)
    (after,) = describe_shop(shop)
    variant = {**before[0]["variants"][0], "price_minor": 4500, "lowest_30d_minor": 4800}
    prices = {"price_minor": 4500, "price_most_minor": 4500, "lowest_30d_minor": 4800, "prices": [4800, 4500]}
    assert after == {**before[0], **prices, "variants": [variant]}
    assert events() == ["product.published", "price.changed", "product.changed"]
    assert run_all() == []


def test_the_same_file_again_changes_nothing(shop: Shop) -> None:
    content = rows("rock,Rock tea,oolong,sealed,active,R-50,48.00,3,wuyi,50 g", "rock,,,,,R-100,90,2,,100 g")
    import_bytes(shop, content)
    before, told = describe_shop(shop), events()
    again = import_bytes(shop, content)
    assert (again.created, again.changed, again.unchanged) == (0, 0, 1)
    assert (describe_shop(shop), events()) == (before, told)


def test_a_value_is_taken_away_by_its_word_and_left_by_a_blank(shop: Shop, make_product: MakeProduct) -> None:
    make_product(summary="A tea.", featured_rank=3, tags=["old"], attributes={"origin": "wuyi", "harvest": 2020})
    import_bytes(shop, b"sku,summary,featured_rank,tags,attr.harvest\nHAL-1,(none),(none),,(none)\n")
    product = Product.objects.for_shop(shop).get()
    assert (product.summary, product.featured_rank, product.tags, product.attributes) == ("", None, ["old"], {"origin": "wuyi"})


def test_a_file_archives_as_the_api_does(shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="rock", featured_rank=3)
    told = len(events())
    content = b"slug,sku,status,featured_rank\nrock,HAL-1,archived,3\n"
    assert import_bytes(shop, content).changed == 1
    product = Product.objects.for_shop(shop).get()
    assert (product.status, product.featured_rank, events()[told:]) == ("archived", None, ["product.archived"])
    assert import_bytes(shop, content).unchanged == 1
    assert len(events()) == told + 1
    assert run_all() == []


def test_what_stands_before_a_line_that_cannot_be_read_is_kept(shop: Shop) -> None:
    lines = [f"p{number},P,oolong,sealed,active,S{number},1,1,wuyi," for number in range(5)]
    done = import_bytes(shop, rows(*lines) + b'x,"never closed' + b"x" * 200_000)
    assert (done.status, "not closed" in done.error, done.created, done.line) == ("failed", True, 4, 5)  # the fifth could go on
    longer = json.dumps({"slug": "rock", "title": "x" * 1_000_000})
    first = json.dumps({"slug": "p0", "title": "New"})
    done = import_bytes(shop, f"{first}\n{longer}\n".encode(), name="tea.jsonl")
    assert (done.status, done.changed, done.line) == ("failed", 1, 1)


def test_products_without_slug_are_found_by_sku_and_named_by_title(shop: Shop) -> None:
    header = "sku,title,category,condition,price,attr.origin"
    import_bytes(shop, rows("A,Rock tea,oolong,sealed,1,wuyi", "B,Rock tea,oolong,sealed,1,wuyi", header=header))
    assert sorted(Product.objects.for_shop(shop).values_list("slug", flat=True)) == ["rock-tea", "rock-tea-b"]
    again = import_bytes(shop, rows("B,Dark tea,,,2,", header=header))
    assert again.changed == 1
    assert Product.objects.for_shop(shop).get(slug="rock-tea-b").title == "Dark tea"


GOOD = "good,Good tea,oolong,sealed,active,G-1,10.00,1,wuyi,"
REFUSED: dict[str, tuple[list[str], list[tuple[int, str, str]]]] = {
    "no number": (["x,X,oolong,sealed,active,X,cheap,1,wuyi,"], [(3, "price", "unreadable")]),
    "too many decimals": (["x,X,oolong,sealed,active,X,1.999,1,wuyi,"], [(3, "price", "unreadable")]),
    "price missing": (["x,X,oolong,sealed,active,X,,1,wuyi,"], [(3, "price", "missing")]),
    "title missing": (["x,,oolong,sealed,active,X,1,1,wuyi,"], [(3, "title", "missing")]),
    "title too long": ([f"x,{'x' * 121},oolong,sealed,active,X,1,1,wuyi,"], [(3, "title", "string_too_long")]),
    "no such category": (["x,X,coffee,sealed,active,X,1,1,wuyi,"], [(3, "category", "unknown_category")]),
    "no such condition": (["x,X,oolong,dusty,active,X,1,1,wuyi,"], [(3, "condition", "condition_unknown")]),
    "no such status": (["x,X,oolong,sealed,gone,X,1,1,wuyi,"], [(3, "status", "literal_error")]),
    "new and archived": (["x,X,oolong,sealed,archived,X,1,1,wuyi,"], [(3, "status", "status_refused")]),
    "status that cannot follow": (["old,,,,draft,OLD,,,,"], [(3, "status", "status_refused")]),
    "no such choice": (["x,X,oolong,sealed,active,X,1,1,mars,"], [(3, "attr.origin", "attribute_invalid")]),
    "required attribute missing": (["x,X,oolong,sealed,active,X,1,1,,"], [(3, "attr.origin", "attribute_missing")]),
    "attribute of another category": (["x,X,ware,sealed,active,X,1,1,wuyi,"], [(3, "attr.origin", "unknown_attribute")]),
    "SKU missing": (["x,X,oolong,sealed,active,,1,1,wuyi,"], [(3, "sku", "sku_missing")]),
    "SKU of another product": (["x,X,oolong,sealed,active,OLD,1,1,wuyi,"], [(3, "sku", "sku_taken")]),
    "SKU twice in a product": (["x,X,oolong,sealed,active,X,1,1,wuyi,a", "x,,,,,X,1,1,,b"], [(3, "", "product_refused"), (4, "sku", "sku_twice")]),
    "a number that is none": (
        ["x,X,oolong,sealed,active,X,1,sNaN,wuyi,", "y,Y,oolong,sealed,active,Y,NaN,1,wuyi,", "z,Z,oolong,sealed,active,Z,1,Infinity,wuyi,"],
        [(3, "on_hand", "unreadable"), (4, "price", "unreadable"), (5, "on_hand", "unreadable")],
    ),
    "half a number": (["x,X,oolong,sealed,active,X,1,1.5,wuyi,"], [(3, "on_hand", "unreadable")]),
    "fewer than none": (["x,X,oolong,sealed,active,X,1,-1,wuyi,"], [(3, "on_hand", "greater_than_equal")]),
    "fewer than reserved": (["old,,,,,OLD,,1,,"], [(3, "on_hand", "stock_below_reserved")]),
    "slug with capitals": (["X,X,oolong,sealed,active,X,1,1,wuyi,"], [(3, "slug", "string_pattern_mismatch")]),
    "options that do not tell apart": (
        ["x,X,oolong,sealed,active,X,1,1,wuyi,a", "x,,,,,Y,1,1,,a"],
        [(3, "", "value_error"), (4, "", "product_refused")],
    ),
    "a later row that says otherwise": (
        ["x,X,oolong,sealed,active,X,1,1,wuyi,a", "x,Z,,,,Y,1,1,,b"],
        [(3, "", "product_refused"), (4, "title", "contradiction")],
    ),
    "a bad row among good ones of a product": (
        ["x,X,oolong,sealed,active,X,1,1,wuyi,a", "x,,,,,Y,dear,1,,b", "x,,,,,Z,1,1,,c"],
        [(3, "", "product_refused"), (4, "price", "unreadable"), (5, "", "product_refused")],
    ),
    "too many cells": (["x,X,oolong,sealed,active,X,1,1,wuyi,,surplus"], [(3, "", "too_many_cells")]),
    "a NUL": (["x,X\x00,oolong,sealed,active,X,1,1,wuyi,"], [(3, "", "value_error")]),
    "two faults in a row": (["x,X,oolong,sealed,active,X,cheap,many,wuyi,"], [(3, "price", "unreadable"), (3, "on_hand", "unreadable")]),
}


@pytest.mark.parametrize("case", sorted(REFUSED))
def test_a_row_that_does_not_fit_is_refused_where_it_stands_and_the_others_are_kept(case: str, shop: Shop, make_product: MakeProduct) -> None:
    old = make_product(slug="old", variants=[{"sku": "OLD", "price_minor": 100, "on_hand": 5}])
    take_holds(Variant, {old.variants.get().pk: 2}, holder="cart", ttl_s=60)
    update_product(shop, "old", ProductPatch(status="reserved"), actor=PLATFORM)
    before, told = describe_shop(shop), len(events())
    lines, expected = REFUSED[case]
    done = import_bytes(shop, rows(GOOD, *lines))
    assert sorted(refusals(done)) == sorted(expected)
    assert (done.status, done.created, done.changed, done.rejected) == ("done", 1, 0, len({line for line, _, _ in expected}))
    assert [one for one in describe_shop(shop) if one["slug"] != "good"] == before
    assert events()[told:] == ["product.published"]
    assert run_all() == []


def test_the_report_says_line_column_code_reason_and_value(shop: Shop) -> None:
    done = import_bytes(shop, rows("x,X,oolong,sealed,active,=X,cheap,1,wuyi,", "y,Y,oolong,sealed,active,Y,=1+1,1,wuyi,"))
    report = list(csv.reader(io.StringIO("".join(list_report_lines(done)))))
    assert report == [
        ["line", "column", "code", "reason", "value"],
        ["2", "price", "unreadable", "'cheap' is no amount", "cheap"],
        ["3", "price", "unreadable", "'=1+1' is no amount", "'=1+1"],
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"slug,title\nx,X\n", "no column sku"),
        (b"sku,prise\nX,1\n", "Did you mean `price`"),
        (b"sku,price,price\nX,1,1\n", "Two columns"),
        (b"sku,stock,on_hand\nX,1,1\n", "Two columns"),
        (b"sku,option.\nX,1\n", "no column 'option.'"),
        ("sku,title\nX,Thé\n".encode("utf-16")[:-1], "no whole UTF-16"),
        (b"sku,title\n" + b"X," * 600_000, "longer than 1,000,000"),
        (b'sku,title\nA,"never closed' + b"x" * 200_000, "not closed"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_changes_nothing(shop: Shop, content: bytes, words: str) -> None:
    done = import_bytes(shop, content)
    assert done.status == "failed"
    assert words in done.error
    assert not Product.objects.for_shop(shop).exists()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_separators_are_recognised(shop: Shop, encoding: str, delimiter: str) -> None:
    text = rows("x,Thé de montagne · été,oolong,sealed,active,X,1.50,1,wuyi,").decode().replace(",", delimiter).replace("\n", "\r\n")
    assert refusals(import_bytes(shop, text.encode(encoding))) == []
    assert Product.objects.for_shop(shop).get().title == "Thé de montagne · été"


def test_one_row_with_broken_bytes_costs_that_row(shop: Shop) -> None:
    content = rows("x,Thé été,oolong,sealed,active,X,1,1,wuyi,") + b"y,Th\xe9,oolong,sealed,active,Y,1,1,wuyi,\n"
    done = import_bytes(shop, content)
    assert (done.created, refusals(done)) == (1, [(3, "title", "bad_encoding")])


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "-inf"])
def test_a_number_that_is_none_costs_its_product_not_the_job(value: str, shop: Shop) -> None:
    header = "slug,title,category,condition,sku,price,attr.origin,attr.weight,option.weight"
    lines = (f"x,X,oolong,sealed,X,1,wuyi,{value},a", f"x,,,,Y,1,,{value},b", "y,Y,oolong,sealed,Z,1,wuyi,2,")
    done = import_bytes(shop, rows(*lines, header=header))
    assert (done.status, done.created) == ("done", 1)
    assert refusals(done) == [(2, "attr.weight", "attribute_invalid"), (3, "attr.weight", "attribute_invalid")]


def test_a_dry_run_says_everything_and_changes_nothing(shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="old")
    before, told, version = describe_shop(shop), events(), read_version(get_shop(shop.slug))
    content = rows(GOOD, "x,X,oolong,sealed,active,X,cheap,1,wuyi,", "old,Changed,,,,HAL-1,1,,,")
    dry = import_bytes(shop, content, dry_run=True)
    assert (dry.created, dry.changed, dry.rejected, refusals(dry)) == (1, 1, 1, [(3, "price", "unreadable")])
    assert (describe_shop(shop), events(), read_version(get_shop(shop.slug))) == (before, told, version)


def test_json_lines_are_drafts_of_the_api(shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="old", attributes={"origin": "wuyi", "harvest": 2020})
    new: dict[str, Any] = {
        "slug": "rock",
        "title": "Rock tea",
        "category": "oolong",
        "condition": "sealed",
        "attributes": {"origin": "wuyi", "roasted": False},
        "variants": [{"sku": "R", "price_minor": 4800, "on_hand": 2}],
    }
    lines = [
        json.dumps(new),
        json.dumps({"slug": "old", "summary": "Other", "attributes": {"harvest": None}}),
        "",
        "{broken",
        "[1]",
        json.dumps({**new, "slug": "x", "variants": [{"sku": "X", "price_minor": -1}]}),
        json.dumps({**new, "slug": "y", "views": 9}),
        json.dumps({"title": "nameless"}),
        '{"slug": "z", "title": NaN}',
        '{"slug": "old", "attributes": {"weight": 1e999}}',
    ]
    done = import_bytes(shop, "\n".join(lines).encode(), name="tea.jsonl")
    assert refusals(done) == [
        (4, "", "not_json"),
        (5, "", "not_a_product"),
        (6, "price_minor", "greater_than_equal"),
        (7, "views", "unknown_field"),
        (8, "", "sku_missing"),
        (9, "", "not_json"),
        (10, "", "not_json"),
    ]
    old = Product.objects.for_shop(shop).get(slug="old")
    assert (done.created, done.changed, old.summary, old.attributes) == (1, 1, "Other", {"origin": "wuyi"})
    assert run_all() == []


def test_entries_that_speak_of_one_product_follow_each_other(shop: Shop) -> None:
    content = rows("x,X,oolong,sealed,active,A,1,1,wuyi,a", "y,Y,oolong,sealed,active,B,1,1,wuyi,", "x,,,,,C,2,2,,c", "y,Z,,,,B,3,,,")
    done = import_bytes(shop, content)
    assert (done.created, done.changed, refusals(done)) == (2, 2, [])
    assert {one["slug"]: (one["title"], one["price_most_minor"], one["stock"]) for one in describe_shop(shop)} == {
        "x": ("X", 200, 3),
        "y": ("Z", 300, 1),
    }


def test_a_taken_sku_is_refused_with_its_line_also_when_it_came_in_the_same_file(shop: Shop) -> None:
    done = import_bytes(shop, rows("x,X,oolong,sealed,active,A,1,1,wuyi,", "y,Y,oolong,sealed,active,A,1,1,wuyi,"))
    assert (done.created, refusals(done)) == (1, [(3, "sku", "sku_taken")])


def test_statements_do_not_grow_with_the_products_of_a_batch(shop: Shop, django_assert_max_num_queries: Any) -> None:
    lines = [f"p{number},P,oolong,sealed,active,S{number},1,1,wuyi," for number in range(60)]
    with django_assert_max_num_queries(40):
        import_bytes(shop, rows(*lines))


def test_a_job_asked_to_stop_keeps_what_it_did_and_goes_on_later(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    content = rows(*(f"p{number},P,oolong,sealed,active,S{number},1,1,wuyi," for number in range(9)))
    real = running._commit
    calls = 0

    def commit_and_ask(exchange: Exchange, *arguments: Any) -> bool:
        nonlocal calls
        calls += 1
        if calls == 3:
            Exchange.objects.across_shops().update(cancel_asked=True)
        return real(exchange, *arguments)

    with monkeypatch.context() as asked:
        asked.setattr(running, "_commit", commit_and_ask)
        stopped = import_bytes(shop, content, batch=2)
    assert (stopped.status, stopped.products, Product.objects.for_shop(shop).count()) == ("cancelled", 4, 4)
    claimed = running_again(stopped)
    running.run_import(claimed, io.BytesIO(content), batch=2)
    claimed.refresh_from_db()
    assert (claimed.status, claimed.products, claimed.created) == ("done", 9, 9)
    assert run_all() == []


def running_again(exchange: Exchange) -> Exchange:
    from galleria.catalog.exchange.actions.claim_exchange import claim_exchange

    claimed = claim_exchange(exchange.pk, force=True)
    assert claimed
    return claimed


def test_the_generated_products_of_the_benchmarks_fit_their_shop(shop: Shop) -> None:
    from benchmarks.generate import COLUMNS, list_rows
    from benchmarks.generate import build_manifest as build_measure
    from galleria.shops.actions.sync_shop import sync_shop

    place = sync_shop("measure", build_measure())[0]
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows(list_rows(120))
    done = import_bytes(place, file.getvalue().encode())
    assert (done.created, refusals(done)) == (120, [])
    assert build_manifest().currency == "EUR"
    assert run_all() == []
