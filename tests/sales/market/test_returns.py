"""What comes back of what sellers sold: each deals with their own, the money comes from their part, and the books stay right."""

from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.catalog.models import Variant
from galleria.kernel.invariants import run_all
from galleria.kernel.models import Letter
from galleria.sales.access import key_of
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.errors import RefundTooLarge
from galleria.sales.market.actions.receive_sale import receive_sale
from galleria.sales.market.actions.release_sale import confirm_sale
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.errors import SaleInDispute
from galleria.sales.models import Order, Refund
from galleria.sales.returns.actions.answer_return import approve_return, decline_return
from galleria.sales.returns.actions.refund_return import refund_return
from galleria.sales.returns.models import Return
from galleria.sales.rules.status import Step
from galleria.shops.models import Shop
from tests.sales.market.conftest import MakeOrder, as_person, balances, sale_of
from tests.sales.returns.conftest import photograph
from tests.sales.returns.conftest import store as store  # noqa: PLC0414 - a fixture of theirs
from tests.sales.test_races import at_once
from tests.sellers.conftest import MakeSeller

pytestmark = pytest.mark.django_db
Json = dict[str, Any]


@pytest.fixture
def otto(make_seller: MakeSeller) -> User:
    """A company here: what a private person sold comes back for its faults alone."""
    return make_seller(kind="company", name="Otto's teas", company_name="Otto BV", birth_date=None).user


@pytest.fixture
def bought(make_sold: MakeOrder, otto: User, mia: User) -> Order:
    """Two of Otto's, one of Mia's and one of the house's, all with their buyer."""
    order = make_sold((otto, 2), (mia, 1), (None, 1))
    for step in (Step.SHIP, Step.DELIVER):
        order = advance_order(order.ref, step, actor=PLATFORM)
    return order


def ask(order: Order, pieces: dict[int, int], *, reason: str = "changed-mind", **more: Any) -> Any:
    body = {"lines": [{"position": position, "quantity": count} for position, count in pieces.items()], "reason": reason, **more}
    return Client().post(f"/api/v1/orders/{order.ref}/returns?key={key_of(order.ref)}", body, content_type="application/json")


def asked(order: Order, pieces: dict[int, int], *, reason: str = "changed-mind", **more: Any) -> list[Return]:
    answer = ask(order, pieces, reason=reason, **more)
    assert answer.status_code == 201, answer.content
    return list(Return.objects.across_shops().filter(order=order).order_by("pk"))


def call(user: User, shop: Shop, path: str = "", body: Json | None = None) -> Any:
    client = Client()
    client.force_login(user)
    address = f"/api/v1/shops/{shop.slug}/returns{path}"
    return client.get(address) if body is None else client.post(address, body, content_type="application/json")


def positions(order: Order, seller: User | None) -> dict[int, int]:
    return dict(order.lines.filter(seller=seller).values_list("position", "quantity"))


def send(one: Return) -> None:
    answer = Client().post(f"/api/v1/returns/{one.ref}/sent?key={key_of(one.order.ref)}", {"tracking": "T1"}, content_type="application/json")
    assert answer.status_code == 200


def came(one: Return, **more: Any) -> Json:
    return {"lines": [{"position": line.line.position, "quantity": line.quantity} for line in one.lines.select_related("line")], **more}


def test_each_who_sold_something_of_it_has_a_return_of_their_own(bought: Order, otto: User, mia: User, market: Shop) -> None:
    whole = {**positions(bought, otto), **positions(bought, mia), **positions(bought, None)}
    returns = asked(bought, whole)
    assert {one.seller for one in returns} == {otto, mia, None}
    assert [one.asked_with for one in returns] == [None, returns[0], returns[0]]
    said = Client().get(f"/api/v1/orders/{bought.ref}/returns?key={key_of(bought.ref)}").json()["returns"]
    assert {one["seller"] and one["seller"]["name"] for one in said} == {"Otto's teas", "Mia's teas", None}
    assert all(set(one["together"]) == {other.ref for other in returns if other.ref != one["ref"]} for one in said)
    mine = call(otto, market).json()["items"]
    assert [[line["quantity"] for line in one["lines"]] for one in mine] == [[2]]
    to = Counter(Letter.objects.filter(subject__startswith="Somebody wants").values_list("to", flat=True))
    assert to == {otto.email: 1, mia.email: 1}
    assert run_all() == []


def test_what_came_back_as_it_was_sent_is_paid_from_its_sellers_part(bought: Order, otto: User, mia: User, market: Shop) -> None:
    before = balances(market)
    (one,) = asked(bought, positions(bought, otto))
    sale = sale_of(bought, otto)
    assert call(otto, market, f"/{one.ref}").json()["may"] == ["approve", "keep"]
    assert call(otto, market, f"/{one.ref}/agreement", {"address": ["Otto", "Attic 1", "Ghent"]}).json()["address"] == ["Otto", "Attic 1", "Ghent"]
    send(one)
    said = call(otto, market, f"/{one.ref}/arrival", came(one)).json()
    assert (said["status"], said["refund_minor"], said["may"]) == ("refunded", sale.part.total_minor, [])
    assert (sale_of(bought, otto).status, sale_of(bought, mia).refunded_minor) == ("refunded", 0)
    after = balances(market)
    assert f"sellers.pending {otto.pk}" not in after
    assert after[f"sellers.pending {mia.pk}"] == before[f"sellers.pending {mia.pk}"]
    assert call(otto, market, f"/{one.ref}/arrival", came(one)).status_code == 200  # twice is once
    assert Refund.objects.across_shops().count() == 1
    assert run_all() == []


def test_delivery_goes_back_by_parts_and_all_parts_make_the_whole(bought: Order, otto: User, mia: User, market: Shop) -> None:
    whole = {**positions(bought, otto), **positions(bought, mia), **positions(bought, None)}
    for one in asked(bought, whole):
        if one.seller is not None:
            assert call(one.seller, market, f"/{one.ref}/waiver", {}).json()["status"] == "refunded"
    bought.payment.refresh_from_db()
    assert bought.payment.refunded_minor == sum(sale_of(bought, who).part.total_minor for who in (otto, mia))
    house = Return.objects.across_shops().get(seller=None)
    approve_return(house.ref, actor=PLATFORM, answer="")
    with pytest.raises(RefundTooLarge):
        refund_return(house.ref, actor=PLATFORM, amount_minor=bought.total_minor)
    assert Variant.objects.across_shops().filter(sku__in=bought.lines.values("sku")).count() == 3
    assert run_all() == []


def test_what_is_not_as_it_was_sent_waits_for_the_house(bought: Order, otto: User, market: Shop) -> None:
    (one,) = asked(bought, positions(bought, otto))
    call(otto, market, f"/{one.ref}/agreement", {})
    said = call(otto, market, f"/{one.ref}/arrival", came(one, condition="The tin is dented.")).json()
    assert (said["status"], said["condition"], said["refund_minor"]) == ("received", "The tin is dented.", None)
    assert call(otto, market, f"/{one.ref}/arrival", came(one)).json()["status"] == "received"  # nor later by themself
    assert not Refund.objects.across_shops().exists()
    refund_return(one.ref, actor=PLATFORM, amount_minor=700)
    assert sale_of(bought, otto).refunded_minor == 700
    assert run_all() == []


def test_what_the_terms_let_come_back_is_not_declined_but_what_is_said_to_be_wrong_may_be(bought: Order, otto: User, market: Shop) -> None:
    (one,) = asked(bought, {next(iter(positions(bought, otto))): 1})
    answer = call(otto, market, f"/{one.ref}/refusal", {"words": "No."})
    assert (answer.status_code, answer.json()["code"]) == (409, "return_must_be_agreed")
    assert call(otto, market, f"/{one.ref}").json()["status"] == "requested"
    other = asked(bought, {next(iter(positions(bought, otto))): 1}, reason="damaged")[-1]
    assert call(otto, market, f"/{other.ref}").json()["may"] == ["approve", "keep", "decline"]
    assert call(otto, market, f"/{other.ref}/refusal", {"words": "It left without a scratch."}).json()["status"] == "declined"
    decline_return(one.ref, actor=PLATFORM, answer="Agreed by telephone.")  # staff still can
    assert run_all() == []


def test_what_a_private_person_sold_comes_back_for_its_faults_alone(make_sold: MakeOrder, make_seller: MakeSeller, mia: User) -> None:
    ida = make_seller(name="Ida").user
    order = make_sold((ida, 1), (mia, 1))
    for step in (Step.SHIP, Step.DELIVER):
        order = advance_order(order.ref, step, actor=PLATFORM)
    theirs, hers = positions(order, ida), positions(order, mia)
    said = Client().get(f"/api/v1/orders/{order.ref}/returns?key={key_of(order.ref)}").json()
    assert {line["position"]: (line["faults_only"], line["is_never"]) for line in said["lines"]} == {
        next(iter(theirs)): (True, False),
        next(iter(hers)): (False, False),
    }
    refused = ask(order, {**theirs, **hers})
    assert (refused.status_code, refused.json()["code"]) == (409, "return_never")
    assert not Return.objects.across_shops().filter(order=order).exists()
    (one,) = asked(order, theirs, reason="damaged")
    assert one.seller == ida


def test_others_sellers_and_buyers_do_not_come_in(bought: Order, otto: User, mia: User, market: Shop) -> None:
    (one,) = asked(bought, positions(bought, otto))
    for path, body in (("", None), ("/agreement", {}), ("/waiver", {}), ("/refusal", {"words": "No."}), ("/arrival", came(one))):
        assert call(mia, market, f"/{one.ref}{path}", body).status_code == 404
    assert call(mia, market).json()["items"] == []
    assert Client().get(f"/api/v1/shops/{market.slug}/returns").status_code == 401
    one.refresh_from_db()
    assert one.status == "requested"
    client = Client()
    client.force_login(otto)
    assert client.get(f"/api/v1/returns/{one.ref}").status_code == 404  # the buyer's page is theirs
    said = call(otto, market, f"/{one.ref}").json()
    assert said["buyer"] == bought.name
    assert bought.email not in str(said)


def test_pictures_are_seen_by_each_who_sold_something_of_it(bought: Order, otto: User, mia: User, market: Shop, store: Path) -> None:
    ref = photograph(bought).json()["ref"]
    returns = asked(bought, {**positions(bought, otto), **positions(bought, mia)}, reason="damaged", pictures=[ref])
    for one in returns:
        assert one.seller is not None
        assert [picture["ref"] for picture in call(one.seller, market, f"/{one.ref}").json()["pictures"]] == [ref]
        assert call(one.seller, market, f"/{one.ref}/pictures/{ref}").status_code == 200
    assert call(otto, market, f"/{returns[1].ref}/pictures/{ref}").status_code == 404


def test_only_the_part_that_comes_back_is_held(bought: Order, otto: User, mia: User) -> None:
    asked(bought, positions(bought, otto))
    with pytest.raises(SaleInDispute):
        confirm_sale(sale_of(bought, otto).ref, actor=PLATFORM, key=key_of(bought.ref))
    assert confirm_sale(sale_of(bought, mia).ref, actor=PLATFORM, key=key_of(bought.ref)).status == "released"


def test_a_part_that_came_first_can_go_back_while_another_has_not_left(make_sold: MakeOrder, otto: User, mia: User) -> None:
    order = make_sold((otto, 1), (mia, 1))
    ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    receive_sale(sale_of(order, otto).ref, actor=PLATFORM, key=key_of(order.ref))
    answer = ask(order, positions(order, mia))
    assert (answer.status_code, answer.json()["code"]) == (409, "return_not_open")
    (one,) = asked(order, positions(order, otto))
    assert one.seller == otto
    assert run_all() == []


def test_each_part_has_its_own_time(make_sold: MakeOrder, otto: User, mia: User) -> None:
    order = make_sold((otto, 1), (mia, 1))
    for seller in (otto, mia):
        ship_sale(sale_of(order, seller).ref, actor=as_person(seller), tracking="")
        receive_sale(sale_of(order, seller).ref, actor=PLATFORM, key=key_of(order.ref))
    sale = sale_of(order, otto)
    sale.arrived_at = timezone.now() - timedelta(days=60)
    sale.save(update_fields=["arrived_at"])
    assert ask(order, positions(order, otto)).json()["code"] == "return_too_late"
    assert ask(order, positions(order, mia)).status_code == 201


@pytest.mark.django_db(transaction=True)
def test_staff_and_seller_answer_at_once_and_one_of_them_is_heard(bought: Order, otto: User) -> None:
    (one,) = asked(bought, positions(bought, otto), reason="damaged")

    def answer(number: int) -> str:
        try:
            if number % 2:
                return approve_return(one.ref, actor=as_person(otto), answer="").status
            return decline_return(one.ref, actor=PLATFORM, answer="No.").status
        except Exception as problem:  # noqa: BLE001 - which one it is, is what is looked at
            return type(problem).__name__

    said = set(at_once(answer, 6))
    one.refresh_from_db()
    assert said == {one.status, "ReturnStepRefused"}
    assert one.steps.count() == 2
    assert run_all() == []


@pytest.mark.django_db(transaction=True)
def test_it_comes_back_once_however_often_it_is_said(bought: Order, otto: User, market: Shop) -> None:
    (one,) = asked(bought, positions(bought, otto))
    approve_return(one.ref, actor=as_person(otto), answer="")
    body = came(one)
    assert set(at_once(lambda _: call(otto, market, f"/{one.ref}/arrival", body).status_code, 4)) == {200}
    assert Refund.objects.across_shops().count() == 1
    assert run_all() == []
