"""What a seller sees of their money: what stands, in figures and in words, what moved, and what was paid out."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from galleria.sales.actions.count_balances import count_balances
from galleria.sales.market.payouts.schemas import BalanceEntryList, BalanceOut, PayoutList
from galleria.sales.rules.books import Code
from galleria.shops.models import Shop
from tests.sales.market.payouts.conftest import MakeSeller, S, SignIn, give, let_the_bank_work, pay_out

pytestmark = pytest.mark.django_db
BUDGETS = {"balance": 8, "balance/entries": 6, "payouts": 6, "payout-account": 6, "statements": 6}  # session, person, shop, role, and the read


def read(client: Client, path: str) -> Any:
    answer = client.get(f"{S}/{path}")
    assert answer.status_code == 200, answer.content
    return answer.json()


@pytest.mark.parametrize(
    ("available", "iban", "said"),
    [
        (5000, "BE68539007547034", "€50 go out with the next payouts."),
        (5000, "", "€50 wait for you to say to which account."),
        (1999, "BE68539007547034", "€19.99 wait until they are €20: less is not paid out."),
        (0, "BE68539007547034", "Nothing is free to be paid out."),
        (-1250, "BE68539007547034", "You owe Halden €12.50: more went back to buyers than was left here. It is taken from your next sales."),
    ],
)
def test_a_balance_is_said_in_words(make_seller: MakeSeller, sign_in: SignIn, available: int, iban: str, said: str) -> None:
    balance = read(sign_in(make_seller(available, pending=700, iban=iban)), "balance")
    BalanceOut.model_validate(balance)
    assert (balance["available_minor"], balance["pending_minor"], balance["reserved_minor"]) == (available, 700, 0)
    assert (balance["said"], balance["currency"], balance["minimum_minor"], balance["has_account"]) == (said, "EUR", 2000, bool(iban))


@pytest.mark.django_db(transaction=True)
def test_a_balance_is_the_same_counted_or_not(market: Shop, make_seller: MakeSeller, sign_in: SignIn) -> None:
    user = make_seller(5000)
    client = sign_in(user)
    before = read(client, "balance")
    assert count_balances()
    assert read(client, "balance") == before
    give(market, user, 300)
    assert read(client, "balance")["available_minor"] == 5300


def test_entries_go_by_pages_and_are_only_theirs(market: Shop, make_seller: MakeSeller, sign_in: SignIn) -> None:
    ada, ben = make_seller(), make_seller()
    for amount in range(1, 8):
        give(market, ada, amount)
        give(market, ben, 100 + amount, Code.SELLERS_PENDING)
        count_balances()
    client = sign_in(ada)
    found: list[int] = []
    cursor = ""
    while True:
        page = read(client, f"balance/entries?limit=3{cursor}")
        BalanceEntryList.model_validate(page)
        found += [one["amount_minor"] for one in page["items"]]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert found == [7, 6, 5, 4, 3, 2, 1]
    assert {one["account"] for one in read(sign_in(ben), "balance/entries")["items"]} == {"pending"}
    assert client.get(f"{S}/balance/entries?cursor=x").status_code == 400
    assert client.get(f"{S}/balance/entries?limit=0").status_code == 422


def test_a_payout_is_seen_on_its_way_and_when_it_has_arrived(market: Shop, make_seller: MakeSeller, sign_in: SignIn) -> None:
    client = sign_in(make_seller(5000))
    pay_out(market)
    assert {name: read(client, "balance")[f"{name}_minor"] for name in ("available", "reserved")} == {"available": 0, "reserved": 5000}
    payouts = read(client, "payouts")
    PayoutList.model_validate(payouts)
    assert [(one["status"], one["amount_minor"], one["last4"]) for one in payouts["items"]] == [("waiting", 5000, "7034")]
    let_the_bank_work()
    assert [one["status"] for one in read(client, "payouts")["items"]] == ["settled"]
    assert read(client, "balance")["reserved_minor"] == 0
    assert [(one["text"], one["account"], one["amount_minor"]) for one in read(client, "balance/entries")["items"]] == [
        ("Paid out", "reserved", -5000), ("Set aside for a payout", "reserved", 5000), ("Set aside for a payout", "available", -5000),
        ("Sold", "available", 5000),
    ]  # fmt: skip


def test_payouts_go_by_pages(market: Shop, make_seller: MakeSeller, sign_in: SignIn) -> None:
    user = make_seller()
    for amount in (2001, 2002, 2003):
        give(market, user, amount)
        pay_out(market)
    client = sign_in(user)
    first = read(client, "payouts?limit=2")
    rest = read(client, f"payouts?limit=2&cursor={first['next']}")
    assert [one["amount_minor"] for one in first["items"] + rest["items"]] == [2003, 2002, 2001]
    assert rest["next"] is None


@pytest.mark.parametrize("path", sorted(BUDGETS))
def test_an_answer_costs_the_same_however_much_there_is(market: Shop, make_seller: MakeSeller, sign_in: SignIn, path: str) -> None:
    user = make_seller(5000)
    client = sign_in(user)
    counts = []
    for made in (1, 6):
        for _ in range(made):
            make_seller(3000)
            give(market, user, 4000)
            pay_out(market)
        client.get(f"{S}/{path}")
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"{S}/{path}").status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= BUDGETS[path], [query["sql"][:90] for query in queries.captured_queries]
