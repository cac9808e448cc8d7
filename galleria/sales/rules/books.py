"""What is booked when money moves. Pure: amounts by account, which sum up to zero; debit is positive, credit negative."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from galleria.kernel.money import Money


class Code(StrEnum):
    """Accounts of a shop. What comes in is on the way's own account until it is paid out. Those that begin with `sellers.` have a seller as their
    party, by the id of the account: what is theirs and not yet free, what can be paid out, what is on its way to their bank.
    """

    TRANSFER = "received.transfer"
    AT_PICKUP = "received.at-pickup"
    CARD = "received.card"
    GOODS = "sales.goods"
    DELIVERY = "sales.delivery"
    TAX = "tax"
    FEES = "fees"
    CARD_FEES = "fees.card"
    OWED = "owed.buyers"
    HELD = "held.disputes"
    LOST = "losses.disputes"
    COMMISSION = "sales.commission"
    SELLERS_PENDING = "sellers.pending"
    SELLERS_AVAILABLE = "sellers.available"
    SELLERS_PAYOUT = "sellers.payout"
    PAID_OUT = "paid-out.sellers"


Place = Code | tuple[Code, str]
"""An account: the shop's own, or somebody's as (code, party)."""
RECEIVED: dict[str, Code] = {"transfer": Code.TRANSFER, "at-pickup": Code.AT_PICKUP, "card": Code.CARD}


def book_payment(quote: Mapping[str, Any], method: str) -> dict[Code, int]:
    """The whole of an order's quote comes in."""
    tax = int(quote["tax_minor"])
    delivery_gross = int(quote["delivery_minor"] or 0)
    delivery = delivery_gross - int(quote["delivery_tax_minor"]) if quote["tax_included"] else delivery_gross
    total = int(quote["total_minor"])
    return _without_zeros({RECEIVED[method]: total, Code.TAX: -tax, Code.DELIVERY: -delivery, Code.GOODS: -(total - tax - delivery)})


def book_refund(
    quote: Mapping[str, Any], method: str, *, amount_minor: int, refunded_minor: int, from_account: Code | None = None
) -> dict[Code, int]:
    """A part of it goes back, of everything in proportion. `refunded_minor` went back before. It goes from where it came in, or from
    `from_account`: what is only owed so far.

    The shares are those of what has gone back in all, less those of before: so refunds that make up the whole leave every account at zero.
    """
    received = RECEIVED[method]
    earned = {code: -amount for code, amount in book_payment(quote, method).items() if code != received}
    back = share_back(earned, amount_minor=amount_minor, before_minor=refunded_minor, currency=str(quote["currency"]))
    return _without_zeros({from_account or received: -amount_minor, **back})


def share_back(earned: Mapping[Code, int], *, amount_minor: int, before_minor: int, currency: str) -> dict[Code, int]:
    """What goes back of everything that was earned, in proportion: the shares of what has gone back in all, less those of before."""
    codes = list(earned)
    after = _shares(earned, codes, before_minor + amount_minor, currency)
    before = _shares(earned, codes, before_minor, currency)
    return {code: after[code] - before[code] for code in codes}


def share_refund(quote: Mapping[str, Any], method: str, *, amount_minor: int, refunded_minor: int) -> list[dict[str, Any]]:
    """What a refund takes back of every rate of tax: `percent`, `net_minor`, `tax_minor`. Tax is what `book_refund` books, the whole is the amount.

    As there, the shares are those of what has gone back in all, less those of before.
    """
    earned = {code: -one for code, one in book_payment(quote, method).items() if code != RECEIVED[method]}
    return _share_by_rate(quote, earned, amount_minor=amount_minor, refunded_minor=refunded_minor)


def share_part_refund(part: Mapping[str, Any], *, amount_minor: int, refunded_minor: int) -> list[dict[str, Any]]:
    """The same of what one of several sells of an order (market.invoices.rules.cut_part). Of the house's part, tax is what `book_house_refund`
    books.
    """
    booked = book_payment(part, "transfer")
    earned = {code: -booked.get(code, 0) for code in (Code.GOODS, Code.DELIVERY, Code.TAX)}
    return _share_by_rate(part, earned, amount_minor=amount_minor, refunded_minor=refunded_minor)


def _share_by_rate(quote: Mapping[str, Any], earned: Mapping[Code, int], *, amount_minor: int, refunded_minor: int) -> list[dict[str, Any]]:
    before = _share_rates(quote, earned, refunded_minor)
    after = _share_rates(quote, earned, refunded_minor + amount_minor)
    shares = [(percent, net - was[1], tax - was[2]) for (percent, net, tax), was in zip(after, before, strict=True)]
    return [{"percent": percent, "net_minor": net, "tax_minor": tax} for percent, net, tax in shares if net or tax]


def _share_rates(quote: Mapping[str, Any], earned: Mapping[Code, int], amount: int) -> list[tuple[str, int, int]]:
    rates = [(str(one["percent"]), int(one["net_minor"]), int(one["tax_minor"])) for one in quote["taxes"]]
    untaxed = int(quote["total_minor"]) - sum(net + tax for _, net, tax in rates)
    currency = str(quote["currency"])
    tax = _shares(earned, list(earned), amount, currency).get(Code.TAX, 0)
    taxes = Money(tax, currency).allocate([one for _, _, one in rates]) if tax else [Money(0, currency)] * len(rates)
    rest = amount - tax
    nets = [*(net for _, net, _ in rates), untaxed]
    parts = Money(rest, currency).allocate(nets) if rest else [Money(0, currency)] * len(nets)
    shared = [(percent, parts[at].amount_minor, taxes[at].amount_minor) for at, (percent, _, _) in enumerate(rates)]
    return [*shared, ("0", parts[-1].amount_minor, 0)]


def _shares(earned: Mapping[Code, int], codes: list[Code], amount: int, currency: str) -> dict[Code, int]:
    if not amount:
        return dict.fromkeys(codes, 0)
    shares = Money(amount, currency).allocate([earned[code] for code in codes])
    return {code: share.amount_minor for code, share in zip(codes, shares, strict=True)}


def _without_zeros(amounts: Mapping[Code, int]) -> dict[Code, int]:
    return {code: amount for code, amount in amounts.items() if amount}
