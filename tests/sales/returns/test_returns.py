"""From a request to the money, as the buyer sees it over HTTP: every step, every refusal, and what stays as it was."""

import io
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone
from PIL import Image

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.catalog.models import StockMovement, Variant
from galleria.kernel.models import Letter
from galleria.kernel.problems import Forbidden
from galleria.sales.access import key_of
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.errors import NotPaid, RefundTooLarge
from galleria.sales.models import CreditNote, Invoice, Order, OrderLine, OrderStep, Refund
from galleria.sales.returns.actions.answer_return import approve_return, decline_return, waive_return
from galleria.sales.returns.actions.close_return import close_return, close_unsent
from galleria.sales.returns.actions.receive_return import Came, receive_return
from galleria.sales.returns.actions.refund_return import refund_return
from galleria.sales.returns.actions.store_return_picture import delete_waiting_pictures
from galleria.sales.returns.errors import FewerReturnable, NothingCame, ReturnStepRefused
from galleria.sales.returns.models import Return, ReturnedPieces, ReturnLine, ReturnPicture, ReturnStep
from galleria.sales.returns.reads import propose
from galleria.sales.rules.status import Step
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sales.conftest import add, send_order
from tests.sales.returns.conftest import address_of, ask, asked, hand_over, look, make_jpeg, photograph, take

pytestmark = pytest.mark.django_db


def claimed() -> int:
    return sum(ReturnedPieces.objects.across_shops().values_list("claimed", flat=True))


def on_hand() -> int:
    stock: int = Variant.objects.across_shops().get(sku="HAL-1").on_hand
    return stock


def came(one: Return, pieces: int, restocked: int) -> dict[int, Came]:
    return {one.lines.values_list("pk", flat=True)[0]: Came(pieces, restocked)}


def letters() -> list[str]:
    return list(Letter.objects.order_by("pk").values_list("subject", flat=True))


def test_a_return_goes_all_the_way(delivered: Order) -> None:
    before = look(delivered)
    assert (before["may_request"], before["why_not"], before["lines"][0]["free"], before["paid_by"]) == (True, "", 2, "buyer")
    one = asked(delivered, 2, words="Too dark a roast.")
    assert one.status == "requested"
    approve_return(one.ref, actor=PLATFORM, answer="Wrap it twice.")
    said = look(delivered)["returns"][0]
    assert (said["status"], said["answer"], said["address"][0], said["may_send"]) == ("approved", "Wrap it twice.", "Halden BV", True)
    assert take(one, "sent", {"tracking": "BPOST 9"}).json()["tracking"] == "BPOST 9"
    receive_return(one.ref, actor=PLATFORM, came=came(one, 2, 1))
    assert on_hand() == 2  # three, less two that were sold, and one that can be sold again
    one.refresh_from_db()
    proposal = propose(delivered, one, delivered.payment)
    assert (proposal.amount_minor, proposal.includes_delivery) == (10_250, True)
    for _ in range(2):
        refund_return(one.ref, actor=PLATFORM, amount_minor=proposal.amount_minor)
    assert list(Refund.objects.across_shops().values_list("amount_minor", "reason", "key")) == [(10_250, f"return {one.ref}", f"return {one.pk}")]
    said = look(delivered)["returns"][0]
    assert (said["status"], said["refund_minor"], said["credit_note"]) == ("refunded", 10_250, str(CreditNote.objects.across_shops().get()))
    codes = ["request", "approve", "send", "receive", "refund"]
    assert [step["code"] for step in said["timeline"]] == codes
    order = Client().get(f"/api/v1/orders/{delivered.ref}?key={key_of(delivered.ref)}").json()
    assert [step["code"] for step in order["timeline"] if step["code"].startswith("return_")] == [f"return_{code}" for code in codes]
    assert order["status"] == "refunded"
    assert letters()[-4:] == [
        f"Your return {one.ref}", f"You can send it back: {one.ref}", f"Your return {one.ref} is on its way", f"Your return {one.ref} has arrived",
    ]  # fmt: skip


def test_the_letter_says_where_to_and_by_when(delivered: Order) -> None:
    one = asked(delivered, 1, reason="damaged")
    approve_return(one.ref, actor=PLATFORM, answer="Use <b>paper</b>.")
    letter = Letter.objects.get(subject__startswith="You can send it back")
    for words in (one.ref, "Kaai 1", "9000 Gent", "We pay the way back", "1 × Oolong number 1"):  # noqa: RUF001
        assert words in letter.text, words
        assert words in letter.html, words
    assert ("Use <b>paper</b>." in letter.text, "Use &lt;b&gt;paper&lt;/b&gt;." in letter.html) == (True, True)
    assert f"?key={key_of(delivered.ref)}#returns" in letter.text


def test_no_more_comes_back_than_was_sold(delivered: Order) -> None:
    first = asked(delivered, 1)
    assert ask(delivered, 2).json()["code"] == "return_fewer_left"
    asked(delivered, 1)
    none_left = look(delivered)
    assert (none_left["may_request"], none_left["lines"][0]["free"]) == (False, 0)
    assert ask(delivered, 1).json()["code"] == "return_not_open"
    assert take(first, "cancel").json()["status"] == "cancelled"
    assert (claimed(), look(delivered)["lines"][0]["free"]) == (1, 1)
    decline_return(asked(delivered, 1).ref, actor=PLATFORM, answer="Worn.")
    assert claimed() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        ReturnedPieces.objects.across_shops().update(claimed=3)
    with pytest.raises(IntegrityError), transaction.atomic():
        ReturnedPieces.objects.across_shops().update(claimed=-1)


def test_a_line_that_is_named_twice_counts_together(delivered: Order) -> None:
    position = delivered.lines.values_list("position", flat=True)[0]
    lines = [{"position": position, "quantity": 2}, {"position": position, "quantity": 1}]
    assert ask(delivered, lines=lines).json()["code"] == "return_fewer_left"
    assert ask(delivered, lines=lines[1:] * 2).json()["lines"][0]["quantity"] == 2


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"lines": []}, 422, "invalid_input"), ({"lines": [{"position": 31, "quantity": 1}]}, 422, "return_line_unknown"),
        ({"quantity": 3}, 409, "return_fewer_left"), ({"reason": "ugly"}, 422, "invalid_input"), ({"words": "x" * 1001}, 422, "invalid_input"),
        ({"pictures": ["rpc_none"]}, 404, "return_picture_not_found"), ({"pictures": ["a\x00b"]}, 404, "return_picture_not_found"),
        ({"pictures": ["p"] * 7}, 422, "invalid_input"), ({"status": "approved"}, 422, "invalid_input"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_and_writes_nothing(delivered: Order, changes: dict[str, Any], status: int, code: str) -> None:
    said = letters()
    answer = ask(delivered, **changes)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert (Return.objects.across_shops().count(), claimed(), letters()) == (0, 0, said)
    assert OrderStep.objects.across_shops().filter(code="return_request").count() == 0


def test_the_same_key_asks_once(delivered: Order) -> None:
    answers = [ask(delivered, 1, key="once").json()["ref"] for _ in range(3)]
    assert (len(set(answers)), Return.objects.across_shops().count(), claimed()) == (1, 1, 1)
    assert ask(delivered, 2, key="once").json()["code"] == "idempotency_key_reused"


def test_nothing_comes_back_before_it_left_or_after_its_time(client: Client, order: Order, make_product: MakeProduct) -> None:
    assert look(order)["why_not"] == "Nothing can be sent back before it has left us."
    assert ask(order).json()["code"] == "return_not_open"
    pay_order(order.ref, actor=PLATFORM)
    advance_order(order.ref, Step.SHIP, actor=PLATFORM)
    sent = look(order)
    assert sent["may_request"]
    left = OrderStep.objects.across_shops().get(order=order, code="ship").at
    assert sent["any_until"] == (left + timedelta(days=3 + 7 + 14)).isoformat()  # the parcel's three days, a week of leeway, fourteen days
    advance_order(order.ref, Step.DELIVER, actor=PLATFORM)
    turn_back(order, days=15)
    assert ask(order).json()["code"] == "return_too_late"
    assert ask(order, reason="too-late").json()["code"] == "return_too_late"
    assert look(order)["may_request"]  # what is wrong can still be reported
    assert ask(order, reason="damaged").status_code == 201
    turn_back(order, days=20)
    assert ask(order, reason="damaged").json()["code"] == "return_too_late"
    assert look(order)["why_not"] == "The time to send something back is over."


def turn_back(order: Order, *, days: int) -> None:
    """As if the order's steps had been so many days ago."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE sales_orderstep SET at = at - make_interval(days => %s) WHERE order_id = %s", [days, order.pk])
        cursor.execute("SET LOCAL session_replication_role = origin")


def test_what_never_comes_back_can_be_reported(delivered: Order, shop: Shop) -> None:
    selling = {**shop.manifest["selling"], "returns": {"never": ["tea"], "never_text": "It is opened."}}
    Shop.objects.filter(pk=shop.pk).update(manifest={**shop.manifest, "selling": selling}, fingerprint="never")
    said = look(delivered)
    assert (said["lines"][0]["is_never"], said["never_text"], said["may_request"]) == (True, "It is opened.", True)
    for reason in ("changed-mind", "too-late", "other"):
        assert ask(delivered, reason=reason).json()["code"] == "return_never", reason
    one = asked(delivered, 1, reason="damaged")
    waive_return(one.ref, actor=PLATFORM, answer="We bake it again.")
    said = look(delivered)["returns"][0]
    assert (said["status"], said["comes_back"], said["lines"][0]["received"], said["send_by"]) == ("received", False, 1, None)
    assert on_hand() == 1
    refund_return(one.ref, actor=PLATFORM, amount_minor=4800)
    assert look(delivered)["returns"][0]["status"] == "refunded"


def test_what_did_not_come_can_be_sent_another_time(delivered: Order) -> None:
    one = asked(delivered, 2)
    approve_return(one.ref, actor=PLATFORM, answer="")
    for wrong, problem in ((came(one, 0, 0), NothingCame), (came(one, 3, 0), FewerReturnable), (came(one, 1, 2), FewerReturnable), ({}, NothingCame)):
        with pytest.raises(problem):
            receive_return(one.ref, actor=PLATFORM, came=wrong)
        assert (Return.objects.across_shops().get().status, on_hand(), claimed()) == ("approved", 1, 2)
    for _ in range(2):
        receive_return(one.ref, actor=PLATFORM, came=came(one, 1, 1))
    assert (on_hand(), claimed(), look(delivered)["lines"][0]["free"]) == (2, 1, 1)
    one.refresh_from_db()
    assert propose(delivered, one, delivered.payment).amount_minor == 4800
    refund_return(one.ref, actor=PLATFORM, amount_minor=4800)
    second = asked(delivered, 1)
    approve_return(second.ref, actor=PLATFORM, answer="")
    receive_return(second.ref, actor=PLATFORM, came=came(second, 1, 0))
    second.refresh_from_db()
    delivered.payment.refresh_from_db()
    assert propose(delivered, second, delivered.payment).amount_minor == 5450  # with this one everything has come back


def test_what_comes_and_cannot_be_sold_again_is_written_off(delivered: Order) -> None:
    one = asked(delivered, 2)
    approve_return(one.ref, actor=PLATFORM, answer="")
    receive_return(one.ref, actor=PLATFORM, came=came(one, 2, 1))
    told = StockMovement.objects.across_shops().filter(order_ref=delivered.ref).exclude(kind="order").order_by("pk")
    assert list(told.values_list("kind", "change", "after")) == [("return", 1, 2), ("return", 1, 3), ("write-off", -1, 2)]
    assert on_hand() == 2


def test_a_piece_that_is_not_kept_any_more_goes_into_no_stock(delivered: Order) -> None:
    one = asked(delivered, 1)
    approve_return(one.ref, actor=PLATFORM, answer="")
    OrderLine.objects.across_shops().update(variant=None)
    receive_return(one.ref, actor=PLATFORM, came=came(one, 1, 1))
    assert ReturnLine.objects.across_shops().values_list("received", "restocked").get() == (1, 0)


def test_a_step_out_of_turn_changes_nothing(delivered: Order) -> None:
    one = asked(delivered, 1)
    assert take(one, "sent").json()["code"] == "return_step_refused"
    early: list[Callable[[], object]] = [
        lambda: receive_return(one.ref, actor=PLATFORM, came=came(one, 1, 1)),
        lambda: refund_return(one.ref, actor=PLATFORM, amount_minor=1),
        lambda: close_return(one.ref, actor=PLATFORM, answer="no"),
    ]
    for act in early:
        with pytest.raises(ReturnStepRefused):
            act()
    assert (Return.objects.across_shops().get().status, on_hand(), Refund.objects.across_shops().count()) == ("requested", 1, 0)
    approve_return(one.ref, actor=PLATFORM, answer="")
    receive_return(one.ref, actor=PLATFORM, came=came(one, 1, 1))
    assert take(one, "cancel").json()["code"] == "return_step_refused"
    with pytest.raises(RefundTooLarge):
        refund_return(one.ref, actor=PLATFORM, amount_minor=10_251)
    assert Return.objects.across_shops().get().status == "received"
    close_return(one.ref, actor=PLATFORM, answer="It is not ours.")
    assert (claimed(), look(delivered)["lines"][0]["free"]) == (1, 1)  # it is here


def test_what_is_never_sent_closes_by_itself(delivered: Order) -> None:
    one, other = asked(delivered, 1), asked(delivered, 1)
    for each in (one, other):
        approve_return(each.ref, actor=PLATFORM, answer="")
    take(other, "sent")
    assert close_unsent() == 0
    Return.objects.across_shops().update(send_by=timezone.now() - timedelta(seconds=1))
    assert (close_unsent(), close_unsent()) == (1, 0)
    one.refresh_from_db()
    other.refresh_from_db()
    assert (one.status, one.answer, other.status, claimed()) == ("closed", "It was not sent in time.", "sent", 1)
    assert letters()[-1] == f"Your return {one.ref} is closed"


def test_steps_are_only_added(delivered: Order) -> None:
    asked(delivered, 1)
    changes: list[Callable[[], object]] = [
        lambda: ReturnStep.objects.across_shops().update(code="x"),
        lambda: ReturnStep.objects.across_shops().all().delete(),
    ]
    for change in changes:
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_pictures_are_stripped_and_for_the_buyer_and_the_staff_alone(  # noqa: PLR0917 - fixtures
    delivered: Order, shop: Shop, other_shop: Shop, make_person: MakePerson, sign_in: Any, store: Path
) -> None:
    uploaded = photograph(delivered)
    assert uploaded.status_code == 201, uploaded.content
    picture = uploaded.json()
    assert (picture["width"], picture["height"]) == (900, 600)
    support, stranger = sign_in(make_person(Role.SUPPORT, at=shop)), sign_in(make_person(Role.OWNER, at=other_shop))
    address = address_of(delivered, f"return-pictures/{picture['ref']}")
    bare = address.partition("?")[0]
    assert support.get(bare).status_code == 404  # until a return shows it
    one = asked(delivered, 1, reason="damaged", pictures=[picture["ref"]])
    assert look(delivered)["returns"][0]["pictures"] == [picture]
    for seen in (Client().get(address), support.get(bare)):
        content = seen.getvalue()
        assert (seen.status_code, seen["Content-Type"], seen["Cache-Control"]) == (200, "image/webp", "private, no-store")
        assert b"SECRET" not in content
        with Image.open(io.BytesIO(content)) as opened:
            assert (opened.format, opened.size, dict(opened.getexif())) == ("WEBP", (900, 600), {})
    with Image.open(io.BytesIO(Client().get(f"{address}&size=small").getvalue())) as opened:
        assert opened.size[0] == 320
    for unseen in (Client().get(bare), stranger.get(bare), Client().get(f"/media/{picture['ref']}/640.webp")):
        assert unseen.status_code == 404
    assert Client().delete(address).json()["code"] == "return_picture_not_found"  # a return shows it
    assert ask(delivered, 1, pictures=[picture["ref"]]).json()["code"] == "return_picture_not_found"
    assert sorted(path.name for path in store.rglob("*.webp")) == ["picture.webp", "small.webp"]
    assert one.pictures.count() == 1


def test_a_picture_that_is_none_leaves_nothing(delivered: Order, store: Path) -> None:
    for content, code in ((b"GIF? no", "not_a_picture"), (make_jpeg()[:400], "picture_truncated"), (b"", "not_a_picture")):
        answer = photograph(delivered, content=content)
        assert answer.status_code in (415, 422), answer.content
        assert answer.json()["code"] == code
    assert (ReturnPicture.objects.across_shops().count(), list(store.rglob("*.webp"))) == (0, [])


def test_pictures_that_no_return_shows_go(delivered: Order, store: Path) -> None:
    refs = [photograph(delivered).json()["ref"] for _ in range(2)]
    gone = address_of(delivered, f"return-pictures/{refs[0]}")
    assert [Client().delete(gone).status_code for _ in range(2)] == [204, 204]
    assert delete_waiting_pictures() == 0
    ReturnPicture.objects.across_shops().update(created_at=timezone.now() - timedelta(days=2))
    assert (delete_waiting_pictures(), list(store.rglob("*.webp"))) == (1, [])
    for _ in range(12):
        assert photograph(delivered).status_code == 201
    assert photograph(delivered).json()["code"] == "return_too_many_pictures"


def test_others_do_not_see_it_and_staff_do_not_ask(delivered: Order, shop: Shop, make_person: MakePerson, sign_in: Any) -> None:
    one = asked(delivered, 1)
    support, stranger = sign_in(make_person(Role.SUPPORT, at=shop)), sign_in(make_person())
    for path in (f"/api/v1/returns/{one.ref}", f"/api/v1/orders/{delivered.ref}/returns"):
        assert (support.get(path).status_code, stranger.get(path).status_code, Client().get(path).status_code) == (200, 404, 404)
    for path in (f"/api/v1/returns/{one.ref}/cancel", f"/api/v1/returns/{one.ref}/sent"):
        answers = [each.post(path, {}, content_type="application/json").status_code for each in (support, stranger, Client())]
        assert answers == [403, 404, 404]
    wanted = {"lines": [{"position": 0, "quantity": 1}], "reason": "other"}
    answers = [
        each.post(f"/api/v1/orders/{delivered.ref}/returns", wanted, content_type="application/json").status_code for each in (support, stranger)
    ]
    assert (answers, Return.objects.across_shops().count()) == ([403, 404], 1)


def test_a_member_sends_back_what_they_bought(client: Client, make_product: MakeProduct, make_person: MakePerson) -> None:
    person: User = make_person()
    client.force_login(person)
    make_product()
    add(client, "HAL-1")
    order = hand_over(Order.objects.across_shops().get(ref=send_order(client).json()["ref"]))
    position = order.lines.values_list("position", flat=True)[0]
    wanted = {"lines": [{"position": position, "quantity": 1}], "reason": "wrong-piece"}
    answer = client.post(f"/api/v1/orders/{order.ref}/returns", wanted, content_type="application/json")
    assert answer.status_code == 201, answer.content
    assert client.post(f"/api/v1/returns/{answer.json()['ref']}/cancel").json()["status"] == "cancelled"
    assert ReturnStep.objects.across_shops().filter(actor=person).count() == 2


def test_only_who_may_gives_money_back(delivered: Order, shop: Shop, make_person: MakePerson) -> None:
    one = asked(delivered, 1)
    support = Actor(user=make_person(Role.SUPPORT, at=shop))
    waive_return(one.ref, actor=support, answer="")
    with pytest.raises(Forbidden):
        refund_return(one.ref, actor=support, amount_minor=100)
    assert Refund.objects.across_shops().count() == 0


def test_an_order_that_was_given_back_whole_has_nothing_left(delivered: Order) -> None:
    one = asked(delivered, 1)
    waive_return(one.ref, actor=PLATFORM, answer="")
    refund_order(delivered.ref, actor=PLATFORM, amount_minor=10_250, reason="all", key="all")
    assert (look(delivered)["may_request"], Invoice.objects.across_shops().count()) == (False, 1)
    with pytest.raises(NotPaid):
        refund_return(one.ref, actor=PLATFORM, amount_minor=1)
    close_return(one.ref, actor=PLATFORM, answer="It was given back already.")
    assert Return.objects.across_shops().get().status == "closed"
