"""Payouts in the back office: who sees and does what, the preview, every button, every refusal, and Today."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from galleria.accounts.models import StaffChange
from galleria.accounts.rules import Role
from galleria.sales.market.payouts.actions.fill_run import fill_run
from galleria.sales.market.payouts.models import Payout, Run
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.payouts.conftest import IBAN, MakeSeller, SignIn, balance_of, give, let_the_bank_work, pay_out, statuses
from tests.sales.test_back_office import told
from tests.sample_shop import build_manifest

pytestmark = pytest.mark.django_db
LIST = "/admin/payouts/"
CLOSED = "NL71INGB0000000003"


@pytest.fixture
def manager(market: Shop, make_person: MakePerson, sign_in: SignIn) -> Client:
    return sign_in(make_person(Role.MANAGER, at=market))


def words(answer: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def start(client: Client, bank: str = "sandbox", key: str = "once") -> Any:
    return client.post(f"{LIST}start/", {"shop": "halden", "bank": bank, "key": key}, follow=True)


def page_of(run: Run) -> str:
    return f"{LIST}runs/{run.ref}/"


def test_who_sees_what(market: Shop, other_shop: Shop, make_seller: MakeSeller, make_person: MakePerson, sign_in: SignIn) -> None:
    seller = make_seller(5000)
    run = pay_out(market, Run.Bank.FILE)
    payout = run.payouts.get()
    pages = [LIST, f"{LIST}preview/", page_of(run), f"{page_of(run)}file.xml", f"{page_of(run)}file.csv"]
    posts = [f"{LIST}start/", f"{page_of(run)}sent/", f"{page_of(run)}settle/", f"{LIST}payouts/{payout.ref}/fail/"]
    for person, status in (
        (make_person(Role.SUPPORT, at=market), 404), (make_person(Role.OWNER, at=other_shop), 404), (seller, 302), (make_person(), 302),
    ):  # fmt: skip
        client = sign_in(person)
        assert {client.get(page).status_code for page in pages} == {status}
        assert {client.post(page, {"reason": "x", "shop": "halden", "bank": "sandbox", "key": "x"}).status_code for page in posts} == {status}
    assert (statuses(run), Run.objects.across_shops().count()) == ([(5000, "waiting")], 1)
    owner = sign_in(make_person(Role.OWNER, at=market))
    assert {owner.get(page).status_code for page in pages} == {200}
    assert {owner.get(page).status_code for page in posts} == {405}


def test_a_shop_without_sellers_has_no_payouts(shop: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    sync_shop("halden", build_manifest())
    client = sign_in(make_person(Role.OWNER, at=shop))
    assert client.get(LIST).status_code == 404
    assert f'href="{LIST}"' not in client.get("/admin/dashboard/").content.decode()


def test_the_preview_says_who_gets_what_and_who_does_not(market: Shop, manager: Client, make_seller: MakeSeller) -> None:
    make_seller(5000)
    make_seller(1999)
    make_seller(-300)
    make_seller(4000, iban="")
    make_seller(0, pending=700)
    said = words(manager.get(f"{LIST}preview/?shop=halden&bank=file"))
    for one in (
        "€50.00 to 1 seller", "… 7034", "below the least of €20.00", "owes €3.00, which is taken from their next sales",
        "has not said to which account", "Pay €50.00 out", "You download the file",
    ):  # fmt: skip
        assert one in said, one
    assert not Run.objects.across_shops().exists()
    listed = words(manager.get(LIST))
    assert ("€50.00 can be paid out" in listed, "nothing is free yet" in listed, "Nobody has been paid out yet." in listed) == (True, True, True)


def test_a_run_is_started_once_and_seen_through(market: Shop, manager: Client, make_seller: MakeSeller) -> None:
    ada, ben = make_seller(5000), make_seller(3000, iban=CLOSED)
    page = start(manager)
    run = Run.objects.for_shop(market).get()
    assert page.redirect_chain[-1][0] == page_of(run)
    assert ("being put together" in words(page), page["Refresh"]) == (True, "3")
    assert told(start(manager, key="another")) == ["Another payout run of this shop is being put together. Look at it first. Nothing was started."]
    fill_run(run.pk)
    start(manager)
    assert Run.objects.across_shops().count() == 1
    assert "2 set aside" in words(manager.get(page_of(run)))
    let_the_bank_work()
    answer = manager.get(page_of(run))
    said = words(answer)
    assert all(one in said for one in ("1 arrived", "1 failed", "€80.00", "The account is closed.", "SBX"))
    assert "Refresh" not in answer.headers
    assert IBAN not in answer.content.decode()
    assert (balance_of(market, ada), balance_of(market, ben)) == ((0, 0, 0), (3000, 0, 0))
    assert [one.what for one in StaffChange.objects.across_shops()] == ["start payout run"]
    today = words(manager.get("/admin/dashboard/"))
    assert ("Payouts that did not arrive" in today, "€30.00: The account is closed." in today) == (True, True)
    assert run.ref in words(manager.get(LIST))


def test_today_forgets_a_failure_once_they_are_paid(
    market: Shop, manager: Client, make_seller: MakeSeller, make_person: MakePerson, sign_in: SignIn
) -> None:
    make_seller(3000, iban=CLOSED)
    pay_out(market)
    let_the_bank_work()
    assert "Payouts that did not arrive" in words(manager.get("/admin/dashboard/"))
    assert "Payouts that did not arrive" not in words(sign_in(make_person(Role.SUPPORT, at=market)).get("/admin/dashboard/"))
    pay_out(market, Run.Bank.FILE)
    assert "Payouts that did not arrive" not in words(manager.get("/admin/dashboard/"))


def test_a_file_is_downloaded_sent_and_settled_by_its_buttons(market: Shop, manager: Client, make_seller: MakeSeller) -> None:
    for amount in (5000, 3000, 2500, 2200):
        make_seller(amount)
    start(manager, "file")
    run = Run.objects.for_shop(market).get()
    assert manager.get(f"{page_of(run)}file.xml").status_code == 409
    fill_run(run.pk)
    answer = manager.get(f"{page_of(run)}file.xml")
    assert (answer["Content-Type"], answer["Content-Disposition"]) == ("application/xml", f'attachment; filename="halden-{run.ref}.xml"')
    assert b"<CtrlSum>127.00</CtrlSum>" in answer.content
    assert b"".join(manager.get(f"{page_of(run)}file.csv").streaming_content).count(IBAN.encode()) == 4  # type: ignore[attr-defined]
    assert manager.get(f"{page_of(run)}file.exe").status_code == 404
    refs = list(run.payouts.order_by("pk").values_list("ref", flat=True))

    def press(path: str, **values: Any) -> list[str]:
        return told(manager.post(f"{LIST}{path}/", values, follow=True))

    assert press(f"payouts/{refs[0]}/settle") == [f"The payout {refs[0]} is waiting: it cannot be marked so. Nothing was changed."]
    assert press(f"runs/{run.ref}/sent") == ["Noted: the bank has it."]
    assert press(f"payouts/{refs[0]}/fail") == ["Say why: the seller reads it."]
    assert press(f"payouts/{refs[0]}/fail", reason="The name does not fit.") == [f"Noted of {refs[0]}."]
    assert press(f"payouts/{refs[1]}/settle") == [f"Noted of {refs[1]}."]
    assert press(f"runs/{run.ref}/settle") == ["2 arrived."]
    assert press(f"payouts/{refs[2]}/return", reason="The account was closed.") == [f"Noted of {refs[2]}."]
    assert manager.post(f"{LIST}payouts/{refs[0]}/steal/").status_code == 404
    assert manager.post(f"{LIST}payouts/nobody/settle/").status_code == 404
    assert [status for _, status in statuses(run)] == ["failed", "settled", "returned", "settled"]
    said = words(manager.get(page_of(run)))
    assert all(one in said for one in ("2 arrived", "1 failed", "1 came back", "The name does not fit.", "with the bank since"))


def test_what_is_said_by_others_is_escaped(market: Shop, manager: Client, make_seller: MakeSeller) -> None:
    make_seller(5000, holder="<b>Ada</b>")
    run = pay_out(market, Run.Bank.FILE)
    assert "&lt;b&gt;Ada" in manager.get(page_of(run)).content.decode()


def test_pages_cost_the_same_however_many_sellers(market: Shop, manager: Client, make_seller: MakeSeller) -> None:
    counts = []
    for made in (2, 8):
        for _ in range(made):
            make_seller(5000)
        run = pay_out(market, Run.Bank.FILE)
        for one in Payout.objects.for_shop(market).filter(run=run):
            assert one.seller
            give(market, one.seller, 4000)
        counted = []
        for page in (LIST, f"{LIST}preview/", page_of(run)):
            manager.get(page)
            with CaptureQueriesContext(connection) as queries:
                assert manager.get(page).status_code == 200
            counted.append(len(queries))
        counts.append(counted)
    assert counts[0] == counts[1]
    assert max(counts[0]) <= 20, counts
