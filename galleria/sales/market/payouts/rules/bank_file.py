"""A run as a file for the shop's bank: ISO 20022 customer credit transfer initiation, pain.001.001.09. Pure.

Euros to SEPA countries go as SEPA transfers (service level SEPA, shared charges, characters of SEPA: EPC132-08); everything else, Swiss francs too,
as plain credit transfers of the same schema, which the Swiss Payment Standards use as well. Header and parts say how many there are, and their sum.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from xml.etree import ElementTree as ET

from galleria.kernel.money import Money
from galleria.sales.market.payouts.rules.bank_account import BankAccount
from galleria.sales.market.payouts.rules.sepa_text import write_sepa

NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
NAME_LONGEST, WORDS_LONGEST = 70, 140


@dataclass(frozen=True)
class Transfer:
    """One payment. `reference` goes all the way to the seller's statement (end to end)."""

    reference: str
    amount_minor: int
    to: BankAccount
    words: str


def write_bank_file(transfers: Sequence[Transfer], *, message: str, payer: BankAccount, currency: str, written_at: datetime, pay_on: date) -> bytes:
    """The file, the same bytes for the same values. `message` is its number, at most 33 characters. Raises ValueError for no transfers."""
    if not transfers:
        raise ValueError("a bank file pays somebody")
    ET.register_namespace("", NAMESPACE)
    document = ET.Element(f"{{{NAMESPACE}}}Document")
    root = _add(document, "CstmrCdtTrfInitn")
    head = _add(root, "GrpHdr")
    _add(head, "MsgId", message)
    _add(head, "CreDtTm", written_at.isoformat(timespec="seconds"))
    _add(head, "NbOfTxs", str(len(transfers)))
    _add(head, "CtrlSum", _sum(transfers, currency))
    _add(_add(head, "InitgPty"), "Nm", write_sepa(payer.holder, most=NAME_LONGEST))
    as_sepa = [one for one in transfers if currency == "EUR" and one.to.is_sepa and payer.is_sepa]
    others = [one for one in transfers if one not in as_sepa]
    for mark, part in (("S", as_sepa), ("X", others)):
        if part:
            _add_part(root, part, number=f"{message}-{mark}", payer=payer, currency=currency, pay_on=pay_on, is_sepa=mark == "S")
    ET.indent(document)
    written: bytes = ET.tostring(document, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _add_part(
    root: ET.Element, transfers: Sequence[Transfer], *, number: str, payer: BankAccount, currency: str, pay_on: date, is_sepa: bool
) -> None:
    part = _add(root, "PmtInf")
    _add(part, "PmtInfId", number)
    _add(part, "PmtMtd", "TRF")
    _add(part, "BtchBookg", "false")
    _add(part, "NbOfTxs", str(len(transfers)))
    _add(part, "CtrlSum", _sum(transfers, currency))
    if is_sepa:
        _add(_add(_add(part, "PmtTpInf"), "SvcLvl"), "Cd", "SEPA")
    _add(_add(part, "ReqdExctnDt"), "Dt", pay_on.isoformat())
    _add(_add(part, "Dbtr"), "Nm", write_sepa(payer.holder, most=NAME_LONGEST))
    _add_account(part, "DbtrAcct", payer)
    _add_bank(part, "DbtrAgt", payer.bic, is_needed=True)
    if is_sepa:
        _add(part, "ChrgBr", "SLEV")
    for one in transfers:
        line = _add(part, "CdtTrfTxInf")
        ids = _add(line, "PmtId")
        _add(ids, "InstrId", one.reference)
        _add(ids, "EndToEndId", one.reference)
        amount = _add(_add(line, "Amt"), "InstdAmt", _amount(one.amount_minor, currency))
        amount.set("Ccy", currency)
        _add_bank(line, "CdtrAgt", one.to.bic, is_needed=False)
        receiver = _add(line, "Cdtr")
        _add(receiver, "Nm", write_sepa(one.to.holder, most=NAME_LONGEST))
        _add_account(line, "CdtrAcct", one.to)
        _add(_add(line, "RmtInf"), "Ustrd", write_sepa(one.words, most=WORDS_LONGEST))


def _add_account(parent: ET.Element, name: str, account: BankAccount) -> None:
    number = _add(_add(parent, name), "Id")
    if account.kind == "iban":
        _add(number, "IBAN", account.number)
    else:
        _add(_add(number, "Othr"), "Id", account.number)


def _add_bank(parent: ET.Element, name: str, bic: str, *, is_needed: bool) -> None:
    """Without a BIC the IBAN says the bank; the payer's has to be there all the same, and says that it is not provided."""
    if not bic and not is_needed:
        return
    bank = _add(_add(parent, name), "FinInstnId")
    if bic:
        _add(bank, "BICFI", bic)
    else:
        _add(_add(bank, "Othr"), "Id", "NOTPROVIDED")


def _add(parent: ET.Element, name: str, text: str | None = None) -> ET.Element:
    element = ET.SubElement(parent, f"{{{NAMESPACE}}}{name}")
    element.text = text
    return element


def _amount(amount_minor: int, currency: str) -> str:
    return str(Money(amount_minor, currency).to_decimal())


def _sum(transfers: Sequence[Transfer], currency: str) -> str:
    return _amount(sum(one.amount_minor for one in transfers), currency)
