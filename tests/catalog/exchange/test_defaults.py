"""Importing: what stands in for blank cells, single options, and addresses for products that bring none."""

import json
from typing import Any

import pytest

from galleria.accounts.access import PLATFORM
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.exchange.models import Exchange
from galleria.catalog.models import Product, Variant
from galleria.kernel.problems import Invalid
from galleria.shops.models import Shop
from tests.catalog.exchange.conftest import import_bytes, refusals
from tests.catalog.exchange.test_run_import import GOOD, rows
from tests.conftest import MakeProduct

pytestmark = pytest.mark.django_db


def test_constants_fill_what_a_product_leaves_blank_and_contradict_nothing(shop: Shop) -> None:
    header = "slug,title,category,maker,sku,price,stock,condition,attr.origin,option.weight"
    lines = ("rock,Rock tea,oolong,Huang,A,1,5,opened,anxi,50 g", "rock,,,,B,2,,,,100 g", "iron,Iron,oolong,,C,3,,,,")
    constants = {"maker": "Nobody", "on_hand": "1", "Condition": "sealed", "attr.origin": "wuyi", "status": "active"}
    assert refusals(import_bytes(shop, rows(*lines, header=header), constants=constants)) == []
    rock, iron = (Product.objects.for_shop(shop).get(slug=slug) for slug in ("rock", "iron"))
    assert (rock.maker, rock.condition, rock.attributes) == ("Huang", "opened", {"origin": "anxi"})
    assert (iron.maker, iron.condition, iron.attributes) == ("Nobody", "sealed", {"origin": "wuyi"})
    assert [one.on_hand for one in (*rock.variants.all(), *iron.variants.all())] == [5, 1, 1]


def test_a_constant_that_cannot_be_read_is_refused_before_anything_is_taken_in(shop: Shop) -> None:
    for constants in ({"price": "cheap"}, {"attr.harvest": "sNaN"}, {"on_hand": "NaN"}, {"attr.roasted": "maybe"}):
        with pytest.raises(Invalid):
            import_bytes(shop, rows(GOOD), constants=constants)
    assert not Exchange.objects.across_shops().exists()


def test_constants_are_for_json_lines_too(shop: Shop) -> None:
    line: dict[str, Any] = {
        "slug": "rock",
        "title": "Rock",
        "category": "oolong",
        "maker": "Huang",
        "variants": [{"sku": "R"}, {"sku": "S", "on_hand": 3}],
    }
    line["variants"][0]["options"], line["variants"][1]["options"] = {"weight": "50 g"}, {"weight": "100 g"}
    constants = {
        "maker": "Nobody",
        "tags": "dark|rock",
        "condition": "Sealed",
        "attr.origin": "Wuyi",
        "price": "1.50",
        "stock": "2",
        "featured_rank": "4",
    }
    assert refusals(import_bytes(shop, json.dumps(line).encode(), name="tea.jsonl", constants=constants)) == []
    rock = Product.objects.for_shop(shop).get()
    assert (rock.maker, rock.tags, rock.condition, rock.attributes, rock.featured_rank) == (
        "Huang",
        ["dark", "rock"],
        "sealed",
        {"origin": "wuyi"},
        4,
    )
    assert [(one.price_minor, one.on_hand) for one in rock.variants.all()] == [(150, 2), (150, 3)]


def test_an_option_that_a_row_leaves_blank_stays_and_one_is_taken_away_by_its_word(shop: Shop, make_product: MakeProduct) -> None:
    sizes = [{"sku": sku, "options": {"weight": weight, "tin": "red"}, "price_minor": 100} for sku, weight in (("A", "50 g"), ("B", "100 g"))]
    make_product(variants=sizes)

    def options() -> list[dict[str, str]]:
        return [one.options for one in Variant.objects.for_shop(shop).order_by("sku")]

    assert refusals(import_bytes(shop, b"sku,option.weight\nA,75 g\n")) == []
    assert options() == [{"weight": "75 g", "tin": "red"}, {"weight": "100 g", "tin": "red"}]
    slug = Product.objects.for_shop(shop).get().slug
    content = f"slug,sku,option.weight,option.tin\n{slug},A,,(none)\n{slug},B,200 g,(none)\n"
    assert refusals(import_bytes(shop, content.encode())) == []
    assert options() == [{"weight": "75 g"}, {"weight": "200 g"}]


def test_products_with_one_title_get_addresses_of_their_own(shop: Shop, make_product: MakeProduct) -> None:
    renamed = make_product(title="Rock tea", slug="rock-tea-x-1")
    update_product(shop, renamed.slug, ProductPatch(slug="elsewhere"), actor=PLATFORM)
    header = "sku,title,category,condition,price,attr.origin"
    lines = [f"{sku},Rock tea,oolong,sealed,1,wuyi" for sku in ("X.1", "x.1", "X,1".replace(",", "/"), "x-1", "X 1", "é", "ü")]
    done = import_bytes(shop, rows(*lines, header=header))
    assert (refusals(done), done.created) == ([], 7)
    again = import_bytes(shop, rows(*lines, header=header))
    assert (again.unchanged, Product.objects.for_shop(shop).count()) == (7, 8)
