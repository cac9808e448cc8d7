"""Orders in the back office: who sees and does what, every button, every refusal, and the list as CSV."""

import csv
import io
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.contrib import messages
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import StaffChange, User
from galleria.accounts.rules import Role
from galleria.catalog.models import Variant
from galleria.kernel.spreadsheets import guard
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.cancel_order import cancel_order
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.models import Booking, Order, Payment, Refund
from galleria.sales.office.steps import list_open_steps
from galleria.sales.rules.status import Step
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sales.conftest import add, send_order

pytestmark = pytest.mark.django_db
LIST = "/admin/sales/order/"
SignIn = Callable[[User], Client]


def page_of(order: Order) -> str:
    return f"{LIST}{order.pk}/change/"


def take(client: Client, order: Order, step: str, **values: Any) -> Any:
    return client.post(f"{LIST}{order.pk}/step/{step}/", values, follow=True)


def told(answer: Any) -> list[str]:
    return [str(one) for one in messages.get_messages(answer.wsgi_request)] or [str(one) for one in answer.context["messages"]]


def reload(order: Order) -> Order:
    return Order.objects.across_shops().select_related("payment", "shop").get(pk=order.pk)


def free(sku: str = "HAL-1") -> int:
    variant = Variant.objects.across_shops().get(sku=sku)
    left: int = variant.on_hand - variant.reserved
    return left


def refund_key(client: Client, order: Order) -> str:
    found = re.search(r'name="key" value="([^"]+)"', client.get(page_of(order)).content.decode())
    assert found
    return found[1]


@pytest.fixture
def manager(shop: Shop, make_person: MakePerson, sign_in: SignIn) -> Client:
    return sign_in(make_person(Role.MANAGER, at=shop))


@pytest.fixture
def support(shop: Shop, make_person: MakePerson, sign_in: SignIn) -> Client:
    return sign_in(make_person(Role.SUPPORT, at=shop))


@pytest.fixture
def pickup(client: Client, make_product: MakeProduct, first_slot: Callable[[], datetime]) -> Order:
    """An order that is fetched in a slot, and paid then."""
    make_product()
    add(client, "HAL-1")
    delivery = {"method": "counter", "slot": first_slot().isoformat()}
    placed = send_order(client, delivery=delivery, payment="at-pickup", gift_message="For <b>you</b>", note="Ring twice").json()
    return Order.objects.across_shops().get(ref=placed["ref"])


def test_who_sees_what_and_who_may_do_what(shop: Shop, other_shop: Shop, order: Order, make_person: MakePerson, sign_in: SignIn) -> None:
    operator = make_person()
    operator.is_superuser = True
    operator.save()
    people = {
        "support": (make_person(Role.SUPPORT, at=shop), 200, True, 403),
        "manager": (make_person(Role.MANAGER, at=shop), 200, True, 302),
        "owner": (make_person(Role.OWNER, at=shop), 200, True, 302),
        "operator": (operator, 200, True, 302),
        "other manager": (make_person(Role.MANAGER, at=other_shop), 404, False, 404),
        "seller": (make_person(Role.SELLER, at=shop), 302, False, 302),
        "customer": (make_person(Role.CUSTOMER, at=shop), 302, False, 302),
    }
    pay_order(order.ref, actor=PLATFORM)
    for name, (person, seen, is_listed, refund) in people.items():
        client = sign_in(person)
        listed = client.get(LIST)
        assert (client.get(page_of(order)).status_code, order.ref in listed.content.decode()) == (seen, is_listed), name
        exported = client.get(f"{LIST}orders.csv")
        body = exported.getvalue().decode()
        assert (order.ref in body) == is_listed, name
        sent = {"amount": "1", "reason": "A dent", "key": f"{name:->22}".replace(" ", "_")}
        answer = client.post(f"{LIST}{order.pk}/step/refund/", sent)
        assert answer.status_code == refund, name
        assert Refund.objects.across_shops().filter(key=sent["key"]).exists() == (refund == 302 and is_listed), name
        if not is_listed:
            assert client.post(f"{LIST}{order.pk}/step/prepare/").status_code == refund, name
    assert reload(order).status == "paid"
    visitor = Client().get(page_of(order))
    assert (visitor.status_code, "/admin/login/" in visitor["Location"]) == (302, True)


def test_an_order_goes_all_the_way_by_its_buttons(manager: Client, order: Order) -> None:
    for step, values, status in (
        ("pay", {"reference": "CODA 12"}, "paid"),
        ("prepare", {}, "preparing"),
        ("make-ready", {}, "ready"),
        ("ship", {"tracking": "BPOST 1"}, "shipped"),
        ("deliver", {}, "delivered"),
        ("complete", {}, "completed"),
    ):
        assert f"/step/{step.replace('-', '_')}/" in manager.get(page_of(order)).content.decode(), step
        assert take(manager, order, step, **values).status_code == 200
        assert reload(order).status == status
        again = take(manager, order, step, **values)
        assert (reload(order).status, again.status_code) == (status, 200)
        assert told(again)[0].startswith("It was done already."), told(again)
    page = manager.get(page_of(order)).content.decode()
    assert ("BPOST 1" in page, "CODA 12" in page, "Received by transfer" in page, "€102.50" in page) == (True, True, True, True)
    logged = StaffChange.objects.across_shops().filter(row=f"order {order.ref}").order_by("pk")
    assert [(one.what, one.before.get("status"), one.after.get("status")) for one in logged] == [
        ("pay order", "pending", "paid"),
        ("prepare order", "paid", "preparing"),
        ("make ready order", "preparing", "ready"),
        ("ship order", "ready", "shipped"),
        ("deliver order", "shipped", "delivered"),
        ("complete order", "delivered", "completed"),
    ]
    assert Booking.objects.across_shops().count() == 1


def test_a_pickup_is_prepared_unpaid_and_handed_over_paid(manager: Client, pickup: Order, shop: Shop) -> None:
    page = manager.get(page_of(pickup)).content.decode()
    starts = datetime.fromisoformat(pickup.delivery["starts_at"])
    assert (f"{starts:%a %-d %b, %H:%M}" in page, "For &lt;b&gt;you&lt;/b&gt;" in page, "Ring twice" in page) == (True, True, True)
    take(manager, pickup, "prepare")
    take(manager, pickup, "make-ready")
    early = take(manager, pickup, "deliver")
    assert ("must be paid" in told(early)[0], reload(pickup).status) == (True, "ready")
    assert Step.SHIP not in list_open_steps(reload(pickup), reload(pickup).payment, PLATFORM)
    take(manager, pickup, "pay")
    take(manager, pickup, "deliver")
    assert (reload(pickup).status, reload(pickup).payment.status) == ("delivered", "paid")


def test_what_cannot_be_done_is_said_and_changes_nothing(manager: Client, order: Order) -> None:
    for step, words in (("prepare", "must be paid"), ("ship", "cannot ship"), ("complete", "cannot complete")):
        answer = take(manager, order, step)
        assert (words in told(answer)[0], reload(order).status) == (True, "pending"), step
    refused = take(manager, order, "refund", amount="5", reason="none", key="k" * 22)
    assert ("must be paid" in told(refused)[0], Refund.objects.across_shops().count()) == (True, 0)
    cancel_order(order.ref, actor=PLATFORM, reason="none left")
    for step in ("pay", "prepare", "ship"):
        assert "cancelled" in told(take(manager, order, step))[0], step
    assert StaffChange.objects.across_shops().count() == 0
    for step in ("fly", "placed"):
        assert manager.post(f"{LIST}{order.pk}/step/{step}/").status_code == 404, step
    assert manager.get(f"{LIST}{order.pk}/step/pay/").status_code == 405
    assert manager.post(f"{LIST}{10**17}/step/pay/").status_code == 404


def test_money_goes_back_once_however_often_the_button_is_pressed(manager: Client, order: Order) -> None:
    pay_order(order.ref, actor=PLATFORM)
    key = refund_key(manager, order)
    for _ in range(3):
        take(manager, order, "refund", amount="10.50", reason="A dent", key=key)
    assert list(Refund.objects.across_shops().values_list("amount_minor", "reason")) == [(1050, "A dent")]
    assert (reload(order).payment.status, reload(order).status) == ("part_refunded", "paid")
    too_much = take(manager, order, "refund", amount="92.01", reason="All", key=refund_key(manager, order))
    assert "€92 are left to refund" in told(too_much)[0]
    take(manager, order, "refund", amount="92", reason="All", key=refund_key(manager, order))
    assert (reload(order).payment.status, reload(order).status, Refund.objects.across_shops().count()) == ("refunded", "refunded", 2)
    assert "/step/refund/" not in manager.get(page_of(order)).content.decode()
    logged = StaffChange.objects.across_shops().order_by("pk")
    assert [(one.what, one.after["amount"], one.after["reason"]) for one in logged] == [
        ("refund order", "€10.50", "A dent"),
        ("refund order", "€92.00", "All"),
    ]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"amount": "ten"}, "amount"), ({"amount": "-5"}, "amount"), ({"amount": "0"}, "amount"), ({"amount": "1.001"}, "amount"),
        ({"amount": "1,50"}, "amount"), ({"amount": ""}, "amount"), ({"amount": "9" * 15}, "amount"), ({"reason": ""}, "reason"),
        ({"reason": "x" * 181}, "reason"), ({"reason": "a\x00b"}, "reason"), ({"key": ""}, "key"), ({"key": "short"}, "key"),
    ],
)  # fmt: skip
def test_a_refund_that_does_not_fit_is_said_at_its_field(manager: Client, order: Order, values: dict[str, str], field: str) -> None:
    pay_order(order.ref, actor=PLATFORM)
    answer = take(manager, order, "refund", **{"amount": "5", "reason": "A dent", "key": "k" * 22, **values})
    assert answer.status_code == 200
    if answer.redirect_chain:  # only an amount that reads well and is too much
        assert "left to refund" in told(answer)[0]
    else:
        form = next(one.form for one in answer.context["offered"] if one.step == Step.REFUND)
        assert list(form.errors) == [field]
    assert Refund.objects.across_shops().count() == 0
    assert reload(order).payment.status == Payment.Status.PAID


def test_cancelling_gives_back_pieces_and_money(manager: Client, support: Client, order: Order) -> None:
    pay_order(order.ref, actor=PLATFORM)
    assert free() == 1
    assert "something does not fit" in take(manager, order, "cancel", reason=" ").content.decode()
    take(support, order, "cancel", reason="It broke")  # who may not refund
    assert reload(order).status == "paid"
    for _ in range(2):
        take(manager, order, "cancel", reason="It broke")
    assert (reload(order).status, reload(order).payment.status, free()) == ("cancelled", "refunded", 3)
    assert Refund.objects.across_shops().get().reason == "cancelled: It broke"
    assert StaffChange.objects.across_shops().get().after == {
        "status": "cancelled", "payment": "refunded", "refunded": "€102.50", "reason": "It broke",
    }  # fmt: skip


def test_another_site_cannot_press_a_button(shop: Shop, order: Order, make_person: MakePerson) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_person(Role.OWNER, at=shop))
    assert client.post(f"{LIST}{order.pk}/step/pay/", {"reference": ""}).status_code == 403
    assert reload(order).status == "pending"


def test_several_are_prepared_and_made_ready_at_once(support: Client, order: Order, client: Client) -> None:
    add(client, "HAL-1")
    unpaid = Order.objects.across_shops().get(ref=send_order(client).json()["ref"])
    pay_order(order.ref, actor=PLATFORM)
    chosen = {"_selected_action": [order.pk, unpaid.pk]}
    answer = support.post(LIST, {**chosen, "action": "prepare_orders"}, follow=True)
    assert (reload(order).status, reload(unpaid).status) == ("preparing", "pending")
    assert told(answer) == [f"{unpaid.ref}: The order must be paid before this.", "1 order is now being prepared."]
    support.post(LIST, {**chosen, "action": "make_orders_ready"})
    assert (reload(order).status, reload(unpaid).status) == ("ready", "pending")
    assert StaffChange.objects.across_shops().count() == 2


def test_the_list_is_narrowed_by_what_staff_ask_for(
    support: Client, order: Order, client: Client, first_slot: Callable[[], datetime], shop: Shop
) -> None:
    add(client, "HAL-1")
    slot = first_slot()
    delivery = {"method": "counter", "slot": slot.isoformat()}
    placed = send_order(client, delivery=delivery, payment="at-pickup", email="bo@example.test", name="Bo").json()
    pickup = Order.objects.across_shops().get(ref=placed["ref"])
    day = slot.astimezone(ZoneInfo("Europe/Brussels")).date()

    def listed(query: str) -> set[str]:
        answer = support.get(f"{LIST}?{query}")
        assert answer.status_code == 200, query
        return {row.ref for row in answer.context["cl"].result_list}

    both, sent, fetched = {order.ref, pickup.ref}, {order.ref}, {pickup.ref}
    for query, wanted in (
        ("", both), ("status=open", both), ("status=pending", both), ("status=paid", set()), ("status=to-prepare", fetched), ("status=unpaid", sent),
        ("payment=unpaid-transfer", sent), ("payment=unpaid-pickup", fetched), ("payment=paid", set()), ("payment=nonsense", both),
        ("delivery=by:counter", fetched), ("delivery=by:post", sent), ("delivery=pickup", fetched), (f"slot_day={day}", fetched),
        ("slot_day=1999-01-01", set()), ("slot_day=9999-12-31", set()), ("slot_day=soon", both), (f"q={order.ref[:5].lower()}", sent),
        ("q=bo@example", fetched), ("q=Ada", sent), ("shop=halden", both), ("shop=nowhere", set()), ("p=9", set()), ("o=7", both),
    ):  # fmt: skip
        assert listed(query) == wanted, query


def test_the_list_as_csv_is_what_is_shown_and_harmless(support: Client, client: Client, order: Order) -> None:
    add(client, "HAL-1")
    formula = send_order(client, name="=HYPERLINK(1)", phone="+32 9 1", email="a@example.test", note="@SUM(A1)").json()["ref"]
    pay_order(order.ref, actor=PLATFORM)
    answer = support.get(f"{LIST}orders.csv?status=pending")
    text = answer.getvalue().decode()
    assert (answer["Content-Type"], text[0]) == ("text/csv; charset=utf-8", "\ufeff")
    rows = list(csv.DictReader(io.StringIO(text[1:])))
    assert [row["order"] for row in rows] == [formula]
    assert (rows[0]["name"], rows[0]["phone"], rows[0]["note"]) == ("'=HYPERLINK(1)", "'+32 9 1", "'@SUM(A1)")
    assert (rows[0]["total"], rows[0]["subtotal"], rows[0]["delivery_price"], rows[0]["payment_status"]) == ("53.00", "48.00", "5.00", "open")
    assert rows[0]["items"] == "1 x Oolong number 1 (HAL-1)"
    whole = support.get(f"{LIST}orders.csv").getvalue().decode()
    assert len(whole.splitlines()) == 3
    assert support.get(f"{LIST}orders.csv?nonsense=1").status_code == 302


@pytest.mark.parametrize("value", ["=1", "+1", "-1", "@A", "\t=1", "\r=1"])
def test_no_cell_begins_as_a_formula_does(value: str) -> None:
    assert guard(value) == f"'{value}"
    assert (guard("a=1"), guard(None), guard(3)) == ("a=1", None, 3)


def test_each_step_has_a_button_that_opens_its_question(support: Client, order: Order) -> None:
    page = support.get(page_of(order)).content.decode()
    asked = set(re.findall(r'id="step-(\w+)" popover', page))
    assert {"pay", "cancel"} <= asked
    assert set(re.findall(r'popovertarget="step-(\w+)">', page)) == asked
    assert re.search(r'<p class="order-says">[^<]{12,}</p>', page)


def test_pages_of_orders_ask_the_database_little(support: Client, order: Order, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(10) as asked:
        support.get(LIST)
    assert not [one for one in asked.captured_queries if "COUNT(" in one["sql"]]
    pay_order(order.ref, actor=PLATFORM)
    advance_order(order.ref, Step.PREPARE, actor=PLATFORM)
    with django_assert_max_num_queries(20):
        support.get(page_of(order))
