"""Ways to pay. `transfer` and `at-pickup` need nobody else; what has come is noted by the shop's staff."""

from galleria.sales.models import Payment
from galleria.shops.selling import Method

MANUAL = (Payment.Method.TRANSFER, Payment.Method.AT_PICKUP)


def list_ways(method: Method) -> list[str]:
    """The ways to pay that go with a method of delivery and that this platform can take now."""
    return [way for way in method.payments if way in MANUAL]
