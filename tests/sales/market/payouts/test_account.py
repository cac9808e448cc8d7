"""Where a seller's money goes: who may say so, what is kept and shown of it, and who is told."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client

from galleria.accounts.access import Actor
from galleria.accounts.rules import Role
from galleria.kernel.models import Letter
from galleria.sales.market.payouts.models import PayoutAccount
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.payouts.conftest import IBAN, MakeSeller, S, SignIn, give, pay_out

pytestmark = pytest.mark.django_db
ADDRESS = f"{S}/payout-account"
WANTED = {"holder": "Ada Bell", "iban": "BE68 5390 0754 7034"}


def put(client: Client, **values: Any) -> Any:
    return client.put(ADDRESS, values, content_type="application/json")


def test_a_seller_says_where_their_money_goes(make_seller: MakeSeller, sign_in: SignIn) -> None:
    user = make_seller(iban="")
    client = sign_in(user)
    assert client.get(ADDRESS).json() == {"account": None}
    answer = put(client, **WANTED)
    assert answer.status_code == 200
    account = answer.json()["account"]
    assert {name: account[name] for name in ("kind", "country", "holder", "last4")} == {
        "kind": "iban", "country": "BE", "holder": "Ada Bell", "last4": "7034",
    }  # fmt: skip
    assert client.get(ADDRESS).json() == answer.json()
    assert IBAN not in answer.content.decode()
    letter = Letter.objects.get()
    assert (letter.to, letter.subject) == (user.email, "Your payouts have an account")
    assert ("7034" in letter.text, IBAN in letter.text + letter.html) == (True, False)


def test_what_is_kept_is_unreadable(make_seller: MakeSeller, sign_in: SignIn) -> None:
    put(sign_in(make_seller(iban="")), **WANTED, bic="GKCCBEBB")
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(a)::text FROM payouts_payoutaccount a")
        kept = cursor.fetchone()[0]
    assert all(secret not in kept for secret in ("Ada", "Bell", IBAN, "5390", "GKCC"))
    account = PayoutAccount.objects.across_shops().get()
    assert (account.holder, account.number, account.bic) == ("Ada Bell", IBAN, "GKCCBEBB")


def test_a_change_is_told_and_the_same_again_is_none(make_seller: MakeSeller, sign_in: SignIn) -> None:
    client = sign_in(make_seller())
    put(client, **WANTED)
    assert Letter.objects.count() == 1
    assert put(client, holder="Ada Bell", iban="DE89 3704 0044 0532 0130 00").json()["account"]["last4"] == "3000"
    letter = Letter.objects.latest("pk")
    assert letter.subject == "Your payouts go to another account"
    assert ("3000" in letter.text, "7034" in letter.text, "If this was not you" in letter.text) == (True, True, True)
    assert Letter.objects.count() == 2


def test_a_payout_under_way_keeps_its_account(market: Shop, make_seller: MakeSeller, sign_in: SignIn) -> None:
    user = make_seller(5000)
    run = pay_out(market)
    put(sign_in(user), holder="Ada Bell", iban="DE89370400440532013000")
    assert run.payouts.get().number == IBAN


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"holder": "Ada Bell", "iban": "BE68 5390 0754 7035"}, "iban"),
        ({"holder": "", "iban": IBAN}, "holder"),
        ({"holder": "Ada Bell", "iban": IBAN, "user": 1}, "user"),
        ({"holder": "Ada Bell", "number": "12345678", "bic": "CHASUS33", "country": "BE"}, "iban"),
        ({"holder": "x" * 71, "iban": IBAN}, "holder"),
        ({"holder": "Ada\x00Bell", "iban": IBAN}, None),
    ],
)
def test_what_is_no_account_changes_nothing(make_seller: MakeSeller, sign_in: SignIn, values: dict[str, Any], field: str | None) -> None:
    client = sign_in(make_seller(iban=""))
    answer = put(client, **values)
    if field is None:  # is kept encrypted, so nothing of it can hurt
        assert answer.status_code == 200
        return
    assert (answer.status_code, field in {error["field"] for error in answer.json()["errors"]}) == (422, True)
    assert (PayoutAccount.objects.across_shops().exists(), Letter.objects.exists()) == (False, False)


def test_nobody_says_it_for_a_seller(market: Shop, make_seller: MakeSeller, make_person: MakePerson, sign_in: SignIn) -> None:
    """Whoever asks, it is their own that they change: the manager's, too."""
    seller, manager = make_seller(), make_person(Role.MANAGER, at=market)
    assert put(sign_in(manager), holder="Mal", iban="DE89370400440532013000").status_code == 200
    assert PayoutAccount.objects.for_shop(market).get(user=seller).number == IBAN
    assert PayoutAccount.objects.for_shop(market).get(user=manager).number == "DE89370400440532013000"


def test_who_sells_nothing_and_has_nothing_here_is_told_so(market: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    person = make_person()
    client = sign_in(person)
    for path in ("payout-account", "balance", "balance/entries", "payouts", "statements"):
        assert (client.get(f"{S}/{path}").json()["code"], Client().get(f"{S}/{path}").status_code) == ("not_a_seller", 401)
    assert put(client, **WANTED).status_code == 403
    give(market, person, 100)  # who has something in the books sees it, seller or not
    assert client.get(f"{S}/balance").json()["available_minor"] == 100
    assert put(client, **WANTED).status_code == 200


def test_two_shops_have_two_accounts(market: Shop, other_shop: Shop, make_seller: MakeSeller, sign_in: SignIn) -> None:
    user = make_seller()
    assert not Actor(user=user).is_platform
    give(other_shop, user, 700)
    client = sign_in(user)
    assert client.get("/api/v1/shops/varg/payout-account").json() == {"account": None}
    assert client.get("/api/v1/shops/varg/balance").json()["available_minor"] == 700
    assert client.get(f"{S}/balance").json()["available_minor"] == 0
