"""A run for a real bank: pain.001 and CSV of what waits to be sent or was sent. Writing it changes nothing."""

from collections.abc import Iterator
from datetime import timedelta

from galleria.kernel.money import Money
from galleria.kernel.spreadsheets import write_lines
from galleria.sales.market.payouts.errors import NoBankFile
from galleria.sales.market.payouts.models import Payout, Run
from galleria.sales.market.payouts.rules.bank_account import BankAccount
from galleria.sales.market.payouts.rules.bank_file import Transfer, write_bank_file
from galleria.sales.market.payouts.rules.status import Status
from galleria.sales.market.payouts.terms import get_payer
from galleria.sales.terms import zone_of

IN_FILE = (Status.WAITING, Status.SENT, Status.SETTLED, Status.RETURNED)
CSV_COLUMNS = ("reference", "holder", "iban", "account", "bic", "country", "amount", "currency", "words")


def account_of(payout: Payout) -> BankAccount:
    """As it was when the run was filled."""
    return BankAccount(kind=payout.kind, country=payout.country, holder=payout.holder or "", number=payout.number or "", bic=payout.bic or "")


def list_transfers(run: Run) -> list[Transfer]:
    """What the file pays, in the order in which it was made. Raises NoBankFile (409) while the run is filled, or when nobody is in it."""
    if run.status != Run.Status.FILLED:
        raise NoBankFile(why="The run is still being put together.")
    payouts = Payout.objects.for_shop(run.shop_id).filter(run=run, status__in=[one.value for one in IN_FILE]).order_by("pk")
    transfers = [
        Transfer(reference=one.ref, amount_minor=one.amount_minor, to=account_of(one), words=f"{run.shop.name} payout {one.ref}") for one in payouts
    ]
    if not transfers:
        raise NoBankFile(why="Nobody is paid in this run.")
    return transfers


def write_xml(run: Run) -> bytes:
    """pain.001.001.09. It asks the bank to pay on the day after the run was put together, on the shop's clock. Raises NoBankFile (409)."""
    transfers, zone = list_transfers(run), zone_of(run.shop)
    assert run.filled_at is not None  # noqa: S101 - for the type checker: list_transfers refuses else
    written_at = run.filled_at.astimezone(zone).replace(microsecond=0, tzinfo=None)
    return write_bank_file(
        transfers, message=run.ref, payer=get_payer(run.shop), currency=run.currency, written_at=written_at,
        pay_on=written_at.date() + timedelta(days=1),
    )  # fmt: skip


def write_csv(run: Run) -> Iterator[str]:
    """The same as lines. Raises NoBankFile (409)."""
    rows = [
        (
            one.reference, one.to.holder, one.to.number if one.to.kind == "iban" else "", "" if one.to.kind == "iban" else one.to.number, one.to.bic,
            one.to.country, Money(one.amount_minor, run.currency).to_decimal(), run.currency, one.words,
        )
        for one in list_transfers(run)
    ]  # fmt: skip
    return write_lines(CSV_COLUMNS, rows)
