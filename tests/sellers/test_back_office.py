"""Sellers and reports in the back office: who sees and decides what, every button, every refusal, and the counts on Today."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from galleria.accounts.access import Actor
from galleria.accounts.models import StaffChange, User
from galleria.accounts.rules import Role
from galleria.catalog.models import Product
from galleria.catalog.reports.actions.report_product import report_product
from galleria.catalog.reports.models import Report
from galleria.kernel.models import OutboxEvent
from galleria.sellers.models import Seller
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sample_shop import build_manifest
from tests.sellers.conftest import MakeSeller

pytestmark = pytest.mark.django_db
SELLERS, REPORTS = "/admin/sellers/seller/", "/admin/reports/report/"
SignIn = Callable[[User], Client]


@pytest.fixture
def manager(shop: Shop, make_person: MakePerson) -> User:
    return make_person(Role.MANAGER, at=shop)


@pytest.fixture
def client(manager: User, sign_in: SignIn) -> Client:
    return sign_in(manager)


@pytest.fixture
def report(shop: Shop, make_seller: MakeSeller, make_product: MakeProduct, make_person: MakePerson) -> Report:
    make_product(actor=Actor(user=make_seller().user), slug="pot", title="A very old pot")
    return report_product(shop, "pot", reason=Report.Reason.COUNTERFEIT, words="<b>The mark is wrong.</b>", actor=Actor(user=make_person()))


def decide(client: Client, seller: Seller, step: str, reason: str = "") -> Any:
    return client.post(f"{SELLERS}{seller.pk}/decide/{step}/", {"reason": reason}, follow=True)


def settle(client: Client, report: Report, step: str, reason: str = "") -> Any:
    return client.post(f"{REPORTS}{report.pk}/settle/{step}/", {"reason": reason}, follow=True)


def test_those_who_wait_stand_first(client: Client, make_seller: MakeSeller) -> None:
    make_seller(name="Approved long ago", applied_at="2020-01-01T00:00:00Z")
    make_seller(name="Came later", state="applied", applied_at="2026-11-02T00:00:00Z")
    make_seller(name="Waits longest", state="applied", applied_at="2026-11-01T00:00:00Z")
    page = client.get(SELLERS).content.decode()
    places = [page.index(name) for name in ("Waits longest", "Came later", "Approved long ago")]
    assert places == sorted(places)
    waiting = client.get(f"{SELLERS}?state=applied").content.decode()
    assert "Came later" in waiting
    assert "Approved long ago" not in waiting
    assert "Came later" in client.get(f"{SELLERS}?q=later").content.decode()


def test_the_page_has_everything_to_decide_on(client: Client, make_seller: MakeSeller) -> None:
    seller = make_seller(state="applied", about="Teapots <script>", tax_id="NN 1", reason="")
    page = client.get(f"{SELLERS}{seller.pk}/change/").content.decode()
    for known in ("Kaai 3", "NN 1", "29 February 1980", "Accepted 2026-11", "Teapots &lt;script&gt;", seller.user.email, "Approve", "Refuse"):
        assert known in page, known
    assert "Suspend" not in page


def test_from_refused_to_approved_to_suspended(client: Client, make_seller: MakeSeller, shop: Shop) -> None:
    seller = make_seller(state="applied", reason="")
    missing = decide(client, seller, "refuse")
    assert "something does not fit" in missing.content.decode()
    seller.refresh_from_db()
    assert (seller.state, OutboxEvent.objects.filter(name="seller.decided").count()) == ("applied", 0)
    assert "is approved and may sell" in decide(client, seller, "approve", "Welcome.").content.decode()
    seller.refresh_from_db()
    assert (seller.state, seller.reason) == ("approved", "Welcome.")
    assert "Nothing was changed" in decide(client, seller, "refuse", "Too late.").content.decode()
    assert "leave the shelves" in decide(client, seller, "suspend", "Never sent.").content.decode()
    page = client.get(f"{SELLERS}{seller.pk}/change/").content.decode()
    assert "Never sent." in page
    assert "Readmit" in page
    assert list(StaffChange.objects.for_shop(shop).filter(what__endswith="seller").order_by("pk").values_list("what", flat=True)) == [
        "approve seller",
        "suspend seller",
    ]
    assert decide(client, seller, "apply").status_code == 404
    assert client.get(f"{SELLERS}{seller.pk}/decide/suspend/").status_code == 405


@pytest.mark.parametrize("role", [None, Role.CUSTOMER, Role.SELLER, Role.SUPPORT, Role.EXPERT])
def test_nobody_else_sees_or_decides(
    shop: Shop, make_person: MakePerson, make_seller: MakeSeller, report: Report, sign_in: SignIn, *, role: Role | None
) -> None:
    seller, other = make_seller(state="applied", reason=""), sign_in(make_person(role, at=shop))
    for path in (SELLERS, f"{SELLERS}{seller.pk}/change/", REPORTS, f"{REPORTS}{report.pk}/change/"):
        answer = other.get(path)
        assert answer.status_code in (302, 403, 404), path
        assert "Kaai" not in answer.content.decode()
    decide(other, seller, "approve")
    settle(other, report, "take-off", "Wrong.")
    seller.refresh_from_db()
    report.refresh_from_db()
    assert (seller.state, report.state) == ("applied", "open")


def test_another_shops_manager_finds_nothing(
    other_shop: Shop, make_person: MakePerson, make_seller: MakeSeller, report: Report, sign_in: SignIn
) -> None:
    seller, other = make_seller(name="Theirs", state="applied", reason=""), sign_in(make_person(Role.MANAGER, at=other_shop))
    assert "Theirs" not in other.get(SELLERS).content.decode()
    assert other.get(f"{SELLERS}{seller.pk}/change/").status_code == 404
    assert decide(other, seller, "approve").status_code == 404
    assert "very old pot" not in other.get(REPORTS).content.decode()
    assert settle(other, report, "dismiss").status_code == 404


def test_a_reported_piece_is_taken_off_with_a_reason(client: Client, report: Report) -> None:
    page = client.get(f"{REPORTS}{report.pk}/change/").content.decode()
    assert "&lt;b&gt;The mark is wrong." in page
    assert "A very old pot" in page
    assert "something does not fit" in settle(client, report, "take-off").content.decode()
    assert Product.objects.across_shops().get(slug="pot").status == "active"
    assert "is off the shelves" in settle(client, report, "take-off", "The mark is of 1990.").content.decode()
    assert Product.objects.across_shops().get(slug="pot").status == "draft"
    assert "Somebody else has decided" in settle(client, report, "dismiss").content.decode()
    assert settle(client, report, "archive").status_code == 404


def test_a_report_without_ground_is_dismissed(client: Client, report: Report) -> None:
    assert "stays where it is" in settle(client, report, "dismiss").content.decode()
    report.refresh_from_db()
    assert (report.state, Product.objects.across_shops().get(slug="pot").status) == ("dismissed", "active")


def test_today_counts_what_waits(
    client: Client, make_seller: MakeSeller, report: Report, shop: Shop, *, make_person: MakePerson, sign_in: SignIn
) -> None:
    make_seller(name="Waits longest", state="applied", reason="")
    page = client.get("/admin/dashboard/").content.decode()
    assert "Sellers to decide on" in page
    assert "Waits longest" in page
    assert "Reported pieces" in page
    assert "A very old pot" in page
    support = sign_in(make_person(Role.SUPPORT, at=shop)).get("/admin/dashboard/").content.decode()
    assert "Sellers to decide on" not in support
    assert "Reported pieces" not in support
    assert report.state == "open"


def test_where_only_the_house_sells_the_menu_has_no_market(make_person: MakePerson, sign_in: SignIn) -> None:
    alone, _ = sync_shop("alone", build_manifest(name="Alone", hosts=["alone.localhost"]))
    page = sign_in(make_person(Role.MANAGER, at=alone)).get("/admin/dashboard/").content.decode()
    assert SELLERS not in page
    assert "Sellers to decide on" not in page


def test_the_lists_cost_the_same_however_long_they_are(
    client: Client, make_seller: MakeSeller, make_product: MakeProduct, make_person: MakePerson, shop: Shop
) -> None:
    client.get(SELLERS)
    counts: list[list[int]] = []
    for made in (6, 12):
        for _ in range(made):
            piece = make_product(actor=Actor(user=make_seller().user))
            report_product(shop, piece.slug, reason=Report.Reason.OTHER, words="", actor=Actor(user=make_person()))
        counts.append([])
        for address in (SELLERS, REPORTS, "/admin/dashboard/"):
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address).status_code == 200
            counts[-1].append(len(queries))
    assert counts[0] == counts[1]
