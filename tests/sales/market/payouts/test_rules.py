"""Whether an account can be one, text as banks take it, who is paid, and that every booking of payouts is even."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from schwifty import IBAN

from galleria.sales.market.payouts.rules.bank_account import read_account
from galleria.sales.market.payouts.rules.bookings import book_failed, book_out, book_returned, book_settled
from galleria.sales.market.payouts.rules.sepa_text import write_sepa
from galleria.sales.market.payouts.rules.status import TRANSITIONS, Hindrance, Status, Step, can_take, compute_payable, find_hindrance

SEPA_TEXT = re.compile(r"[A-Za-z0-9/\-?:().,'+ ]+")


def wrong(**given: str) -> list[tuple[str, str]]:
    """Field and code of each mistake."""
    account, errors = read_account(**{"holder": "Ada Bell", **given})
    assert (account is None) == bool(errors)
    return [(error.field, error.code) for error in errors]


@pytest.mark.parametrize(
    ("given", "errors"),
    [
        ({"iban": "BE68 5390 0754 7034"}, []),
        ({"iban": "be68-5390-0754-7034", "bic": "gkccbebb"}, []),
        ({"iban": "CH93 0076 2011 6238 5295 7"}, []),
        ({"iban": "MC58 1122 2000 0101 2345 6789 030", "bic": "PSSTFRPP"}, []),  # a small country under its neighbour's bank
        ({"iban": "BE68 5390 0754 7035"}, [("iban", "invalid")]),
        ({"iban": "BE68 5390 0754 703"}, [("iban", "invalid")]),
        ({"iban": "XX68 5390 0754 7034"}, [("iban", "invalid")]),
        ({"iban": "BE68\x00539007547034"}, [("iban", "invalid")]),
        ({"iban": "BE68539007547034", "bic": "GKCCBE"}, [("bic", "invalid")]),
        ({"iban": "BE68539007547034", "bic": "COBADEFF"}, [("bic", "other_country")]),
        ({"iban": "BE68539007547034", "holder": "  "}, [("holder", "missing")]),
        ({}, [("iban", "missing")]),
        ({"iban": "BE68539007547034", "number": "12345678"}, [("iban", "missing")]),
        ({"number": "021000021-12345", "bic": "CHASUS33", "country": "us"}, []),
        ({"number": "123", "bic": "CHASUS33", "country": "US"}, [("number", "invalid")]),
        ({"number": "12345678", "country": "US"}, [("bic", "missing")]),
        ({"number": "12345678", "bic": "CHASUS33", "country": "CA"}, [("bic", "other_country")]),
        ({"number": "12345678", "bic": "GKCCBEBB", "country": "BE"}, [("iban", "missing")]),
    ],
)
def test_an_account_is_checked(given: dict[str, str], errors: list[tuple[str, str]]) -> None:
    assert wrong(**given) == errors


def test_an_account_is_kept_without_blanks_and_shown_as_its_last_four() -> None:
    account, _ = read_account(holder="  Ada   Bell ", iban="be68 5390 0754 7034")
    assert account
    assert (account.holder, account.number, account.country, account.last4, account.is_sepa) == ("Ada Bell", "BE68539007547034", "BE", "7034", True)
    other, _ = read_account(holder="Ada", number="0210 0002 1123", bic="CHASUS33", country="us")
    assert other
    assert (other.kind, other.number, other.country, other.is_sepa) == ("other", "021000021123", "US", False)


@given(st.sampled_from(["BE", "DE", "FR", "CH", "NL", "ES", "IT", "AT"]), st.integers(0, 35), st.data())
def test_one_wrong_digit_is_always_found(country: str, place: int, data: st.DataObject) -> None:
    good = IBAN.random(country_code=country).compact
    digits = [at for at, sign in enumerate(good) if sign.isdigit()]
    at = digits[place % len(digits)]
    sign = data.draw(st.sampled_from([one for one in "0123456789" if one != good[at]]))
    assert wrong(iban=good) == []
    assert wrong(iban=f"{good[:at]}{sign}{good[at + 1 :]}") == [("iban", "invalid")]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Müller & Söhne", "Muller + Sohne"),
        ("Straße 5, Ærø", "Strasse 5, AEro"),
        ("Łukasz Żółć", "Lukasz Zolc"),
        ("Ευάγγελος", "Eyaggelos"),
        ("Иван Петров", "Ivan Petrov"),
        ("//x//y/", "x/y"),
        ("山田", ".."),
        ("a\nb\x00c", "a.b.c"),
        ("", "."),
    ],
)
def test_text_becomes_what_banks_take(text: str, written: str) -> None:
    assert write_sepa(text, most=70) == written


@given(st.text(max_size=200), st.integers(1, 140))
def test_whatever_is_written_banks_take_it(text: str, most: int) -> None:
    written = write_sepa(text, most=most)
    assert SEPA_TEXT.fullmatch(written)
    assert len(written) <= most
    assert "//" not in written
    assert not written.startswith("/")
    assert write_sepa(written, most=most) == written


@pytest.mark.parametrize(
    ("available", "has_account", "hindrance"),
    [
        (2000, True, None), (1999, True, Hindrance.BELOW_MINIMUM), (0, True, Hindrance.BELOW_MINIMUM), (-1, True, Hindrance.BELOW_ZERO),
        (2000, False, Hindrance.NO_ACCOUNT), (-1, False, Hindrance.BELOW_ZERO),
    ],
)  # fmt: skip
def test_who_is_paid(available: int, has_account: bool, hindrance: Hindrance | None) -> None:
    assert find_hindrance(available, minimum_minor=2000, lacks=None if has_account else Hindrance.NO_ACCOUNT) == hindrance


def test_nothing_is_paid_where_no_least_is_said() -> None:
    assert find_hindrance(0, minimum_minor=0, lacks=None) == Hindrance.BELOW_MINIMUM
    assert find_hindrance(1, minimum_minor=0, lacks=None) is None


@pytest.mark.parametrize(
    ("available", "at_bank", "payable", "hindrance"),
    [
        (5000, 3000, 2000, None),
        (5000, 3001, 1999, Hindrance.AT_BANK),
        (5000, 9000, 0, Hindrance.AT_BANK),
        (1999, 1, 1998, Hindrance.BELOW_MINIMUM),
        (-1, 9000, 0, Hindrance.BELOW_ZERO),
    ],
)
def test_what_a_bank_may_take_back_is_not_paid_out(available: int, at_bank: int, payable: int, hindrance: Hindrance | None) -> None:
    assert compute_payable(available, at_bank) == payable
    assert find_hindrance(available, at_bank_minor=at_bank, minimum_minor=2000, lacks=None) == hindrance


def test_which_steps_are_open() -> None:
    assert {(status, step) for status in Status for step in Step if can_take(status, step)} == {
        (Status.WAITING, Step.SEND), (Status.WAITING, Step.FAIL), (Status.SENT, Step.SETTLE), (Status.SENT, Step.FAIL), (Status.SETTLED, Step.RETURN),
    }  # fmt: skip
    assert set(TRANSITIONS) == set(Status)


@given(st.integers(1, 10**12))
def test_bookings_are_even_and_lead_back(amount: int) -> None:
    for book in (book_out, book_settled, book_failed, book_returned):
        assert sum(book("7", amount).values()) == 0
    for way in ((book_out, book_failed), (book_out, book_settled, book_returned)):
        total: dict[object, int] = {}
        for book in way:
            for place, moved in book("7", amount).items():
                total[place] = total.get(place, 0) + moved
        assert not any(total.values())
