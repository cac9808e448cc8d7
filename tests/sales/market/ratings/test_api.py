"""The doors of ratings: everybody, buyers, sellers; who may do what, and what it costs."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.catalog.models import Product
from galleria.sales.access import key_of
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.actions.cancel_sale import cancel_sale
from galleria.sales.market.actions.release_sale import confirm_sale
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.models import Sale
from galleria.sales.market.ratings.actions.answer_rating import answer_rating
from galleria.sales.market.ratings.actions.judge_rating import judge_rating
from galleria.sales.market.ratings.actions.report_rating import report_rating
from galleria.sales.market.ratings.models import Rating
from galleria.sales.market.ratings.rules import Fault, Hides
from galleria.sales.models import Order
from galleria.sales.rules.status import Step
from galleria.sellers.models import Seller
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.conftest import MakeOrder, as_person, sale_of, tell_dispute
from tests.sales.market.disputes.conftest import complain
from tests.sales.market.ratings.conftest import MakeOver, SignIn, rate

S = "/api/v1/shops/halden"
BUDGET = 12
DOINGS: dict[str, tuple[Any, str]] = {
    "": ({"stars": 1}, "buyer"),
    "/answer": ({"words": "No."}, "seller"),
    "/report": ({"fault": "offensive"}, "seller"),
}


def path_of(sale: Sale, rest: str = "", *, key: bool = False) -> str:
    path = f"/api/v1/sales/{sale.ref}/rating{rest}"
    return f"{path}?key={key_of(sale.order.ref)}" if key else path


def put(client: Client, sale: Sale, rest: str, body: Any, *, key: bool = False) -> Any:
    return client.put(path_of(sale, rest, key=key), body, content_type="application/json")


def shown(username: str, **query: Any) -> Any:
    return Client().get(f"{S}/sellers/{username}/ratings", query).json()


def test_from_the_buyers_word_to_everybodys_page(over: Sale, otto: User, sign_in: SignIn) -> None:
    guest, his = Client(), sign_in(otto)
    before = guest.get(path_of(over, key=True)).json()
    assert (before["rating"], before["may"], before["seller"]["name"], before["until"] is not None) == (None, ["rate"], "Otto's attic", True)
    assert his.get(path_of(over)).json()["may"] == []
    rated = put(guest, over, "", {"stars": 4, "words": "  A chip\nat the rim. "}, key=True)
    assert (rated.status_code, rated.json()["may"], rated.json()["rating"]["words"]) == (200, ["change"], "A chip\nat the rim.")
    assert his.get(path_of(over)).json()["may"] == ["answer", "report"]
    assert put(his, over, "/answer", {"words": "I gave two euros back."}).json()["rating"]["answer"] == "I gave two euros back."
    told = put(his, over, "/report", {"fault": "off-topic", "words": "It is the post's."}).json()
    assert told["rating"]["report"] == {"state": "open", "fault": "off-topic", "words": "It is the post's.", "answer": ""}
    assert guest.get(path_of(over, key=True)).json()["rating"]["report"] is None  # between the seller and the staff
    page = shown(otto.username)
    (item,) = page["items"]
    assert (page["count"], page["average"], page["next"]) == (1, None, None)
    assert page["stars"] == [{"stars": stars, "count": int(stars == 4)} for stars in (5, 4, 3, 2, 1)]
    slug = Product.objects.across_shops().get(seller=otto).slug
    assert (item["words"], item["answer"], item["is_hidden"]) == ("A chip\nat the rim.", "I gave two euros back.", False)
    assert item["pieces"] == [{"title": over.order.lines.get().title, "slug": slug}]
    assert "ada" not in str(page).lower()
    assert over.order.ref not in str(page)
    Product.objects.across_shops().update(status="archived")
    assert shown(otto.username)["items"][0]["pieces"][0]["slug"] is None


def test_what_is_hidden_is_not_told(make_over: MakeOver, otto: User, sign_in: SignIn) -> None:
    sales = [make_over() for _ in range(4)]
    ratings = [rate(sale, stars, f"Words {stars}.") for sale, stars in zip(sales, (5, 4, 3, 1), strict=True)]
    answer_rating(sales[2].ref, words="An answer.", actor=as_person(otto))
    for rating, hides in ((ratings[2], Hides.WORDS), (ratings[3], Hides.ALL)):
        judge_rating(rating.shop, rating.ref, hides=hides, fault=Fault.OFFENSIVE, reason="Rude.", actor=PLATFORM)
    page = shown(otto.username)
    assert ([item["stars"] for item in page["items"]], page["average"], page["count"]) == ([3, 4, 5], 4.0, 3)
    assert (page["items"][0]["words"], page["items"][0]["answer"], page["items"][0]["is_hidden"]) == ("", "", True)
    assert [one["count"] for one in page["stars"]] == [1, 1, 1, 0, 0]
    own = sign_in(otto).get(f"{S}/seller/ratings").json()
    assert [(one["rating"]["hides"], one["rating"]["reason"], one["may"]) for one in own["items"]][:2] == [
        ("all", "Rude.", []),
        ("words", "Rude.", []),
    ]
    assert (own["count"], own["average"], own["items"][2]["may"], own["items"][2]["sale"]) == (3, 4.0, ["answer", "report"], sales[1].ref)
    writer = Client().get(path_of(sales[3], key=True)).json()
    assert (writer["rating"]["hides"], writer["rating"]["fault"], writer["rating"]["reason"], writer["may"]) == ("all", "offensive", "Rude.", [])


def test_lists_page_by_keyset_and_cost_the_same(make_over: MakeOver, otto: User, sign_in: SignIn) -> None:
    his, counts = sign_in(otto), []
    for _ in range(2):
        for _ in range(3):
            sale = make_over()
            rate(sale)
            report_rating(sale.ref, fault=Fault.OFFENSIVE, words="", actor=as_person(otto))
        for client, address in ((Client(), f"{S}/sellers/{otto.username}/ratings"), (his, f"{S}/seller/ratings")):
            client.get(address)
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            counts.append(len(queries))
    assert counts[:2] == counts[2:]
    assert counts[0] <= 2  # the shop, and one statement
    for client, address in ((Client(), f"{S}/sellers/{otto.username}/ratings"), (his, f"{S}/seller/ratings")):
        found, cursor = [], None
        while True:
            page = client.get(address, {"limit": 4, **({"cursor": cursor} if cursor else {})}).json()
            found += [item.get("ref") or item["rating"]["ref"] for item in page["items"]]
            cursor = page["next"]
            if cursor is None:
                break
        assert found == list(Rating.objects.across_shops().order_by("-pk").values_list("ref", flat=True))
        assert client.get(address, {"cursor": "nonsense"}).status_code == 400
    assert Client().get(f"{S}/sellers/nobody/ratings").json()["code"] == "seller_not_found"
    assert Client().get(f"{S}/sellers/%00/ratings").status_code == 422


def test_sellers_and_pieces_say_it(make_over: MakeOver, otto: User, mia: User) -> None:
    for stars in (5, 4, 5):
        rate(make_over(), stars)
    assert Client().get(f"{S}/sellers/{otto.username}").json()["rating"] == {"count": 3, "average": 4.7}
    by_name, by_rating = (Client().get(f"{S}/sellers", {"sort": sort}).json()["items"] for sort in ("name", "rating"))
    assert [one["name"] for one in by_name] == ["Mia's teas", "Otto's attic"]
    assert [(one["name"], one["rating"]) for one in by_rating] == [
        ("Otto's attic", {"count": 3, "average": 4.7}),
        ("Mia's teas", {"count": 0, "average": None}),
    ]
    first = Client().get(f"{S}/sellers?sort=rating&limit=1").json()
    assert Client().get(f"{S}/sellers?sort=rating&limit=1&cursor={first['next']}").json()["items"][0]["name"] == "Mia's teas"
    assert Client().get(f"{S}/sellers", {"sort": "name", "cursor": first["next"]}).status_code == 400
    assert Client().get(f"{S}/sellers", {"sort": "luck"}).status_code == 422
    product = Product.objects.across_shops().filter(seller=otto).first()
    assert product
    assert Client().get(f"{S}/products/{product.slug}").json()["seller"]["rating"] == {"count": 3, "average": 4.7}
    Seller.objects.across_shops().filter(user=otto).update(state="suspended", reason="So.")
    assert Client().get(f"{S}/products/{product.slug}").json()["seller"]["rating"] is None
    assert Client().get(f"{S}/sellers/{otto.username}/ratings").status_code == 404


def test_a_rating_changes_what_caches_keep(over: Sale, otto: User, settings: Any) -> None:
    settings.SHARED_CACHE = True
    address = f"{S}/sellers/{otto.username}/ratings"
    first = Client().get(address)
    assert Client().get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304
    version = read_version(over.shop)
    rate(over, 4)
    assert read_version(over.shop) > version
    before = read_version(over.shop)
    answer_rating(over.ref, words="Thank you.", actor=as_person(otto))
    assert read_version(over.shop) > before


def read_version(shop: Shop) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT read_catalogue_version(%s)", [shop.pk])
        return int(cursor.fetchone()[0])


def test_who_may_do_what(over: Sale, otto: User, mia: User, sign_in: SignIn, make_person: MakePerson) -> None:
    people = {
        "nobody": (Client(), 404),
        "stranger": (sign_in(make_person()), 404),
        "other seller": (sign_in(mia), 404),
        "support": (sign_in(make_person(Role.SUPPORT, at=over.shop)), 403),
        "manager": (sign_in(make_person(Role.MANAGER, at=over.shop)), 403),
    }
    rate(over, 5)
    for rest, (body, whose) in DOINGS.items():
        for name, (client, expected) in people.items():
            assert put(client, over, rest, body).status_code == expected, (rest, name)
        if whose == "buyer":
            assert put(sign_in(otto), over, rest, body).status_code == 403, rest
        else:
            assert put(Client(), over, rest, body, key=True).status_code == 404, rest  # the order's key opens what is its buyer's
    for name, (client, expected) in people.items():
        assert client.get(path_of(over)).status_code == (404 if expected == 404 else 200), name
    rating = Rating.objects.across_shops().get()
    assert (rating.stars, rating.answer, rating.reports.count()) == (5, "", 0)


@pytest.mark.parametrize(
    "wrong", [{"stars": 0}, {"stars": 6}, {"stars": 4.5}, {"stars": "5"}, {"stars": True}, {"words": "x" * 1001}, {"words": "\x00"}, {"hides": "all"}]
)
def test_wrong_words_rate_nothing(over: Sale, wrong: dict[str, Any]) -> None:
    assert put(Client(), over, "", {"stars": 5, "words": "Good.", **wrong}, key=True).status_code == 422
    assert not Rating.objects.across_shops().exists()


def test_reading_costs_the_same(over: Sale, otto: User, sign_in: SignIn) -> None:
    his, counts = sign_in(otto), []
    for _ in range(2):
        his.get(path_of(over))
        with CaptureQueriesContext(connection) as queries:
            his.get(path_of(over))
        counts.append(len(queries))
        if not Rating.objects.across_shops().exists():
            rate(over)
            report_rating(over.ref, fault=Fault.OFFENSIVE, words="", actor=as_person(otto))
    assert max(counts) <= BUDGET


def test_the_list_of_orders_says_what_waits(make_sold: MakeOrder, otto: User, over: Sale, make_person: MakePerson, sign_in: SignIn) -> None:
    buyer = make_person()
    running, unsent, back, argued = (make_sold((otto, 1)) for _ in range(4))
    for order in (running, back, argued):
        ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    cancel_sale(sale_of(unsent, otto).ref, actor=as_person(otto), reason="It fell.")
    complain(sale_of(argued, otto))
    refund_order(back.ref, actor=PLATFORM, amount_minor=back.total_minor, reason="lost", key="lost")
    Order.objects.across_shops().update(user=buyer)
    hers = sign_in(buyer)

    def waits() -> set[str]:
        return {one["ref"] for one in hers.get("/api/v1/orders").json()["items"] if one["may_rate"]}

    assert waits() == {over.order.ref, back.ref}
    # It says what the sale itself says.
    for order in (running, unsent, back, argued, over.order):
        may = hers.get(path_of(sale_of(order, otto))).json()["may"]
        assert ("rate" in may) == (order.ref in waits()), order.ref
    put(hers, over, "", {"stars": 5})
    assert waits() == {back.ref}


def test_of_an_order_of_several_a_return_stops_its_own_sale_alone(
    make_sold: MakeOrder, otto: User, mia: User, make_person: MakePerson, sign_in: SignIn
) -> None:
    buyer = make_person()
    order = make_sold((mia, 1), (otto, 1))
    for step in (Step.SHIP, Step.DELIVER):
        advance_order(order.ref, step, actor=PLATFORM)
    for seller in (mia, otto):
        confirm_sale(sale_of(order, seller).ref, actor=Actor(), key=key_of(order.ref))
    Order.objects.across_shops().update(user=buyer)
    hers = sign_in(buyer)

    def may() -> tuple[bool, ...]:
        (listed,) = hers.get("/api/v1/orders").json()["items"]
        return (listed["may_rate"], *("rate" in hers.get(path_of(sale_of(order, seller))).json()["may"] for seller in (mia, otto)))

    assert may() == (True, True, True)
    wish = {"lines": [{"position": order.lines.get(seller=mia).position, "quantity": 1}], "reason": "changed-mind"}
    assert hers.post(f"/api/v1/orders/{order.ref}/returns", wish, content_type="application/json").status_code == 201
    assert may() == (True, False, True)
    put(hers, sale_of(order, otto), "", {"stars": 5})
    assert may() == (False, False, False)


def test_while_the_buyers_bank_looks_into_it_nothing_waits(make_charged: MakeOrder, otto: User, make_person: MakePerson, sign_in: SignIn) -> None:
    order, buyer = make_charged((otto, 1)), make_person()
    ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    confirm_sale(sale_of(order, otto).ref, actor=Actor(), key=key_of(order.ref))
    Order.objects.across_shops().update(user=buyer)
    hers = sign_in(buyer)
    for status, expected in (("needs_response", False), ("won", True)):
        tell_dispute(order, status)
        (listed,) = hers.get("/api/v1/orders").json()["items"]
        assert (listed["may_rate"], "rate" in hers.get(path_of(sale_of(order, otto))).json()["may"]) == (expected, expected)
