"""Sellers' accounts and payouts in an export, what an erasure leaves of them, and what must be over before."""

import pytest

from galleria.accounts.models import User
from galleria.kernel.personal_data import Subject, list_holdings
from galleria.sales.market.payouts.models import LeftOut, Payout, PayoutAccount
from galleria.sales.market.payouts.personal_data import (
    erase_accounts,
    erase_payouts,
    export_accounts,
    export_payouts,
    find_money_left,
)
from galleria.sales.rules.books import Code
from galleria.shops.models import Shop
from tests.sales.market.payouts.conftest import IBAN, MakeSeller, give, let_the_bank_work, pay_out

pytestmark = pytest.mark.django_db


def subject_of(user: User) -> Subject:
    return Subject(person_id=user.pk, emails=(user.email,), pseudonym="erased-1")


def test_everything_is_handed_out_and_nothing_of_others(market: Shop, make_seller: MakeSeller) -> None:
    ada, ben = make_seller(5000), make_seller(3000, iban="NL71INGB0000000003")
    pay_out(market)
    let_the_bank_work()
    assert [(one["number"], one["holder"]) for one in export_accounts(subject_of(ada))] == [(IBAN, "Ada Bell")]
    assert [(one["amount_minor"], one["status"], one["number"]) for one in export_payouts(subject_of(ada))] == [(5000, "settled", IBAN)]
    assert [one["amount_minor"] for one in export_payouts(subject_of(ben))] == [3000]
    cal = make_seller(1000)
    pay_out(market)
    assert [(one["reason"], one["available_minor"]) for one in export_payouts(subject_of(cal))] == [("below_minimum", 1000)]
    nobody = Subject(person_id=0, emails=(), pseudonym="erased-2")
    assert (export_accounts(nobody), export_payouts(nobody), find_money_left(nobody)) == (None, None, "")
    assert {"payouts.accounts", "payouts.payouts"} <= {one.name for one in list_holdings()}


def test_money_that_is_left_hinders(market: Shop, make_seller: MakeSeller) -> None:
    user = make_seller(5000)
    assert find_money_left(subject_of(user)) == "€50 in the books of Halden"
    pay_out(market)
    assert find_money_left(subject_of(user)) == "€50 in the books of Halden"
    let_the_bank_work()
    assert find_money_left(subject_of(user)) == ""
    give(market, user, -700)
    assert find_money_left(subject_of(user)) == "-€7 in the books of Halden"
    give(market, user, 700)
    give(market, user, 100, Code.SELLERS_PENDING)
    assert find_money_left(subject_of(user)) == "€1 in the books of Halden"


def test_books_keep_sums_and_the_last_four_signs_and_no_name(market: Shop, make_seller: MakeSeller) -> None:
    ada, ben = make_seller(5000), make_seller(1000)
    pay_out(market)
    let_the_bank_work()
    for _ in range(2):
        for erase in (erase_payouts, erase_accounts):
            erase(subject_of(ada))
            erase(subject_of(ben))
    assert not PayoutAccount.objects.across_shops().exists()
    payout = Payout.objects.across_shops().get()
    assert (payout.seller, payout.holder, payout.number, payout.bic, payout.last4) == (None, "erased-1", "7034", "", "7034")
    assert (payout.amount_minor, payout.party) == (5000, str(ada.pk))
    assert LeftOut.objects.across_shops().get().seller is None
    assert export_accounts(subject_of(ada)) is None
