"""The ways to pay. `transfer` and `at-pickup` need nobody else; what has come is noted by the shop's staff. `card` needs the keys of Stripe."""

from django.conf import settings

from galleria.sales.models import Payment
from galleria.shops.selling import Method

MANUAL = (Payment.Method.TRANSFER, Payment.Method.AT_PICKUP)
CARD_HOLD_S = 15 * 60
"""How long pieces and place are kept for who pays by card, and how long they can pay."""

# Currencies whose smallest unit is another one for Stripe than for ISO 4217, or of which it takes tens only.
ODD_CURRENCIES = frozenset({"BHD", "IQD", "ISK", "JOD", "KWD", "LYD", "MGA", "OMR", "TND", "UGX"})


def takes_cards(currency: str) -> bool:
    """Whether this platform can take cards in a currency."""
    return bool(settings.STRIPE_SECRET_KEY and settings.STRIPE_PUBLISHABLE_KEY) and currency not in ODD_CURRENCIES


def list_ways(method: Method, *, currency: str) -> list[str]:
    """The ways to pay that go with a method of delivery and that this platform can take now."""
    return [way for way in method.payments if way in MANUAL or (way == Payment.Method.CARD.value and takes_cards(currency))]
