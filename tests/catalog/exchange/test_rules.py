"""Amounts, encodings and mappings of other programs, by example and by property."""

import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleria.catalog.exchange.mapping import find_mapping, list_mappings, read_html, read_mapping
from galleria.catalog.exchange.models import Exchange
from galleria.catalog.exchange.rules.amounts import read_amount, read_number
from galleria.catalog.exchange.rules.encoding import find_delimiter, find_encoding
from galleria.catalog.exchange.rules.faults import FileRefused
from galleria.catalog.exchange.source import Source
from galleria.catalog.models import Product
from galleria.kernel.problems import Invalid
from galleria.shops.models import Shop
from tests.catalog.exchange.conftest import import_bytes, refusals


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.234,50 €", "1234.5"),
        ("$1,234.50", "1234.5"),
        ("1'234.50 CHF", "1234.5"),
        ("1 234,5", "1234.5"),
        ("EUR 12", "12"),
        ("0,999", "0.999"),
        ("1.234", "1234"),
        ("1.234.567", "1234567"),
        ("12.50", "12.5"),
        ("12,-", "12"),
        (".99", "0.99"),
        ("2.000.000 ₫", "2000000"),
    ],
)
def test_amounts_are_read_as_people_write_them(text: str, amount: str) -> None:
    assert read_amount(text) == amount


@pytest.mark.parametrize("text", ["", "free", "10-20", "1 EUR 2", "12.5.6,7,8 x 3"])
def test_what_is_no_one_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="number"):
        read_number(text)


@given(st.decimals(0, 10**9, places=2))
def test_a_german_and_an_english_amount_are_the_same(value: Decimal) -> None:
    english = f"{value:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))
    assert read_number(english) == read_number(f"{german} €") == value


def test_the_encoding_is_found() -> None:
    assert find_encoding([b"plain"]) == "utf-8"
    assert find_encoding(["Thé".encode()]) == "utf-8"
    assert find_encoding(["Thé".encode("cp1252")]) == "cp1252"
    assert find_encoding(["é".encode() * 20 + b"\xe9"]) == "utf-8"
    assert find_encoding(["é".encode()[:1], "é".encode()[1:]]) == "utf-8"
    assert (find_delimiter('"a,b";c;d'), find_delimiter("a\tb,c\td"), find_delimiter("a")) == (";", "\t", ",")


def test_a_stream_that_cannot_be_rewound_is_read_too() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    text = "Thé\n" * 400_000
    assert Source(Pipe(text.encode())).text.read() == text


def test_html_becomes_prose() -> None:
    html = "<p>A <strong>bold</strong>\n tea &amp; <em>more</em>.</p><ul><li>one</li><li>two</li></ul><script>alert(1)</script><style>p{}</style>"
    assert read_html(html) == "A **bold** tea & *more*.\n\n- one\n- two"


def test_every_ready_mapping_is_whole() -> None:
    assert list_mappings() == {"discogs": "Discogs inventory", "shopify": "Shopify products"}
    for name in list_mappings():
        assert read_mapping(find_mapping(name) or "").columns


@pytest.mark.parametrize("text", ["not toml", "[columns]\nprise = 'x'", "[columns]", "[columns]\nprice = {form = 'x'}"])
def test_a_mapping_that_does_not_fit_is_refused(text: str) -> None:
    with pytest.raises(FileRefused, match="mapping"):
        read_mapping(text)


OWN = """
name = "Ours"
[columns]
sku = "Artikel"
title = { from = ["Name", "Jahr"], join = ", " }
maker = { from = "Haus - Garten", split = " - ", take = 1 }
category = { value = "oolong" }
condition = { from = "Zustand", values = { neu = "sealed" }, default = "opened" }
price = { from = "Preis", read = "amount" }
tags = { from = "Stichworte", split = "," }
"attr.origin" = { from = "Herkunft", read = "slug" }
"attr.weight" = { from = "Gewicht", read = "number" }
"attr.unknown_here" = "Gewicht"
status = { value = "active" }
"""


@pytest.mark.django_db
def test_a_mapping_reads_foreign_columns(shop: Shop) -> None:
    header = "Artikel;Name;Jahr;Haus - Garten;Zustand;Preis;Stichworte;Herkunft;Gewicht;Egal\n"
    content = header + "T-1;Fels;2021;Huang - Ost;neu;1.234,50 €;dunkel, stein;Wuyi;1.050,5 g;x\nT-2;Eisen;;Huang;;gratis;;Wuyi;;\n"
    done = import_bytes(shop, content.encode("cp1252", "replace").replace(b"?", b"\x80"), mapping=OWN)
    product = Product.objects.for_shop(shop).get()
    assert (product.title, product.maker, product.condition, product.tags) == ("Fels, 2021", "Huang", "sealed", ["dunkel", "stein"])
    assert (product.price_minor, product.attributes) == (123450, {"origin": "wuyi", "weight": 1050.5})
    assert refusals(done) == [(3, "Preis", "unreadable")]


@pytest.mark.django_db
def test_a_shopify_file_gives_products_with_their_variants(shop: Shop) -> None:
    header = "Handle,Title,Body (HTML),Vendor,Type,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Status,Image Src\n"
    lines = (
        'rock-tea,Rock tea,"<p>Dark, <b>roasted</b>.</p>",Huang,Oolong,"dark, rock",Weight,50 g,R-50,3,48.00,active,a.jpg\n'
        "rock-tea,,,,,,,100 g,,2,90.00,,\n"
        "rock-tea,,,,,,,,,,,,b.jpg\n"
        "pot,Pot,,,Ware,,Title,Default Title,P,1,20.00,draft,\n"
    )
    constants = {"condition": "sealed", "attr.origin": "wuyi"}
    done = import_bytes(shop, (header + lines).encode(), mapping="shopify", constants=constants)
    rock = Product.objects.for_shop(shop).get(slug="rock-tea")
    assert [(one.sku, one.options, one.price_minor, one.on_hand) for one in rock.variants.all()] == [
        ("R-50", {"Weight": "50 g"}, 4800, 3),
        ("rock-tea-100 g", {"Weight": "100 g"}, 9000, 2),
    ]
    assert (rock.description, rock.tags, rock.attributes) == ("Dark, **roasted**.", ["dark", "rock"], {"origin": "wuyi"})
    assert refusals(done) == [(5, "attr.origin", "unknown_attribute")]  # a pot has no origin: the constant is for every row


@pytest.mark.django_db
def test_a_discogs_file_gives_records(shop: Shop) -> None:
    header = "listing_id,artist,title,label,catno,format,release_id,status,price,listed,comments,media_condition,sleeve_condition,external_id\n"
    line = "900,Can,Ege Bamyasi,United Artists,UAS 29 414,LP,1,For Sale,120.5,2024-01-01,Ring wear.,Sealed,Generic,\n"
    constants = {"category": "oolong", "attr.origin": "wuyi"}
    assert refusals(import_bytes(shop, (header + line).encode(), mapping="discogs", constants=constants)) == []
    record = Product.objects.for_shop(shop).get()
    assert (record.slug, record.maker, record.status, record.price_minor, record.stock) == ("ege-bamyasi", "Can", "active", 12050, 1)
    assert record.summary == "United Artists, UAS 29 414, LP"


@pytest.mark.django_db
def test_a_wish_that_does_not_fit_starts_nothing(shop: Shop) -> None:
    for wish in ({"mapping": "[columns]"}, {"constants": {"prise": "1"}}, {"format": "xlsx"}, {"mapping": "discogs", "name": "x.jsonl"}):
        with pytest.raises(Invalid):
            import_bytes(shop, b"", **wish)
    assert not Exchange.objects.across_shops().exists()
