"""The file for the bank fits ISO's own schema, and says what the run says."""

from datetime import date, datetime
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sepaxml.validation import try_valid_xml

from galleria.sales.market.payouts.rules.bank_account import BankAccount
from galleria.sales.market.payouts.rules.bank_file import NAMESPACE, Transfer, write_bank_file

PAYER = BankAccount(kind="iban", country="BE", holder="Halden BV", number="BE71096123456769", bic="GKCCBEBB")
SWISS = BankAccount(kind="iban", country="CH", holder="Adler & Söhne AG", number="CH9300762011623852957", bic="")
ADA = BankAccount(kind="iban", country="DE", holder="Ada Müller", number="DE89370400440532013000", bic="")
BEN = BankAccount(kind="iban", country="FR", holder="Ben & Cie", number="FR1420041010050500013M02606", bic="PSSTFRPPXXX")
WRITTEN = datetime(2026, 11, 26, 21, 5, 7)  # noqa: DTZ001 - the file says the shop's own clock
CAL = BankAccount(kind="other", country="US", holder="Cal Ortiz", number="021000021123", bic="CHASUS33")


def write(transfers: list[Transfer], *, currency: str = "EUR", payer: BankAccount = PAYER) -> bytes:
    return write_bank_file(transfers, message="run_0123456789", payer=payer, currency=currency, written_at=WRITTEN, pay_on=date(2026, 11, 27))


def read(file: bytes) -> Any:
    """Fits the schema, and as a tree."""
    try_valid_xml(file, "pain.001.001.09")
    return ET.fromstring(file)


def find(tree: Any, path: str) -> list[str]:
    return [one.text for one in tree.findall(".//" + "/".join(f"{{{NAMESPACE}}}{part}" for part in path.split("/")))]


def test_euros_within_sepa_go_as_sepa_and_the_rest_does_not() -> None:
    transfers = [Transfer("pay_a", 123456, ADA, "Halden payout"), Transfer("pay_b", 5, BEN, "Halden payout"), Transfer("pay_c", 10000, CAL, "x")]
    tree = read(write(transfers))
    assert find(tree, "GrpHdr/NbOfTxs") == ["3"]
    assert find(tree, "GrpHdr/CtrlSum") == ["1334.61"]
    assert find(tree, "PmtInf/PmtInfId") == ["run_0123456789-S", "run_0123456789-X"]
    assert find(tree, "PmtInf/CtrlSum") == ["1234.61", "100.00"]
    assert find(tree, "SvcLvl/Cd") == ["SEPA"]
    assert find(tree, "PmtInf/ChrgBr") == ["SLEV"]
    assert find(tree, "PmtId/EndToEndId") == ["pay_a", "pay_b", "pay_c"]
    assert find(tree, "Amt/InstdAmt") == ["1234.56", "0.05", "100.00"]
    assert find(tree, "Cdtr/Nm") == ["Ada Muller", "Ben + Cie", "Cal Ortiz"]
    assert find(tree, "CdtrAcct/Id/IBAN") == [ADA.number, BEN.number]
    assert find(tree, "CdtrAcct/Id/Othr/Id") == [CAL.number]
    assert find(tree, "CdtrAgt/FinInstnId/BICFI") == ["PSSTFRPPXXX", "CHASUS33"]


def test_swiss_francs_go_in_the_same_schema() -> None:
    tree = read(write([Transfer("pay_a", 123450, SWISS, "Auszahlung")], currency="CHF", payer=SWISS))
    assert (find(tree, "SvcLvl/Cd"), find(tree, "Amt/InstdAmt"), find(tree, "DbtrAgt/FinInstnId/Othr/Id")) == ([], ["1234.50"], ["NOTPROVIDED"])
    assert find(tree, "Dbtr/Nm") == ["Adler + Sohne AG"]


def test_the_same_values_give_the_same_bytes() -> None:
    transfers = [Transfer("pay_a", 1, ADA, "x")]
    assert write(transfers) == write(transfers)
    with pytest.raises(ValueError, match="pays somebody"):
        write([])


names = st.text(max_size=90)
accounts = st.builds(
    lambda name, account: BankAccount(kind=account.kind, country=account.country, holder=name, number=account.number, bic=account.bic),
    names,
    st.sampled_from([ADA, BEN, CAL, SWISS]),
)
transfers_of_anybody = st.lists(st.tuples(st.integers(1, 10**11), accounts, names), min_size=1, max_size=8)


@given(transfers_of_anybody, st.sampled_from(["EUR", "CHF"]))
def test_whoever_is_paid_the_file_fits_and_adds_up(lines: list[tuple[int, BankAccount, str]], currency: str) -> None:
    transfers = [Transfer(f"pay_{at}", amount, account, words) for at, (amount, account, words) in enumerate(lines)]
    tree = read(write(transfers, currency=currency))
    cents = sum(round(float(text) * 100) for text in find(tree, "Amt/InstdAmt"))
    assert cents == sum(amount for amount, _, _ in lines)
    assert sorted(find(tree, "PmtId/EndToEndId")) == sorted(one.reference for one in transfers)
    assert sum(int(text) for text in find(tree, "PmtInf/NbOfTxs")) == len(lines)
