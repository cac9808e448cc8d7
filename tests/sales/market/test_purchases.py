"""Demo purchases of purchases.toml: lived once by the actions that everybody uses, and passed over when they cannot be any more."""

from pathlib import Path
from typing import Any

import pytest

from galleria.accounts.access import Actor
from galleria.accounts.actions.sync_people import sync_people
from galleria.accounts.models import User
from galleria.accounts.people_file import People
from galleria.catalog.actions.sync_catalogue import sync_catalogue
from galleria.catalog.catalogue_file import ProductEntry
from galleria.catalog.models import Variant
from galleria.operations.shop_folders import read_shop_folder
from galleria.sales.access import Shopper
from galleria.sales.actions.add_to_cart import add_to_cart
from galleria.sales.market.actions.sync_purchases import sync_purchases
from galleria.sales.market.models import Sale
from galleria.sales.market.purchases_file import PurchaseEntry, read_purchases
from galleria.sales.market.ratings.models import Rating
from galleria.sales.models import Order
from galleria.sales.reads.cart import list_rows
from galleria.sellers.actions.sync_sellers import sync_sellers
from galleria.shops.manifest import Manifest
from galleria.shops.models import Shop

SHOPS = Path(__file__).parents[3] / "shops"
ADDRESS = {"line1": "Kerkstraat 1", "postal_code": "1000", "city": "Brussel", "country": "BE"}
PEOPLE = People.model_validate(
    {
        "people": [
            {"username": "ada", "name": "Ada Bell", "email": "ada@halden.example", "role": "customer"},
            {
                "username": "otto",
                "name": "Otto",
                "email": "otto@halden.example",
                "role": "seller",
                "seller": {
                    "kind": "private",
                    "born": "1980-02-29",
                    "address": {"line1": "Kaai 3", "postal_code": "9000", "city": "Gent", "country": "BE"},
                },
            },
        ]
    }
)
PRODUCTS = [
    ProductEntry.model_validate(
        {
            "slug": f"cup-{number}",
            "title": f"Cup {number}",
            "description": "A cup.",
            "category": "tea",
            "condition": "sealed",
            "published": "2026-03-14",
            "seller": "otto",
            "price": "40",
            "sku": f"CUP-{number}",
            "attributes": {"origin": "wuyi"},
        }
    )
    for number in range(4)
]


def purchase(*pieces: str, **more: Any) -> PurchaseEntry:
    return PurchaseEntry.model_validate({"buyer": "ada", "pieces": list(pieces), "delivery": "post", "address": ADDRESS, **more})


@pytest.fixture
def filled(market: Shop) -> Shop:
    """With Ada, Otto and four cups of his."""
    sync_people(market, PEOPLE)
    sync_sellers(market, PEOPLE)
    sync_catalogue(market, PRODUCTS)
    return market


def test_they_are_lived_once_and_as_far_as_they_have_come(filled: Shop) -> None:
    purchases = [
        purchase("cup-0", "cup-1", stars=4, words="They hold tea.", answer="They do."),
        purchase("cup-2", until="sent", tracking="CH 1"),
        purchase("cup-3", until="paid"),
    ]
    assert len(sync_purchases(filled, purchases)) == 3
    assert sync_purchases(filled, purchases) == []
    assert [sale.status for sale in Sale.objects.for_shop(filled).order_by("pk")] == ["released", "shipped", "paid"]
    rating = Rating.objects.for_shop(filled).get()
    assert (rating.stars, rating.words, rating.answer) == (4, "They hold tea.", "They do.")
    assert {order.email for order in Order.objects.for_shop(filled)} == {"ada@halden.example"}


def test_what_was_sold_so_stays_sold_when_the_shop_is_filled_again(filled: Shop) -> None:
    purchases = [purchase("cup-0")]
    sync_purchases(filled, purchases)
    sync_catalogue(filled, PRODUCTS)
    assert Variant.objects.for_shop(filled).get(sku="CUP-0").on_hand == 0
    assert sync_purchases(filled, purchases) == []


def test_what_cannot_be_bought_is_passed_over_and_nothing_of_it_stays(filled: Shop) -> None:
    Variant.objects.for_shop(filled).filter(sku="CUP-1").update(on_hand=0)
    found = sync_purchases(filled, [purchase("cup-0", "cup-1"), purchase("gone"), purchase("cup-2", delivery="no-such"), purchase("cup-3")])
    assert len(found) == 1
    assert Order.objects.for_shop(filled).get().lines.get().slug == "cup-3"
    assert Variant.objects.for_shop(filled).get(sku="CUP-0").on_hand == 1


def test_a_bag_that_a_person_has_begun_is_left_alone(filled: Shop) -> None:
    shopper = Shopper(actor=Actor(user=User.objects.get(username="ada")), guest=None)
    add_to_cart(filled, shopper, "CUP-3", quantity=1)
    assert sync_purchases(filled, [purchase("cup-0")]) == []
    assert [row.sku for row in list_rows(filled, shopper)] == ["CUP-3"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('buyer = "otto"', "'otto' is no customer"),
        ('pieces = ["cup-9"]', "'cup-9' is no piece of a seller"),
        ('pieces = ["cup-0", "cup-0"]', "bought before"),
        ('delivery = "pst"', "'pst' is no way of delivery"),
        ('words = "Well."', "belong to a rating"),
        ('until = "sent"\nstars = 5', "only what was confirmed is rated"),
        ("stars = 6", "less than or equal to 5"),
    ],
)
def test_mistakes_are_named_with_their_line(manifest: Manifest, tmp_path: Path, text: str, problem: str) -> None:
    values = {"buyer": '"ada"', "pieces": '["cup-0"]', "delivery": '"post"', "address": '{ line1 = "Kaai 3", city = "Gent", country = "BE" }'}
    values |= dict(line.split(" = ", 1) for line in text.splitlines())
    (tmp_path / "purchases.toml").write_text("[[purchases]]\n" + "".join(f"{name} = {value}\n" for name, value in values.items()))
    _, file = read_purchases(tmp_path, manifest, PEOPLE, PRODUCTS)
    assert file is not None
    (mistake,) = file.mistakes
    assert problem in mistake.problem
    assert mistake.line >= 1
    assert mistake.mend


@pytest.mark.parametrize("folder", [path.parent for path in SHOPS.glob("*/purchases.toml")], ids=lambda path: path.name)
def test_the_shops_of_the_house_have_something_to_send_and_something_rated(folder: Path) -> None:
    found = read_shop_folder(folder)
    assert found.mistakes == []
    assert {entry.until for entry in found.purchases} >= {"paid", "confirmed"}
    assert sum(entry.stars is not None for entry in found.purchases) >= 3
