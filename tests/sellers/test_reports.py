"""Reports of pieces: who says what, what staff make of it, and who hears of it."""

from collections.abc import Callable

import pytest
from django.test import Client

from galleria.accounts.access import Actor
from galleria.accounts.models import StaffChange, User
from galleria.accounts.rules import Role
from galleria.catalog.errors import ProductNotFound, TransitionRefused
from galleria.catalog.models import Product
from galleria.catalog.reports.actions.report_product import report_product
from galleria.catalog.reports.actions.settle_reports import settle_reports
from galleria.catalog.reports.errors import OwnPiece, ReportNotFound
from galleria.catalog.reports.models import Report
from galleria.catalog.reports.queries import count_reported
from galleria.kernel.invariants import run_all
from galleria.kernel.models import Letter, OutboxEvent
from galleria.kernel.outbox import sweep_outbox
from galleria.kernel.problems import Forbidden, Invalid, Throttled, Unauthenticated
from galleria.sellers.models import Seller
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sellers.conftest import MakeSeller

pytestmark = pytest.mark.django_db
S = "/api/v1/shops/halden"


@pytest.fixture
def seller(make_seller: MakeSeller) -> Seller:
    return make_seller()


@pytest.fixture
def piece(seller: Seller, make_product: MakeProduct) -> Product:
    return make_product(actor=Actor(user=seller.user), slug="pot")


def say(shop: Shop, user: User, slug: str = "pot", reason: str = "counterfeit", words: str = "The mark is wrong.") -> Report:
    return report_product(shop, slug, reason=Report.Reason(reason), words=words, actor=Actor(user=user))


def settle(shop: Shop, manager: User, *, takes_off: bool, answer: str = "") -> int:
    return settle_reports(shop, "pot", takes_off=takes_off, answer=answer, actor=Actor(user=manager))


def deliver() -> None:
    OutboxEvent.objects.update(recorded_at="2026-01-01T00:00:00Z")
    sweep_outbox()


@pytest.mark.usefixtures("piece")
def test_saying_it_again_changes_what_is_said(shop: Shop, make_person: MakePerson) -> None:
    teller = make_person()
    first = say(shop, teller)
    again = say(shop, teller, reason="stolen", words="It is mine.")
    assert (again.pk, again.reason, again.words) == (first.pk, "stolen", "It is mine.")
    say(shop, make_person())
    assert Report.objects.for_shop(shop).count() == 2
    assert count_reported(shop) == 1


def test_refuses_ones_own_piece_drafts_visitors_and_floods(
    shop: Shop, seller: Seller, piece: Product, make_person: MakePerson, make_product: MakeProduct
) -> None:
    with pytest.raises(OwnPiece):
        say(shop, seller.user)
    make_product(slug="hidden", status="draft")
    for slug in ("hidden", "nothing", "\x00"):
        with pytest.raises(ProductNotFound):
            say(shop, make_person(), slug=slug)
    with pytest.raises(Unauthenticated):
        report_product(shop, "pot", reason=Report.Reason.OTHER, words="", actor=Actor())
    assert not Report.objects.for_shop(shop).exists()
    flooder = make_person()
    for _ in range(10):
        say(shop, flooder)
    with pytest.raises(Throttled):
        say(shop, flooder)
    assert piece.status == "active"


def test_taking_it_off_tells_the_seller_and_those_who_said_it(
    shop: Shop, seller: Seller, piece: Product, make_person: MakePerson, sign_in: Callable[[User], Client]
) -> None:
    manager, tellers = make_person(Role.MANAGER, at=shop), [make_person(), make_person()]
    for teller in tellers:
        say(shop, teller)
    with pytest.raises(Invalid):
        settle(shop, manager, takes_off=True, answer=" ")
    piece.refresh_from_db()
    assert (piece.status, count_reported(shop)) == ("active", 1)
    assert settle(shop, manager, takes_off=True, answer="The mark is of 1990, not of 1890.") == 2
    piece.refresh_from_db()
    assert piece.status == "draft"
    assert settle(shop, manager, takes_off=True, answer="Once more.") == 0
    deliver()
    letters = {letter.to: letter for letter in Letter.objects.all()}
    assert set(letters) == {seller.user.email, *(teller.email for teller in tellers)}
    assert "of 1890" in letters[seller.user.email].text
    assert "of 1890" not in letters[tellers[0].email].text
    [told] = sign_in(seller.user).get(f"{S}/seller/taken-off").json()["items"]
    assert (told["slug"], told["reason"]) == ("pot", "The mark is of 1990, not of 1890.")
    assert sign_in(tellers[0]).get(f"{S}/seller/taken-off").json() == {"items": []}
    whats = list(StaffChange.objects.for_shop(shop).order_by("pk").values_list("what", flat=True))
    assert whats[-2:] == ["take off shelves", "uphold reports"]
    assert run_all() == []


def test_dismissing_leaves_the_piece_where_it_is(shop: Shop, seller: Seller, piece: Product, make_person: MakePerson) -> None:
    manager, teller = make_person(Role.MANAGER, at=shop), make_person()
    say(shop, teller)
    assert settle(shop, manager, takes_off=False, answer="We looked at the mark.") == 1
    piece.refresh_from_db()
    assert piece.status == "active"
    deliver()
    assert [letter.to for letter in Letter.objects.all()] == [teller.email]
    assert say(shop, teller).state == "open"  # and may say it anew
    assert Report.objects.for_shop(shop).count() == 2


def test_what_a_buyer_has_stays_theirs(shop: Shop, piece: Product, make_person: MakePerson) -> None:
    manager = make_person(Role.MANAGER, at=shop)
    say(shop, make_person())
    Product.objects.for_shop(shop).update(status="reserved")
    with pytest.raises(TransitionRefused):
        settle(shop, manager, takes_off=True, answer="Wrong.")
    assert count_reported(shop) == 1
    assert not OutboxEvent.objects.filter(name="reports.settled").exists()


@pytest.mark.usefixtures("piece")
@pytest.mark.parametrize("role", [None, Role.CUSTOMER, Role.SELLER, Role.SUPPORT, Role.EXPERT])
def test_only_those_who_manage_the_catalogue_decide(shop: Shop, make_person: MakePerson, role: Role | None) -> None:
    say(shop, make_person())
    with pytest.raises(Forbidden):
        settle(shop, make_person(role, at=shop), takes_off=True, answer="Wrong.")
    assert count_reported(shop) == 1


@pytest.mark.usefixtures("piece")
def test_of_a_piece_that_nobody_reported_there_is_nothing_to_decide(shop: Shop, make_person: MakePerson) -> None:
    with pytest.raises(ReportNotFound):
        settle(shop, make_person(Role.MANAGER, at=shop), takes_off=False)
