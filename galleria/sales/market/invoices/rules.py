"""What one of several sells of an order, as its document says it. Pure: minor units of the order's currency, sums that add up."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from galleria.kernel.money import Money
from galleria.sales.market.rules import Part
from galleria.sales.returns.rules import compute_paid

UNTAXED: Final = "0"
COMMISSION: Final = "F"
"""The series of a shop's own invoices for commission; those of sellers begin with S and the seller's number in the shop."""
LONGEST_NUMBER: Final = 32


def name_series(seller_number: int, *, is_credit: bool = False) -> str:
    """Of a seller's documents in a shop, or of what takes them back: each without a gap by itself."""
    return f"S{seller_number}-{'C' if is_credit else ''}"


def write_number(code: str, year: int, number: int) -> str:
    """As it is printed: S3-2026-000001, S3-C2026-000001, F2026-000001."""
    return f"{code}{year}-{number:06d}"


def cut_part(quote: Mapping[str, Any], sellers: Sequence[int], seller: int, part: Part, *, options: Sequence[str], is_taxed: bool) -> dict[str, Any]:
    """The quote of this seller's lines alone, in the shape of the whole; `part` are its sums (market.rules.split_quote), `options` say of each
    line which variant it is. The quotes of all sellers add up to the whole in total and tax.
    """
    paid, _ = compute_paid(quote)
    mine = [place for place, one in enumerate(sellers) if one == seller]
    lines = [{**quote["lines"][place], "options": options[place]} for place in mine]
    is_included = bool(quote["tax_included"])
    subtotal = sum(int(line["total_minor"]) for line in lines)
    off = subtotal + (0 if is_included else part.goods_tax_minor) - part.goods_minor
    by_rate: dict[str, tuple[int, int]] = {}

    def add(percent: str, net: int, tax: int) -> None:
        known = by_rate.get(percent, (0, 0))
        by_rate[percent] = (known[0] + net, known[1] + tax)

    for place, line in zip(mine, lines, strict=True):
        add(str(line["tax_percent"]), paid[place] - int(line["tax_minor"]), int(line["tax_minor"]))
    if part.delivery_minor:
        percent = find_delivery_percent(quote) if is_taxed or part.delivery_tax_minor else UNTAXED
        add(percent, part.delivery_minor - part.delivery_tax_minor, part.delivery_tax_minor)
    return {
        "currency": quote["currency"],
        "lines": lines,
        "subtotal_minor": subtotal,
        "discounts": _name_discounts(quote, off),
        "delivery_name": quote["delivery_name"],
        "delivery_minor": part.delivery_minor - (0 if is_included else part.delivery_tax_minor),
        "delivery_tax_minor": part.delivery_tax_minor,
        "tax_included": is_included,
        "taxes": [
            {"percent": percent, "net_minor": net, "tax_minor": tax}
            for percent, (net, tax) in sorted(by_rate.items(), key=lambda one: Decimal(one[0]))
            if Decimal(percent) and (net or tax)
        ],
        "tax_minor": part.tax_minor,
        "total_minor": part.total_minor,
    }


def find_delivery_percent(quote: Mapping[str, Any]) -> str:
    """The rate of delivery: that of which more was reckoned than the lines have. UNTAXED where nothing is over."""
    paid, _ = compute_paid(quote)
    for one in quote["taxes"]:
        lines = sum(amount for amount, line in zip(paid, quote["lines"], strict=True) if line["tax_percent"] == one["percent"])
        if int(one["net_minor"]) + int(one["tax_minor"]) != lines:
            return str(one["percent"])
    return UNTAXED


def _name_discounts(quote: Mapping[str, Any], off: int) -> list[dict[str, Any]]:
    """This seller's share of each of the order's discounts."""
    names = [str(one["name"]) for one in quote["discounts"]]
    if not off:
        return []
    shares = Money(off, str(quote["currency"])).allocate([int(one["amount_minor"]) for one in quote["discounts"]])
    return [{"name": name, "amount_minor": share.amount_minor} for name, share in zip(names, shares, strict=True) if share.amount_minor]
