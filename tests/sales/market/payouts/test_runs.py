"""Runs: who is paid and who is left out, through the bank that is played and through files, and what becomes of what fails."""

from typing import Any

import pytest
from django.utils import timezone

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import StaffChange, User
from galleria.accounts.rules import Role
from galleria.kernel.models import Letter
from galleria.kernel.problems import Forbidden, Problem, Unauthenticated
from galleria.sales.actions.count_balances import count_balances
from galleria.sales.market.payouts.actions.close_payout import fail_payout, return_payout, settle_payout
from galleria.sales.market.payouts.actions.fill_run import fill_run
from galleria.sales.market.payouts.actions.mark_sent import mark_sent
from galleria.sales.market.payouts.actions.start_run import start_run
from galleria.sales.market.payouts.actions.sweep_payouts import sweep_payouts
from galleria.sales.market.payouts.banks.file import write_csv, write_xml
from galleria.sales.market.payouts.errors import NoBankFile, NotByHand, PayoutNotFound, PayoutStepRefused, RunNotFound, RunUnderWay
from galleria.sales.market.payouts.models import LeftOut, Payout, Run, SandboxTransfer
from galleria.sales.models import Booking
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.payouts.conftest import MakeSeller, balance_of, give, let_the_bank_work, pay_out, statuses

pytestmark = pytest.mark.django_db
# Valid IBANs by how they end: what the played bank makes of them.
UNKNOWN, CLOSED, SLOW, AWAY = "NL98INGB0000000002", "NL71INGB0000000003", "NL44INGB0000000004", "NL17INGB0000000005"


def letters() -> list[tuple[str, str]]:
    return [(one.to, one.subject) for one in Letter.objects.order_by("pk") if "account" not in one.subject or "on your account" in one.subject]


def test_everybody_is_paid_or_told_why_not(market: Shop, make_seller: MakeSeller) -> None:
    ada, ben, cal, dan, eve = make_seller(5000), make_seller(2000), make_seller(1999), make_seller(-300), make_seller(4000, iban="")
    make_seller(0, pending=9000)
    run = pay_out(market)
    assert (run.status, statuses(run)) == ("filled", [(5000, "waiting"), (2000, "waiting")])
    left = LeftOut.objects.for_shop(market).filter(run=run).order_by("pk").values_list("seller", "reason", "available_minor")
    assert list(left) == [(cal.pk, "below_minimum", 1999), (dan.pk, "below_zero", -300), (eve.pk, "no_account", 4000)]
    assert [balance_of(market, one) for one in (ada, ben, cal, dan, eve)] == [
        (0, 0, 5000), (0, 0, 2000), (1999, 0, 0), (-300, 0, 0), (4000, 0, 0),
    ]  # fmt: skip
    let_the_bank_work()
    assert statuses(run) == [(5000, "settled"), (2000, "settled")]
    assert [balance_of(market, one) for one in (ada, ben)] == [(0, 0, 0), (0, 0, 0)]
    assert letters() == [(ada.email, "€50.00 are on your account"), (ben.email, "€20.00 are on your account")]
    assert sorted(SandboxTransfer.objects.values_list("amount_minor", flat=True)) == [2000, 5000]


def test_it_arrives_after_some_seconds_and_not_before(market: Shop, make_seller: MakeSeller) -> None:
    make_seller(5000)
    run = pay_out(market)
    assert sweep_payouts() == 1
    Payout.objects.across_shops().update(next_look_at=timezone.now())
    assert (sweep_payouts(), statuses(run)) == (0, [(5000, "sent")])
    let_the_bank_work()
    assert statuses(run) == [(5000, "settled")]


@pytest.mark.parametrize(("iban", "reason"), [(UNKNOWN, "The bank knows no such account."), (CLOSED, "The account is closed.")])
def test_what_the_bank_refuses_is_theirs_again(market: Shop, make_seller: MakeSeller, iban: str, reason: str) -> None:
    user = make_seller(5000, iban=iban)
    run = pay_out(market)
    let_the_bank_work()
    payout = Payout.objects.for_shop(market).get(run=run)
    assert (payout.status, payout.reason, balance_of(market, user)) == ("failed", reason, (5000, 0, 0))
    assert letters() == [(user.email, "Your payout of €50.00 did not arrive")]
    assert reason in Letter.objects.latest("pk").text
    again = pay_out(market)  # goes out with the next
    assert statuses(again) == [(5000, "waiting")]


def test_a_bank_that_is_away_is_asked_again_and_pays_once(market: Shop, make_seller: MakeSeller) -> None:
    make_seller(5000, iban=AWAY)
    run = pay_out(market)
    sweep_payouts()
    assert (statuses(run), SandboxTransfer.objects.count()) == ([(5000, "waiting")], 0)
    let_the_bank_work(5)
    assert (statuses(run), SandboxTransfer.objects.count()) == ([(5000, "settled")], 1)


def test_a_slow_one_does_not_hold_up_the_others(market: Shop, make_seller: MakeSeller) -> None:
    make_seller(5000, iban=SLOW)
    make_seller(3000)
    run = pay_out(market)
    sweep_payouts()
    SandboxTransfer.objects.filter(amount_minor=3000).update(due_at=timezone.now())
    Payout.objects.across_shops().update(next_look_at=timezone.now())
    sweep_payouts()
    assert statuses(run) == [(5000, "sent"), (3000, "settled")]


def test_the_same_key_is_the_same_run_and_two_at_once_are_refused(market: Shop, other_shop: Shop, make_seller: MakeSeller) -> None:
    make_seller(5000)
    run = start_run(market, bank=Run.Bank.SANDBOX, key="once", actor=PLATFORM)
    assert start_run(market, bank=Run.Bank.SANDBOX, key="once", actor=PLATFORM).pk == run.pk
    with pytest.raises(RunUnderWay):
        start_run(market, bank=Run.Bank.SANDBOX, key="twice", actor=PLATFORM)
    assert start_run(other_shop, bank=Run.Bank.SANDBOX, key="once", actor=PLATFORM).pk != run.pk
    assert [fill_run(run.pk) for _ in range(3)] == [1, 0, 0]
    assert start_run(market, bank=Run.Bank.SANDBOX, key="once", actor=PLATFORM).pk == run.pk
    assert Payout.objects.for_shop(market).count() == 1


def test_a_run_that_nobody_filled_is_swept_up(market: Shop, make_seller: MakeSeller) -> None:
    make_seller(5000)
    run = start_run(market, bank=Run.Bank.SANDBOX, key="left", actor=PLATFORM)
    assert sweep_payouts() == 2  # made, and sent
    assert statuses(run) == [(5000, "sent")]


def test_another_run_right_after_pays_nobody_twice(market: Shop, make_seller: MakeSeller) -> None:
    make_seller(5000)
    count_balances()
    first, second = pay_out(market), pay_out(market)
    assert (statuses(first), statuses(second)) == ([(5000, "waiting")], [])


def test_what_is_taken_back_meanwhile_leaves_them_below_zero_and_is_taken_from_what_comes(market: Shop, make_seller: MakeSeller) -> None:
    user = make_seller(5000)
    pay_out(market)
    give(market, user, -1200, kind="refund")
    assert balance_of(market, user) == (-1200, 0, 5000)
    let_the_bank_work()
    give(market, user, 4000)
    run = pay_out(market)
    assert statuses(run) == [(2800, "waiting")]


def test_who_may_start_one(market: Shop, other_shop: Shop, make_seller: MakeSeller, make_person: MakePerson) -> None:
    make_seller(5000)
    for person, refusal in (
        (None, Unauthenticated), (make_person(), Forbidden), (make_person(Role.SUPPORT, at=market), Forbidden), (make_seller(3000), Forbidden),
        (make_person(Role.OWNER, at=other_shop), Forbidden),
    ):  # fmt: skip
        with pytest.raises(refusal):
            start_run(market, bank=Run.Bank.SANDBOX, key="theirs", actor=Actor(user=person))
    assert not Run.objects.across_shops().exists()
    manager = make_person(Role.MANAGER, at=market)
    run = start_run(market, bank=Run.Bank.SANDBOX, key="theirs", actor=Actor(user=manager))
    logged = StaffChange.objects.across_shops().get()
    assert (logged.actor, logged.what, logged.row) == (manager, "start payout run", f"payout run {run.ref}")


def refusal_of(work: Any) -> str:
    try:
        work()
    except Problem as problem:
        return problem.code
    return ""


def test_the_played_bank_is_settled_by_nobodys_hand(market: Shop, make_seller: MakeSeller, make_person: MakePerson) -> None:
    make_seller(5000)
    run = pay_out(market)
    payout, manager = run.payouts.get(), Actor(user=make_person(Role.MANAGER, at=market))
    for work in (
        lambda: settle_payout(payout.ref, actor=manager),
        lambda: fail_payout(payout.ref, actor=manager, reason="x"),
        lambda: mark_sent(run.ref, actor=manager),
    ):
        assert refusal_of(work) == NotByHand.code
    assert statuses(run) == [(5000, "waiting")]


def test_a_file_goes_all_the_way_by_hand(market: Shop, make_seller: MakeSeller, make_person: MakePerson) -> None:
    ada, ben, cal = make_seller(5000), make_seller(3000, holder="Ben Øster & Cie"), make_seller(2500)
    manager = Actor(user=make_person(Role.MANAGER, at=market))
    run = pay_out(market, Run.Bank.FILE)
    first, second, third = (one.ref for one in run.payouts.order_by("pk"))
    assert refusal_of(lambda: settle_payout(first, actor=manager)) == PayoutStepRefused.code
    file = write_xml(run)
    assert all(words in file.decode() for words in ("<CtrlSum>105.00</CtrlSum>", "Ben Oster + Cie", "BE71096123456769", first, second, third))
    assert write_xml(run) == file
    lines = "".join(write_csv(run)).splitlines()
    assert (len(lines), f"{second},Ben Øster & Cie,BE68539007547034,,,BE,30.00,EUR,Halden payout {second}" in lines) == (4, True)
    assert sweep_payouts() == 0
    for _ in range(2):
        mark_sent(run.ref, actor=manager)
    assert {status for _, status in statuses(run)} == {"sent"}
    settle_payout(third, actor=manager)
    for _ in range(2):
        settle_payout(first, actor=manager)
        fail_payout(second, actor=manager, reason="The name does not fit.")
        return_payout(third, actor=manager, reason="The account was closed.")
    assert statuses(run) == [(5000, "settled"), (3000, "failed"), (2500, "returned")]
    assert [balance_of(market, one) for one in (ada, ben, cal)] == [(0, 0, 0), (3000, 0, 0), (2500, 0, 0)]
    for step in (settle_payout, lambda ref, actor: fail_payout(ref, actor=actor, reason="x")):
        assert refusal_of(lambda step=step: step(third, actor=manager)) == PayoutStepRefused.code
    kinds = ["payout", "payout-settled", "payout-failed", "payout-returned"]
    assert [Booking.objects.for_shop(market).filter(kind=kind).count() for kind in kinds] == [3, 2, 1, 1]
    assert [one.what for one in StaffChange.objects.across_shops().order_by("pk")] == [
        "send payout run", "settle payout", "settle payout", "fail payout", "return payout",
    ]  # fmt: skip


def test_a_file_needs_an_account_to_pay_from(market: Shop, make_seller: MakeSeller) -> None:
    make_seller(5000)
    bank = {**market.manifest["selling"]["bank"], "account": "12345678"}
    market.manifest["selling"] = {**market.manifest["selling"], "bank": bank}
    market.fingerprint = "another"
    market.save()
    assert refusal_of(lambda: start_run(market, bank=Run.Bank.FILE, key="x", actor=PLATFORM)) == NoBankFile.code
    assert not Run.objects.across_shops().exists()


def test_no_file_of_nobody_or_of_a_run_that_is_being_filled(market: Shop) -> None:
    run = start_run(market, bank=Run.Bank.FILE, key="x", actor=PLATFORM)
    for _ in range(2):
        with pytest.raises(NoBankFile):
            write_xml(run)
        fill_run(run.pk)
        run.refresh_from_db()


def test_what_is_of_another_shop_does_not_exist(market: Shop, other_shop: Shop, make_seller: MakeSeller, make_person: MakePerson) -> None:
    make_seller(5000)
    run = pay_out(market, Run.Bank.FILE)
    owner = Actor(user=make_person(Role.OWNER, at=other_shop))
    payout = run.payouts.get()
    assert refusal_of(lambda: settle_payout(payout.ref, actor=owner)) == PayoutNotFound.code
    assert refusal_of(lambda: settle_payout("x\x00", actor=PLATFORM)) == PayoutNotFound.code
    assert refusal_of(lambda: mark_sent(run.ref, actor=owner)) == RunNotFound.code
    assert statuses(run) == [(5000, "waiting")]


def test_who_is_not_here_any_more_is_not_paid(market: Shop, make_seller: MakeSeller) -> None:
    user = make_seller(5000)
    User.objects.filter(pk=user.pk).update(is_active=False)
    run = pay_out(market)
    assert (statuses(run), LeftOut.objects.for_shop(market).get().reason) == ([], "no_account")
