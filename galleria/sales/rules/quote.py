"""A price with everything explained. Pure: the same bag and terms give the same quote, to the last unit.

Tax is reckoned once for all goods of a rate, rounded half up to a minor unit, and shared out over their lines by the largest remainder: so lines add
up to the total. Discounts are shared out over the lines the same way before tax, and never take more than there is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from galleria.kernel.money import Money

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Piece:
    """A line to be priced. What a private person sells bears no tax, nor does its share of delivery."""

    sku: str
    title: str
    quantity: int
    price_minor: int
    tax_percent: str
    is_private: bool = False


@dataclass(frozen=True)
class Discount:
    """Something taken off the goods, by name."""

    name: str
    amount_minor: int


@dataclass(frozen=True)
class Carriage:
    """What delivery costs, and why."""

    name: str
    amount_minor: int
    reason: str


@dataclass(frozen=True)
class Terms:
    """How the shop reckons. `tax_percent` is the rate of delivery, and of goods that name none."""

    currency: str
    language: str
    tax_included: bool
    tax_percent: str


@dataclass(frozen=True)
class PricedLine:
    """A line with its price and its tax; `net_minor` is without tax, after discounts."""

    piece: Piece
    total_minor: int
    net_minor: int
    tax_minor: int


@dataclass(frozen=True)
class Quote:
    """The result. Every amount is in minor units of `terms.currency`, none is negative."""

    terms: Terms
    lines: tuple[PricedLine, ...]
    discounts: tuple[Discount, ...]
    carriage: Carriage | None
    carriage_net_minor: int
    carriage_tax_minor: int
    taxes: tuple[tuple[str, int, int], ...]  # percent, net, tax
    total_minor: int
    explanation: tuple[str, ...] = field(default=())

    @property
    def subtotal_minor(self) -> int:
        """The goods at their prices."""
        return sum(line.total_minor for line in self.lines)

    @property
    def tax_minor(self) -> int:
        """All tax, contained or added."""
        return sum(tax for _, _, tax in self.taxes)


def make_quote(terms: Terms, pieces: Sequence[Piece], *, discounts: Sequence[Discount] = (), carriage: Carriage | None = None) -> Quote:
    """Price a bag. Raises ValueError for a negative price, discount or carriage, and for a quantity below one."""
    if any(piece.price_minor < 0 or piece.quantity < 1 for piece in pieces) or any(one.amount_minor < 0 for one in discounts):
        raise ValueError("prices and discounts are not negative, quantities at least one")
    if carriage is not None and carriage.amount_minor < 0:
        raise ValueError("delivery does not cost less than nothing")
    totals = [piece.price_minor * piece.quantity for piece in pieces]
    taken = _take_off(sum(totals), discounts)
    shares = _share(sum(one.amount_minor for one in taken), totals, terms.currency)
    gross = [total - share for total, share in zip(totals, shares, strict=True)]
    taxed, untaxed = _split_carriage(carriage.amount_minor if carriage else 0, gross, pieces, terms.currency)
    rates = [*(piece.tax_percent for piece in pieces), *([terms.tax_percent, "0"] if carriage else [])]
    amounts = [*gross, taxed, untaxed] if carriage else gross
    taxes = _tax(amounts, rates, terms)
    nets = [amount - tax if terms.tax_included else amount for amount, tax in zip(amounts, taxes, strict=True)]
    lines = tuple(
        PricedLine(piece=piece, total_minor=total, net_minor=net, tax_minor=tax)
        for piece, total, net, tax in zip(pieces, totals, nets[: len(pieces)], taxes[: len(pieces)], strict=True)
    )
    by_rate: dict[str, tuple[int, int]] = {}
    for rate, net, tax in zip(rates, nets, taxes, strict=True):
        known = by_rate.get(rate, (0, 0))
        by_rate[rate] = (known[0] + net, known[1] + tax)
    quote = Quote(
        terms=terms,
        lines=lines,
        discounts=tuple(taken),
        carriage=carriage,
        carriage_net_minor=nets[-2] + nets[-1] if carriage else 0,
        carriage_tax_minor=taxes[-2] if carriage else 0,
        taxes=tuple((rate, net, tax) for rate, (net, tax) in sorted(by_rate.items(), key=lambda one: Decimal(one[0])) if Decimal(rate)),
        total_minor=sum(nets) + sum(taxes),
    )
    return Quote(**{**quote.__dict__, "explanation": tuple(_explain(quote))})


def quote_json(quote: Quote) -> dict[str, Any]:
    """The wire shape `schemas.QuoteOut`, which is also what an order keeps."""
    return {
        "currency": quote.terms.currency,
        "lines": [
            {
                "sku": line.piece.sku,
                "title": line.piece.title,
                "quantity": line.piece.quantity,
                "price_minor": line.piece.price_minor,
                "total_minor": line.total_minor,
                "tax_percent": line.piece.tax_percent,
                "tax_minor": line.tax_minor,
            }
            for line in quote.lines
        ],
        "subtotal_minor": quote.subtotal_minor,
        "discounts": [{"name": one.name, "amount_minor": one.amount_minor} for one in quote.discounts],
        "delivery_name": quote.carriage.name if quote.carriage else None,
        "delivery_minor": quote.carriage.amount_minor if quote.carriage else None,
        "delivery_tax_minor": quote.carriage_tax_minor,
        "tax_included": quote.terms.tax_included,
        "taxes": [{"percent": percent, "net_minor": net, "tax_minor": tax} for percent, net, tax in quote.taxes],
        "tax_minor": quote.tax_minor,
        "total_minor": quote.total_minor,
        "explanation": list(quote.explanation),
    }


def _take_off(subtotal: int, discounts: Sequence[Discount]) -> list[Discount]:
    """The discounts in their order, each at most what is left."""
    left, taken = subtotal, []
    for one in discounts:
        amount = min(one.amount_minor, left)
        left -= amount
        if amount:
            taken.append(Discount(name=one.name, amount_minor=amount))
    return taken


def _share(amount: int, weights: Sequence[int], currency: str) -> list[int]:
    """Shares that add up to the amount, none larger than its weight while the amount is not larger than all of them."""
    if not amount:
        return [0] * len(weights)
    return [share.amount_minor for share in Money(amount, currency).allocate(list(weights))]


def _split_carriage(sent: int, gross: Sequence[int], pieces: Sequence[Piece], currency: str) -> tuple[int, int]:
    """What delivery costs of all that bears tax, and of what private people sell: by the goods, or by pieces where all cost nothing."""
    counts = [piece.quantity for piece in pieces]
    weights = gross if any(gross) else counts
    private = sum(weight for weight, piece in zip(weights, pieces, strict=True) if piece.is_private)
    if not private:
        return sent, 0
    taxed, untaxed = _share(sent, [sum(weights) - private, private], currency)
    return taxed, untaxed


def _tax(amounts: Sequence[int], rates: Sequence[str], terms: Terms) -> list[int]:
    """The tax of each amount: reckoned on the sum of its rate, shared out over its amounts."""
    taxes = [0] * len(amounts)
    for rate in set(rates):
        places = [place for place, one in enumerate(rates) if one == rate]
        total = sum(amounts[place] for place in places)
        percent = Decimal(rate)
        part = percent / (HUNDRED + percent) if terms.tax_included else percent / HUNDRED
        tax = int((total * part).quantize(Decimal(1), rounding=ROUND_HALF_UP))
        for place, share in zip(places, _share(tax, [amounts[place] for place in places], terms.currency), strict=True):
            taxes[place] = share
    return taxes


def _explain(quote: Quote) -> list[str]:
    def say(amount: int) -> str:
        return Money(amount, quote.terms.currency).format_short(quote.terms.language)

    count = sum(line.piece.quantity for line in quote.lines)
    said = [f"{count} piece{'' if count == 1 else 's'}: {say(quote.subtotal_minor)}."]
    said += [f"{one.name}: {say(one.amount_minor)} less." for one in quote.discounts]
    if quote.carriage:
        said.append(f"{quote.carriage.name}: {say(quote.carriage.amount_minor)}, {quote.carriage.reason}.")
    for percent, net, tax in quote.taxes:
        if quote.terms.tax_included:
            said.append(f"{say(tax)} tax at {percent} % is contained, reckoned on {say(net + tax)} as a whole and rounded once.")
        else:
            said.append(f"{say(tax)} tax at {percent} % is added, reckoned on {say(net)} as a whole and rounded once.")
    return said
