"""From the bag to the order, and what can become of it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.catalog.models import Variant
from galleria.kernel.problems import Forbidden, Problem
from galleria.sales.access import key_of
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.cancel_order import cancel_order, cancel_unpaid
from galleria.sales.actions.count_balances import count_balances
from galleria.sales.actions.open_slots import open_slots
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.errors import NotPaid, OrderNotFound, RefundTooLarge, StepRefused
from galleria.sales.models import Account, Booking, Entry, Invoice, Order, OrderStep, Refund, Slot
from galleria.sales.rules.status import Step
from galleria.sales.schemas import OrderOut
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sales.conftest import ADDRESS, S, add, send_order
from tests.sample_shop import SELLING, build_manifest

pytestmark = pytest.mark.django_db


def balances() -> dict[str, int]:
    """What the entries say, by account."""
    sums: dict[str, int] = {}
    for code, amount in Entry.objects.across_shops().values_list("account__code", "amount_minor"):
        sums[code] = sums.get(code, 0) + amount
    return {code: amount for code, amount in sums.items() if amount}


def free(sku: str = "HAL-1") -> int:
    variant: Variant = Variant.objects.across_shops().get(sku=sku)
    return variant.on_hand - variant.reserved


def test_a_guest_orders_and_opens_the_order_with_its_key(client: Client, make_product: MakeProduct) -> None:
    make_product()
    add(client, "HAL-1", 2)
    answer = send_order(client, gift_message="  For you  ")
    assert answer.status_code == 201
    placed = answer.json()
    OrderOut.model_validate(placed)
    assert (placed["status"], placed["quote"]["total_minor"], placed["gift_message"], placed["may_cancel"]) == ("pending", 10250, "For you", True)
    assert placed["payment"]["instructions"][-1] == f"Reference: {placed['ref']}"
    assert [line["quantity"] for line in placed["lines"]] == [2]
    assert free() == 1
    assert client.get(f"{S}/cart").json()["count"] == 0
    ref = placed["ref"]
    assert client.get(f"/api/v1/orders/{ref}").status_code == 404
    assert client.get(f"/api/v1/orders/{ref}?key={placed['key']}").json()["ref"] == ref
    assert client.get(f"/api/v1/orders/{ref}?key={key_of('other')}").status_code == 404
    assert client.get("/api/v1/orders/%00").status_code in (404, 422)


def test_the_same_key_is_the_same_order(client: Client, make_product: MakeProduct) -> None:
    make_product()
    add(client, "HAL-1")
    first = send_order(client, key="once", total_minor=5300)
    again = send_order(client, key="once", total_minor=5300)
    assert first.status_code == again.status_code == 201, first.json()
    assert first.json()["ref"] == again.json()["ref"]
    assert send_order(client, total_minor=5300).json()["code"] == "cart_empty"
    assert (Order.objects.across_shops().count(), free()) == (1, 2)


def test_what_is_put_aside_stays(client: Client, make_product: MakeProduct) -> None:
    make_product()
    make_product()
    line = add(client, "HAL-2").json()["lines"][0]["id"]
    client.patch(f"{S}/cart/lines/{line}", {"is_saved": True}, content_type="application/json")
    add(client, "HAL-1")
    assert [one["sku"] for one in send_order(client).json()["lines"]] == ["HAL-1"]
    assert client.get(f"{S}/cart").json()["saved"][0]["sku"] == "HAL-2"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"total_minor": 1}, "total_changed"),
        ({"delivery": {"method": "balloon"}}, "delivery_not_offered"),
        ({"delivery": {"method": "post", "slot": "2030-01-01T10:00:00Z"}}, "slot_not_offered"),
        ({"delivery": {"method": "counter"}, "payment": "at-pickup"}, "slot_not_offered"),
        ({"delivery": {"method": "counter", "slot": "2030-01-01T10:00:00"}, "payment": "at-pickup"}, "slot_not_offered"),
        ({"payment": "at-pickup"}, "payment_not_offered"),
        ({"payment": "card"}, "payment_not_offered"),
        ({"address": None}, "delivery_not_offered"),
        ({"email": "nobody"}, "invalid_input"),
        ({"address": {**ADDRESS, "country": "Belgium"}}, "invalid_input"),
        ({"address": {**ADDRESS, "name": "Ada\nBell"}}, "invalid_input"),
        ({"address": {**ADDRESS, "postal_code": "90000"}}, "invalid_input"),
        ({"address": {**ADDRESS, "city": ""}}, "invalid_input"),
        ({"address": {**ADDRESS, "phone": "call me"}}, "invalid_input"),
        ({"status": "paid"}, "invalid_input"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_written(client: Client, make_product: MakeProduct, changes: dict[str, Any], code: str) -> None:
    make_product()
    add(client, "HAL-1", 2)
    values = {"email": "ada@example.test", "name": "Ada Bell", "address": ADDRESS, "delivery": {"method": "post"}, "payment": "transfer"}
    answer = client.post(f"{S}/orders", {**values, "total_minor": 10250, **changes}, content_type="application/json")
    assert (answer.status_code in (409, 422), answer.json()["code"]) == (True, code)
    assert (Order.objects.across_shops().count(), free(), client.get(f"{S}/cart").json()["count"]) == (0, 3, 2)


def test_a_price_that_changed_is_not_charged_unseen(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product()
    add(client, "HAL-1")
    Variant.objects.across_shops().update(price_minor=100)
    answer = send_order(client, total_minor=5300)
    assert answer.json()["detail"].startswith("The total is now €6,")
    Variant.objects.across_shops().update(price_minor=4800)


def test_a_slot_takes_as_many_as_it_can(client: Client, make_product: MakeProduct, first_slot: Callable[[], datetime]) -> None:
    make_product(on_hand=9)
    slot = first_slot()
    wanted: dict[str, Any] = {"delivery": {"method": "counter", "slot": slot.isoformat()}, "payment": "at-pickup"}
    refs = []
    for _ in range(2):
        add(client, "HAL-1")
        refs.append(send_order(client, **wanted).json()["ref"])
    add(client, "HAL-1")
    assert send_order(client, **wanted).json()["code"] == "slot_full"
    assert free() == 7
    cancel_order(refs[0], actor=PLATFORM, reason="mistake")
    assert send_order(client, **wanted).status_code == 201
    assert Slot.objects.across_shops().get(starts_at=slot).on_hand == 0


def test_slots_that_nobody_plans_any_more_are_not_offered(client: Client, make_product: MakeProduct, first_slot: Callable[[], datetime]) -> None:
    make_product()
    add(client, "HAL-1")
    taken = first_slot()
    wanted: dict[str, Any] = {"delivery": {"method": "counter", "slot": taken.isoformat()}, "payment": "at-pickup"}
    ref = send_order(client, **wanted).json()["ref"]
    courier, counter = cast("list[dict[str, Any]]", SELLING["delivery"])
    later = {**counter, "openings": [{"days": ["sun"], "begin": "10:30", "end": "11:30", "capacity": 2}]}
    shop = sync_shop("halden", build_manifest(selling={**SELLING, "delivery": [courier, later]}))[0]
    open_slots(shop)
    kept = Slot.objects.for_shop(shop).get(starts_at=taken)
    assert (kept.on_hand, Order.objects.across_shops().get(ref=ref).slot) == (0, kept)
    others = Slot.objects.for_shop(shop).exclude(pk=kept.pk)
    assert {slot.starts_at.astimezone(ZoneInfo("Europe/Brussels")).strftime("%a %H:%M") for slot in others} == {"Sun 10:30"}
    open_slots(sync_shop("halden", build_manifest(selling=None))[0])
    assert [slot.pk for slot in Slot.objects.for_shop(shop)] == [kept.pk]
    pay_order(ref, actor=PLATFORM)  # of a shop that sells nothing any more
    assert Invoice.objects.across_shops().get().company["name"] == "Halden"


def test_a_piece_that_takes_longer_moves_the_first_slot(client: Client, make_product: MakeProduct, first_slot: Callable[[], datetime]) -> None:
    soon = first_slot()
    make_product(attributes={"origin": "wuyi", "harvest": 71.5})
    add(client, "HAL-1")
    answer = client.get(f"{S}/slots?method=counter").json()
    assert answer["lead_h"] == 72
    assert datetime.fromisoformat(answer["days"][0]["slots"][0]["starts_at"]) >= timezone.now() + timedelta(hours=72)
    wanted: dict[str, Any] = {"delivery": {"method": "counter", "slot": soon.isoformat()}, "payment": "at-pickup"}
    assert send_order(client, **wanted).json()["code"] == "slot_not_offered"


def test_an_order_goes_its_way_and_the_books_follow(order: Order) -> None:
    with pytest.raises(NotPaid):
        advance_order(order.ref, Step.PREPARE, actor=PLATFORM)
    for _ in range(2):
        pay_order(order.ref, actor=PLATFORM, reference="statement 12")
    assert balances() == {"received.transfer": 10250, "tax": -656, "sales.delivery": -537, "sales.goods": -9057}
    for step in (Step.PREPARE, Step.SHIP, Step.SHIP, Step.DELIVER, Step.COMPLETE):
        advance_order(order.ref, step, actor=PLATFORM, tracking="RR 1" if step == Step.SHIP else "")
    order.refresh_from_db()
    assert (order.status, order.tracking) == ("completed", "RR 1")
    assert list(order.steps.values_list("code", flat=True)) == ["placed", "pay", "prepare", "ship", "deliver", "complete"]
    with pytest.raises(StepRefused):
        cancel_order(order.ref, actor=PLATFORM, reason="other")


@pytest.mark.django_db(transaction=True)
def test_balances_are_counted_once_the_bookings_are_there(order: Order) -> None:
    pay_order(order.ref, actor=PLATFORM)
    assert (count_balances(), count_balances()) == (4, 0)
    assert Account.objects.across_shops().get(code="received.transfer").counted_minor == 10250
    refund_order(order.ref, actor=PLATFORM, amount_minor=250, reason="a scratch", key="a")
    assert count_balances() == 4
    assert Account.objects.across_shops().get(code="received.transfer").counted_minor == 10000


def test_money_goes_back_in_parts_and_once(order: Order) -> None:
    with pytest.raises(NotPaid):
        refund_order(order.ref, actor=PLATFORM, amount_minor=1, reason="x", key="a")
    pay_order(order.ref, actor=PLATFORM)
    for _ in range(2):
        refund_order(order.ref, actor=PLATFORM, amount_minor=250, reason="a scratch", key="a")
    with pytest.raises(RefundTooLarge):
        refund_order(order.ref, actor=PLATFORM, amount_minor=10001, reason="all", key="b")
    refund_order(order.ref, actor=PLATFORM, amount_minor=10000, reason="all", key="b")
    order.refresh_from_db()
    assert (order.status, Refund.objects.across_shops().count(), balances()) == ("refunded", 2, {})


def test_a_buyer_cancels_while_nobody_has_begun(client: Client, order: Order) -> None:
    address = f"/api/v1/orders/{order.ref}/cancel"
    assert client.post(address, {}, content_type="application/json").status_code == 404
    for _ in range(2):
        answer = client.post(f"{address}?key={key_of(order.ref)}", {"reason": "mistake"}, content_type="application/json")
        assert answer.json()["status"] == "cancelled"
    assert (free(), balances()) == (3, {})
    with pytest.raises(StepRefused):
        pay_order(order.ref, actor=PLATFORM)


def test_cancelling_a_paid_order_gives_the_money_back(client: Client, order: Order) -> None:
    pay_order(order.ref, actor=PLATFORM)
    cancel_order(order.ref, actor=PLATFORM, reason="sold at the counter")
    order.refresh_from_db()
    assert (order.status, order.payment.status, free(), balances()) == ("cancelled", "refunded", 3, {})


def test_a_paid_order_that_cost_nothing_is_cancelled_as_well(client: Client, make_product: MakeProduct, first_slot: Callable[[], datetime]) -> None:
    make_product(price_minor=0)
    add(client, "HAL-1")
    slot = first_slot().isoformat()
    ref = send_order(client, delivery={"method": "counter", "slot": slot}, payment="at-pickup").json()["ref"]
    pay_order(ref, actor=PLATFORM)
    cancel_order(ref, actor=PLATFORM, reason="other")
    order = Order.objects.across_shops().get(ref=ref)
    assert (order.status, Refund.objects.across_shops().count(), free(), balances()) == ("cancelled", 0, 3, {})


def test_staff_are_not_told_what_opens_an_order_as_its_buyer(
    order: Order, shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]
) -> None:
    support = sign_in(make_person(Role.SUPPORT, at=shop))
    for key in ("", "?key=", "?key=guess", f"?key={key_of('other')}"):
        answer = support.get(f"/api/v1/orders/{order.ref}{key}")
        assert (answer.status_code, answer.json()["key"]) == (200, None), key
    answer = support.post(f"/api/v1/orders/{order.ref}/cancel?key=guess", {}, content_type="application/json")
    assert (answer.json()["status"], answer.json()["key"]) == ("cancelled", None)


def test_a_buyer_does_not_cancel_what_is_on_the_bench(client: Client, order: Order) -> None:
    pay_order(order.ref, actor=PLATFORM)
    advance_order(order.ref, Step.PREPARE, actor=PLATFORM)
    answer = client.post(f"/api/v1/orders/{order.ref}/cancel?key={key_of(order.ref)}", {}, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (409, "order_step_refused")


def test_who_does_not_pay_in_time_loses_the_order(order: Order) -> None:
    assert cancel_unpaid() == 0
    Order.objects.across_shops().update(due_at=timezone.now() - timedelta(seconds=1))
    assert (cancel_unpaid(), cancel_unpaid()) == (1, 0)
    order.refresh_from_db()
    assert (order.status, free()) == ("cancelled", 3)


def test_staff_do_what_their_role_allows(order: Order, shop: Shop, other_shop: Shop, make_person: MakePerson) -> None:
    def attempt(role: Role | None, what: Callable[[Actor], object], at: Shop = shop) -> type[Problem] | None:
        actor = Actor(user=make_person(role, at=at) if role else make_person())
        try:
            with transaction.atomic():
                what(actor)
                transaction.set_rollback(True)
        except Problem as problem:
            return type(problem)
        return None

    def pay(actor: Actor) -> object:
        return pay_order(order.ref, actor=actor)

    def refund(actor: Actor) -> object:
        pay_order(order.ref, actor=PLATFORM)
        return refund_order(order.ref, actor=actor, amount_minor=1, reason="x", key="x")

    def cancel_paid(actor: Actor) -> object:
        pay_order(order.ref, actor=PLATFORM)
        return cancel_order(order.ref, actor=actor, reason="other")

    assert [attempt(role, pay) for role in (None, Role.CUSTOMER, Role.SELLER, Role.EXPERT)] == [OrderNotFound] * 4
    assert [attempt(role, pay) for role in (Role.SUPPORT, Role.MANAGER, Role.OWNER)] == [None] * 3
    assert attempt(Role.OWNER, pay, at=other_shop) == OrderNotFound
    assert attempt(Role.SUPPORT, refund) == Forbidden
    assert attempt(Role.SUPPORT, lambda actor: cancel_order(order.ref, actor=actor, reason="other")) is None
    assert attempt(Role.SUPPORT, cancel_paid) == Forbidden
    assert attempt(Role.MANAGER, cancel_paid) is None
    assert attempt(Role.MANAGER, refund) is None


def test_people_see_their_own_orders_page_by_page(make_product: MakeProduct, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    make_product(on_hand=9)
    person, other = sign_in(make_person()), sign_in(make_person())
    refs: list[str] = []
    for _ in range(3):
        add(person, "HAL-1")
        refs.insert(0, send_order(person).json()["ref"])
    first = person.get("/api/v1/orders?limit=2").json()
    rest = person.get("/api/v1/orders", {"limit": 2, "cursor": first["next"]}).json()
    assert [one["ref"] for one in first["items"] + rest["items"]] == refs
    assert (rest["next"], other.get("/api/v1/orders").json()["items"], Client().get("/api/v1/orders").status_code) == (None, [], 401)
    assert person.get(f"/api/v1/orders/{refs[0]}").status_code == 200
    assert other.get(f"/api/v1/orders/{refs[0]}").status_code == 404
    assert person.get("/api/v1/orders?cursor=nonsense").status_code == 400


def test_books_and_histories_cannot_be_changed(order: Order) -> None:
    pay_order(order.ref, actor=PLATFORM)
    for rows, values in (
        (Entry.objects.across_shops(), {"amount_minor": 1}),
        (Booking.objects.across_shops(), {"kind": "other"}),
        (OrderStep.objects.across_shops(), {"code": "ship"}),
    ):
        with pytest.raises(DatabaseError, match="only grows"), transaction.atomic():
            rows.update(**values)
        with pytest.raises(DatabaseError, match="only grows"), transaction.atomic():
            rows._raw_delete(rows.db)  # Django's own way past its collector


def test_the_database_refuses_a_booking_that_does_not_balance(order: Order) -> None:
    account = Account.objects.across_shops().create(shop_id=order.shop_id, code="sales.goods", currency="EUR")

    def book_one_side() -> None:
        with transaction.atomic():
            booking = Booking.objects.across_shops().create(shop_id=order.shop_id, key="x", kind="payment")
            Entry.objects.across_shops().create(shop_id=order.shop_id, booking=booking, account=account, amount_minor=5)
            transaction.get_connection().check_constraints()

    with pytest.raises(DatabaseError, match="does not balance"):
        book_one_side()
