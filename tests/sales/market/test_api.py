"""The doors of sellers' sales: who may see and do what."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.sales.access import key_of
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.models import Sale
from tests.conftest import MakePerson
from tests.sales.conftest import S
from tests.sales.market.conftest import MakeOrder, address_of, as_person, sale_of

SignIn = Callable[[User], Client]


def send(client: Client, sale: Sale, rest: str, body: Any = None, *, key: bool = False) -> Any:
    """Do something with it. Returns the answer."""
    return client.post(address_of(sale, rest, key=key), body or {}, content_type="application/json")


def test_a_seller_sells_and_a_guest_is_content(make_sold: MakeOrder, otto: User, sign_in: SignIn) -> None:
    sale, his = sale_of(make_sold((otto, 2)), otto), sign_in(otto)
    (listed,) = his.get(f"{S}/sales").json()["items"]
    assert (listed["ref"], listed["titles"], listed["net_minor"]) == (sale.ref, ["Oolong number 1"], 9600 + 650 - 960)
    seen = his.get(address_of(sale)).json()
    assert seen["buyer"]["address"]["city"] == "Gent"
    assert seen["may"] == ["ship", "cancel"]
    sent = send(his, sale, "shipment", {"tracking": "CH1"})
    assert (sent.status_code, sent.json()["status"], sent.json()["tracking"]) == (200, "shipped", "CH1")
    guest = Client()
    assert send(guest, sale, "arrival", key=True).json()["may"] == ["confirm", "ask_time"]
    asked = send(guest, sale, "time/wish", {"days": 4}, key=True).json()
    assert (asked["asked_days"], asked["net_minor"], asked["buyer"]) == (4, None, None)
    assert send(his, sale, "time/answer", {"is_granted": True}).json()["inspection_days"] == 11
    done = send(guest, sale, "confirmation", key=True).json()
    assert (done["status"], done["may"]) == ("released", [])
    assert [step["code"] for step in done["timeline"]] == ["paid", "ship", "arrive", "ask_time", "give_time", "confirm"]


def test_a_seller_sees_their_own_buyers_alone_and_for_as_long_as_needed(make_sold: MakeOrder, otto: User, mia: User, sign_in: SignIn) -> None:
    order = make_sold((otto, 1), (mia, 1))
    sale = sale_of(order, otto)
    assert sign_in(mia).get(address_of(sale)).status_code == 404
    assert sign_in(mia).get(f"/api/v1/orders/{order.ref}").status_code == 404  # not even the order of which a part is hers
    his = sign_in(otto).get(address_of(sale))
    assert [line["title"] for line in his.json()["lines"]] == ["Oolong number 1"]
    assert order.email not in his.content.decode()
    Sale.objects.across_shops().filter(pk=sale.pk).update(released_at=timezone.now() - timedelta(days=31))
    assert sign_in(otto).get(address_of(sale)).json()["buyer"] is None
    Sale.objects.across_shops().filter(pk=sale.pk).update(released_at=None)


def test_everybody_does_only_their_own(make_sold: MakeOrder, otto: User, mia: User, sign_in: SignIn, make_person: MakePerson) -> None:
    sale = sale_of(make_sold((otto, 1)), otto)
    staff, stranger = sign_in(make_person(Role.SUPPORT, at=sale.shop)), sign_in(make_person())
    doings = {"shipment": {}, "cancellation": {"reason": "gone"}, "time": {"days": 1}, "time/answer": {"is_granted": True}}
    for rest, body in doings.items():
        assert send(Client(), sale, rest, body).status_code == 404, rest
        assert send(stranger, sale, rest, body).status_code == 404, rest
        assert send(sign_in(mia), sale, rest, body).status_code == 404, rest
    for rest, body in {"arrival": {}, "confirmation": {}, "time/wish": {"days": 1}}.items():
        assert send(Client(), sale, rest, body).status_code == 404, rest
        assert send(sign_in(otto), sale, rest, body).status_code == 403, rest  # a seller is not content for their buyer
        assert send(staff, sale, rest, body).status_code == 403, rest
    assert send(staff, sale, "shipment").status_code == 200  # staff send for a seller who cannot
    assert Client().get(f"{S}/sales").status_code == 401
    assert sign_in(mia).get(f"{S}/sales").json() == {"items": [], "next": None}


def test_wrong_words_are_said(make_sold: MakeOrder, otto: User, sign_in: SignIn) -> None:
    sale, his = sale_of(make_sold((otto, 1)), otto), sign_in(otto)
    assert send(his, sale, "time", {"days": 31}).status_code == 422
    assert send(his, sale, "time", {"days": 3}).json()["code"] == "sale_step_refused"
    assert send(his, sale, "time/answer", {"is_granted": True}).json()["code"] == "sale_nothing_asked"
    assert send(his, sale, "cancellation", {"reason": ""}).status_code == 422
    assert his.get("/api/v1/sales/%00").status_code == 422
    assert his.get("/api/v1/sales/nothing").status_code == 404
    assert his.get(f"{S}/sales?cursor=x").status_code == 400
    assert his.get(f"{S}/sales?status=lost").status_code == 422


def test_a_long_list_comes_page_by_page(make_sold: MakeOrder, otto: User, sign_in: SignIn) -> None:
    made = [sale_of(make_sold((otto, 1)), otto).ref for _ in range(3)]
    his, seen, cursor = sign_in(otto), [], ""
    for _ in range(2):
        page = his.get(f"{S}/sales?limit=2{cursor}").json()
        seen += [sale["ref"] for sale in page["items"]]
        cursor = f"&cursor={page['next']}"
    assert page["next"] is None
    assert seen == made[::-1]
    assert len(his.get(f"{S}/sales?status=paid").json()["items"]) == 3
    assert his.get(f"{S}/sales?status=released").json()["items"] == []


def test_the_buyers_account_opens_it_too(make_sold: MakeOrder, otto: User, sign_in: SignIn, make_person: MakePerson) -> None:
    order = make_sold((otto, 1))
    ada = make_person()
    order.user = ada
    order.save(update_fields=["user"])
    part = sign_in(ada).get(f"/api/v1/orders/{order.ref}").json()["parts"][0]
    assert (part["ref"], part["seller"]["username"], part["may"]) == (f"{order.ref}-1", otto.username, [])
    assert sign_in(ada).get(f"/api/v1/orders/{order.ref}?key={key_of(order.ref)}").status_code == 200


def test_the_page_of_an_order_costs_the_same_however_many_sell(make_sold: MakeOrder, otto: User, mia: User) -> None:
    counts = []
    for order in (make_sold((otto, 1)), make_sold((otto, 1), (mia, 1))):
        for sale in Sale.objects.across_shops().filter(order=order):
            ship_sale(sale.ref, actor=as_person(sale.seller), tracking="")
        with CaptureQueriesContext(connection) as queries:
            parts = Client().get(f"/api/v1/orders/{order.ref}?key={key_of(order.ref)}").json()["parts"]
        assert all("confirm" in part["may"] for part in parts)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_part_is_sent_once_by_its_key_and_the_rest_is_left(make_sold: MakeOrder, otto: User, sign_in: SignIn) -> None:
    sale, his = sale_of(make_sold((otto, 3)), otto), sign_in(otto)
    (line,) = his.get(address_of(sale)).json()["lines"]
    assert (line["position"], line["quantity"], line["sent"], line["unsent"]) == (0, 3, 0, 0)
    body = {"tracking": "CH1", "lines": [{"position": 0, "quantity": 1}]}
    for _ in range(2):
        answer = his.post(address_of(sale, "shipment"), body, content_type="application/json", headers={"Idempotency-Key": "one"})
        sent = answer.json()
        assert (answer.status_code, sent["status"], sent["is_part_sent"], sent["lines"][0]["sent"]) == (200, "paid", True, 1)
    assert (sent["may"], sent["rest_minor"]) == (["ship", "no_more", "track"], 2 * 4800)
    assert [(one["number"], one["tracking"], one["pieces"]) for one in sent["parcels"]] == [(1, "CH1", body["lines"])]
    assert send(his, sale, "shipment", {"lines": [{"position": 0, "quantity": 3}]}).json()["code"] == "pieces_not_left"
    for lines in ([], [{"position": 0, "quantity": 0}], [{"position": -1, "quantity": 1}], [{"quantity": 1}]):
        assert send(his, sale, "shipment", {"lines": lines}).status_code == 422
    assert send(his, sale, "cancellation", {"reason": "gone"}).json()["code"] == "sale_step_refused"
    assert send(his, sale, "parcels/1", {"tracking": "CH2"}).json()["parcels"][0]["tracking"] == "CH2"
    assert send(his, sale, "parcels/2", {"tracking": "CH2"}).json()["code"] == "parcel_not_found"
    assert send(his, sale, "unsent", {"reason": ""}).status_code == 422
    left = send(his, sale, "unsent", {"reason": "It fell."}).json()
    assert (left["status"], left["refunded_minor"], left["rest_minor"], left["lines"][0]["unsent"]) == ("shipped", 9600, None, 2)
    seen = Client().get(address_of(sale, key=True)).json()
    assert (seen["rest_minor"], len(seen["parcels"])) == (None, 1)
