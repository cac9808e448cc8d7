"""What is whose of an order that several sell, and until when it is held. Pure: minor units of the order's currency, sums that add up."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from galleria.kernel.money import Money
from galleria.sales.returns.rules import compute_paid, compute_part
from galleria.sales.rules.books import Code, Place, share_back

HUNDRED: Final = Decimal(100)
HOUSE: Final = 0
"""Who sells what nobody else does, where sellers are told apart by their ids."""
LONGEST: Final = timedelta(days=90)  # Stripe keeps a charge's money no longer before it must go on: docs.stripe.com, "Manual payouts"
WARNING: Final = timedelta(days=75)
SENT_WITHIN: Final = timedelta(days=30)  # Directive 2011/83/EU, article 18: what was bought is delivered in 30 days
MOST_EXTENSION_DAYS: Final = 30  # in all


@dataclass(frozen=True)
class Part:
    """What one seller earns of an order before commission: the goods and their share of delivery as they were paid, and the tax in both."""

    goods_minor: int
    delivery_minor: int
    goods_tax_minor: int
    delivery_tax_minor: int

    @property
    def total_minor(self) -> int:
        """All that was paid for it."""
        return self.goods_minor + self.delivery_minor

    @property
    def tax_minor(self) -> int:
        """Tax contained in it."""
        return self.goods_tax_minor + self.delivery_tax_minor


@dataclass(frozen=True)
class Commission:
    """What the house keeps of a sale, tax contained."""

    amount_minor: int
    tax_minor: int


def split_quote(quote: Mapping[str, Any], sellers: Sequence[int], *, private: Collection[int] = ()) -> dict[int, Part]:
    """The order's quote by seller; `sellers` has one for each line, HOUSE for the house's own. Delivery is shared out by what the goods cost, or
    by pieces where all cost nothing; the tax in it over those who are not `private`. The parts add up to the quote's total and tax.
    """
    paid, delivery = compute_paid(quote)
    taxes = [int(line["tax_minor"]) for line in quote["lines"]]
    who, currency = sorted(set(sellers)), str(quote["currency"])

    def add_up(amounts: Sequence[int]) -> list[int]:
        return [sum(amount for amount, one in zip(amounts, sellers, strict=True) if one == seller) for seller in who]

    goods, goods_taxes = add_up(paid), add_up(taxes)
    added = 0 if quote["tax_included"] else int(quote["delivery_tax_minor"])
    prices = goods if quote["tax_included"] else [amount - tax for amount, tax in zip(goods, goods_taxes, strict=True)]
    weights = prices if any(prices) else add_up([int(line["quantity"]) for line in quote["lines"]])
    taxed = [0 if seller in private else weight for seller, weight in zip(who, weights, strict=True)]
    untaxed = [weight - other for weight, other in zip(weights, taxed, strict=True)]
    # First between what bears tax and what does not, as the quote did: so each rate adds up as well.
    halves = _share(delivery - added, [sum(taxed), sum(untaxed)], currency)
    deliveries = [sum(shares) for shares in zip(_share(halves[0], taxed, currency), _share(halves[1], untaxed, currency), strict=True)]
    delivery_taxes = _share(int(quote["delivery_tax_minor"]), taxed if any(taxed) else weights, currency)
    return {
        seller: Part(
            goods_minor=goods[at],
            delivery_minor=deliveries[at] + (delivery_taxes[at] if added else 0),
            goods_tax_minor=goods_taxes[at],
            delivery_tax_minor=delivery_taxes[at],
        )
        for at, seller in enumerate(who)
    }


def subtract_parts(quote: Mapping[str, Any], others: Iterable[Part]) -> Part:
    """The house's own part: all of the quote that is not the others'."""
    whole = split_quote(quote, [HOUSE] * len(quote["lines"]))[HOUSE]
    theirs = list(others)
    return Part(
        goods_minor=whole.goods_minor - sum(part.goods_minor for part in theirs),
        delivery_minor=whole.delivery_minor - sum(part.delivery_minor for part in theirs),
        goods_tax_minor=whole.goods_tax_minor - sum(part.goods_tax_minor for part in theirs),
        delivery_tax_minor=whole.delivery_tax_minor - sum(part.delivery_tax_minor for part in theirs),
    )


def compute_commission(lines: Sequence[tuple[int, str]], *, tax_percent: str) -> Commission:
    """Of goods at their rates, each line's rounded half up; `tax_percent` is contained in what the house keeps."""
    amount = sum(_part(Decimal(paid) * Decimal(percent) / HUNDRED) for paid, percent in lines)
    tax = Decimal(tax_percent)
    return Commission(amount_minor=amount, tax_minor=_part(amount * tax / (HUNDRED + tax)))


def compute_net(total_minor: int, commission_minor: int, *, refunded_minor: int) -> int:
    """What is left of a sale for its seller: of what went back, its commission went back too."""
    return total_minor - refunded_minor - (commission_minor - share_commission(commission_minor, total_minor, refunded_minor))


def share_commission(commission_minor: int, total_minor: int, refunded_minor: int) -> int:
    """What has gone back of the commission when so much of the sale has, rounded half up."""
    return (2 * commission_minor * refunded_minor + total_minor) // (2 * total_minor) if total_minor else 0


def book_sale(part: Part, commission: Commission, *, party: str) -> dict[Place, int]:
    """What was booked as the house's own when the order was paid becomes the seller's, less commission."""
    return {
        Code.GOODS: part.goods_minor - part.goods_tax_minor,
        Code.DELIVERY: part.delivery_minor - part.delivery_tax_minor,
        Code.TAX: part.tax_minor - commission.tax_minor,
        Code.COMMISSION: -(commission.amount_minor - commission.tax_minor),
        (Code.SELLERS_PENDING, party): -(part.total_minor - commission.amount_minor),
    }


def book_sale_refund(part: Part, commission: Commission, *, amount_minor: int, refunded_minor: int, place: Place) -> dict[Place, int]:
    """What the seller and the house's commission give back of a refund. It does not balance by itself: the amount was booked to the house."""
    after, before = refunded_minor + amount_minor, refunded_minor
    gross, tax = (
        share_commission(whole, part.total_minor, after) - share_commission(whole, part.total_minor, before)
        for whole in (commission.amount_minor, commission.tax_minor)
    )
    return {place: amount_minor - gross, Code.COMMISSION: gross - tax, Code.TAX: tax}


def book_house_refund(house: Part, booked: Mapping[Code, int], *, amount_minor: int, refunded_minor: int, currency: str) -> dict[Place, int]:
    """What of a refund, booked in proportion of the whole order, the house does not bear: its own share is `amount_minor`."""
    earned = {
        Code.GOODS: house.goods_minor - house.goods_tax_minor,
        Code.DELIVERY: house.delivery_minor - house.delivery_tax_minor,
        Code.TAX: house.tax_minor,
    }
    own = share_back(earned, amount_minor=amount_minor, before_minor=refunded_minor, currency=currency) if amount_minor or refunded_minor else {}
    return {code: own.get(code, 0) - booked.get(code, 0) for code in earned}


def split_back(lefts: Mapping[int, int], amount_minor: int, *, weights: Mapping[int, int], currency: str) -> dict[int, int]:
    """Who gives how much of a refund back: by the weights as far as everybody's rest goes, what is over by what is left to them.

    Raises ValueError for more than is left of all.
    """
    if amount_minor > sum(lefts.values()):
        raise ValueError("more than is left goes back")
    who = list(lefts)
    first = [min(share, lefts[one]) for one, share in zip(who, _share(amount_minor, [weights.get(one, 0) for one in who], currency), strict=True)]
    over = [lefts[one] - share for one, share in zip(who, first, strict=True)]
    rest = _share(amount_minor - sum(first), over, currency)
    return {one: share + more for one, share, more in zip(who, first, rest, strict=True)}


def split_loss(lefts: Mapping[int, int], amount_minor: int, *, currency: str) -> dict[int, int]:
    """Who bears what a buyer's bank took: everybody by what is left to them, `HOUSE` for the house. What is more than all that is left (some of it
    was refunded before) is the house's.
    """
    covered = min(amount_minor, sum(lefts.values()))
    shares = split_back(lefts, covered, weights=lefts, currency=currency)
    return {**shares, HOUSE: shares.get(HOUSE, 0) + amount_minor - covered}


def book_sale_loss(part: Part, commission: Commission, *, amount_minor: int, refunded_minor: int, place: Place) -> dict[Place, int]:
    """What the seller and the house's commission bear of what the buyer's bank took, which was booked as the house's loss."""
    taken = book_sale_refund(part, commission, amount_minor=amount_minor, refunded_minor=refunded_minor, place=place)
    return {**taken, Code.LOST: -amount_minor}


def compute_unsent(quote: Mapping[str, Any], pieces: Mapping[int, int], *, left_minor: int) -> int:
    """What was paid for pieces that will not be sent, by the places of their lines in the quote, with discounts and tax; without delivery, for
    something was sent. Never more than is left of the sale.
    """
    paid, _ = compute_paid(quote)
    parts = (compute_part(paid[place], sold=int(quote["lines"][place]["quantity"]), before=0, pieces=count) for place, count in pieces.items())
    return min(sum(parts), left_minor)


def find_release(arrived_at: datetime, paid_at: datetime, *, days: int, extension_days: int) -> datetime:
    """When it is released by itself: after the time to look at it, and before the money may be held no longer."""
    return min(arrived_at + timedelta(days=days + extension_days), paid_at + LONGEST)


def _share(amount: int, weights: Sequence[int], currency: str) -> list[int]:
    if not amount or not any(weights):
        return [0] * len(weights)
    return [share.amount_minor for share in Money(amount, currency).allocate(list(weights))]


def _part(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))
