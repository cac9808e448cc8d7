"""How a shop sells, as its manifest says, and the quote of a bag under these terms."""

from collections.abc import Sequence
from functools import lru_cache
from math import ceil
from zoneinfo import ZoneInfo

from galleria.sales.errors import DeliveryNotOffered, ShopDoesNotSell
from galleria.sales.reads.cart import CartRow
from galleria.sales.rules.delivery import Load, Offer, find_offer, find_tax_percent, find_weight_g
from galleria.sales.rules.quote import Carriage, Piece, Quote, Terms, make_quote
from galleria.shops.market import find_market
from galleria.shops.models import Shop
from galleria.shops.selling import Method, Selling


def get_selling(shop: Shop) -> Selling:
    """The `[selling]` of a shop's manifest. Raises ShopDoesNotSell (404)."""
    selling = find_selling(shop)
    if selling is None:
        raise ShopDoesNotSell
    return selling


def find_selling(shop: Shop) -> Selling | None:
    """The same, or None for a shop that sells nothing. A list's rows come without their shop's manifest: it is read once a version."""
    known: list[Selling | None] = _known(shop.pk, shop.fingerprint)
    if not known and "manifest" in shop.get_deferred_fields():
        shop.refresh_from_db(fields=["manifest", "fingerprint"])  # both of one moment
        known = _known(shop.pk, shop.fingerprint)
    if not known:
        given = shop.manifest.get("selling")
        known.append(None if given is None else Selling.model_validate(given))
    return known[0]


def zone_of(shop: Shop) -> ZoneInfo:
    """The shop's clock; that of the world where a shop sells nothing any more."""
    selling = find_selling(shop)
    return ZoneInfo(selling.timezone if selling else "UTC")


def find_method(selling: Selling, slug: str) -> Method | None:
    """A way of delivery by its slug."""
    return next((method for method in selling.delivery if method.slug == slug), None)


def weigh(selling: Selling, rows: Sequence[CartRow]) -> Load:
    """What is in the bag, as delivery looks at it."""
    return Load(
        pieces=sum(row.quantity for row in rows),
        weight_g=sum(row.quantity * find_weight_g(selling, row.category_path) for row in rows),
        value_minor=sum(row.quantity * row.price_minor for row in rows),
        categories=tuple(frozenset(row.category_path) for row in rows),
        attributes=tuple(row.attributes for row in rows),
    )


def offer_delivery(shop: Shop, rows: Sequence[CartRow], slug: str, *, country: str | None, postal_code: str) -> Offer:
    """What it costs to bring the bag there by this way of delivery. Raises DeliveryNotOffered (422)."""
    selling = get_selling(shop)
    method = find_method(selling, slug)
    if method is None:
        raise DeliveryNotOffered(method=slug)
    offer = find_offer(method, weigh(selling, rows), country=country, postal_code=postal_code, currency=shop.currency)
    if offer is None:
        raise DeliveryNotOffered(method=method.name)
    return offer


def find_lead_h(selling: Selling, rows: Sequence[CartRow]) -> int:
    """How many whole hours ahead the slowest piece has to be ordered."""
    if selling.lead_attribute is None:
        return 0
    leads = [row.attributes.get(selling.lead_attribute) for row in rows]
    return max((ceil(lead) for lead in leads if isinstance(lead, int | float)), default=0)


def quote_bag(shop: Shop, selling: Selling, rows: Sequence[CartRow], offer: Offer | None) -> Quote:
    """What the bag costs today, delivered as the offer says. Tax is on what house and companies sell, and on its share of delivery."""
    private = [row.is_private and find_market(shop) is not None for row in rows]
    terms = Terms(
        currency=shop.currency,
        language=shop.language,
        tax_included=selling.tax_included,
        tax_percent="0" if rows and all(private) else selling.tax_percent,
    )
    pieces = [
        Piece(
            sku=row.sku,
            title=row.title,
            quantity=row.quantity,
            price_minor=row.price_minor,
            tax_percent="0" if untaxed else find_tax_percent(selling, row.category_path),
            is_private=untaxed,
        )
        for row, untaxed in zip(rows, private, strict=True)
    ]
    carriage = Carriage(name=offer.method.name, amount_minor=offer.price_minor, reason=offer.reason) if offer else None
    return make_quote(terms, pieces, carriage=carriage)


@lru_cache(maxsize=1000)
def _known(shop_id: int, fingerprint: str) -> list[Selling | None]:
    """A place for a manifest's terms, so that they are read once."""
    return []
