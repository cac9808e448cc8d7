"""Orders in an export, and what an erasure leaves of them: the books, and nobody's name."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.actions.verify_email import verify_email
from galleria.accounts.models import User
from galleria.kernel.personal_data import Subject, list_holdings
from galleria.profiles.actions.ask_erasure import ask_erasure
from galleria.profiles.actions.run_erasure import run_erasure
from galleria.profiles.models import Erasure
from galleria.sales.actions.cancel_order import cancel_order
from galleria.sales.models import Cart, Entry, Order, OrderLine, OrderStep
from galleria.sales.personal_data import export_bags, export_orders
from tests.conftest import MakeProduct
from tests.sales.conftest import ADDRESS, add, send_order

pytestmark = pytest.mark.django_db


def make_buyer(email: str, *, proven: bool = True) -> User:
    buyer = User.objects.create_user(email, username="ada", password=None, name="Ada Bell")
    if proven:
        verify_email(buyer)
    return buyer


def subject_of(user: User, *emails: str) -> Subject:
    return Subject(person_id=user.pk, emails=emails, pseudonym="erased-1")


def test_guests_orders_are_in_the_export_of_whoever_has_proven_the_address(order: Order) -> None:
    buyer = make_buyer(order.email)
    (exported,) = export_orders(subject_of(buyer, order.email))
    assert (exported["ref"], exported["name"], exported["address"]["line1"]) == (order.ref, "Ada Bell", ADDRESS["line1"])
    assert [(line["sku"], line["quantity"]) for line in exported["lines"]] == [("HAL-1", 2)]
    assert exported["history"]
    assert exported["payment"]["method"] == "transfer"
    assert export_orders(subject_of(buyer)) is None  # typed is not proven


def test_an_address_is_the_same_however_a_guest_wrote_it(client: Client, make_product: MakeProduct) -> None:
    make_product()
    add(client, "HAL-1")
    placed = send_order(client, email="Ada@Example.TEST").json()
    buyer = make_buyer("ada@example.test")
    (exported,) = export_orders(subject_of(buyer, "ada@example.test"))
    assert (exported["ref"], placed["email"]) == (placed["ref"], "ada@example.test")


def test_an_erasure_waits_for_an_open_order_and_then_leaves_the_books(order: Order) -> None:
    buyer = make_buyer(order.email)
    other = Order.objects.across_shops().get(pk=order.pk)
    ask_erasure(actor=Actor(user=buyer))
    Erasure.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    erasure = Erasure.objects.get()
    run_erasure(erasure.pk)
    erasure.refresh_from_db()
    assert (erasure.status, order.ref in erasure.error) == ("failed", True)
    buyer.refresh_from_db()
    assert (buyer.is_active, Order.objects.across_shops().get().name) == (True, "Ada Bell")
    cancel_order(order.ref, actor=Actor(is_platform=True), reason="changed_mind")
    before = list(Entry.objects.across_shops().values()), list(OrderLine.objects.across_shops().values())
    run_erasure(erasure.pk)
    erasure.refresh_from_db()
    assert erasure.status == "done", erasure.error
    kept = Order.objects.across_shops().get()
    assert (kept.name, kept.email) == (erasure.pseudonym, f"{erasure.pseudonym}@erased.invalid")
    assert (kept.phone, kept.address, kept.gift_message, kept.note) == ("", None, "", "")
    assert (kept.total_minor, kept.quote, kept.ref) == (other.total_minor, other.quote, other.ref)
    assert before == (list(Entry.objects.across_shops().values()), list(OrderLine.objects.across_shops().values()))
    assert OrderStep.objects.across_shops().exists()


def test_bags_are_exported_and_go(make_product: MakeProduct) -> None:
    make_product()
    buyer = make_buyer("ada@example.test")
    client = Client()
    client.force_login(buyer)
    assert add(client, "HAL-1").status_code == 200
    (line,) = export_bags(subject_of(buyer))
    assert (line["variant__sku"], line["quantity"]) == ("HAL-1", 1)
    next(one for one in list_holdings() if one.name == "sales.bags").erase(subject_of(buyer))
    assert not Cart.objects.across_shops().filter(user=buyer).exists()


def test_an_order_of_somebody_who_is_gone_can_still_be_read_by_staff(order: Order) -> None:
    buyer = make_buyer(order.email)
    cancel_order(order.ref, actor=Actor(is_platform=True), reason="changed_mind")
    next(one for one in list_holdings() if one.name == "sales.orders").erase(subject_of(buyer, order.email))
    operator = User.objects.create_superuser("op@example.test", username="op", password="a long pass phrase")
    client = Client()
    client.force_login(operator)
    answer = client.get(f"/api/v1/orders/{order.ref}")
    assert answer.status_code == 200, answer.content
    assert answer.json()["name"] == "erased-1"
