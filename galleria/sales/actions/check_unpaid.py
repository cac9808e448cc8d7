"""How much may be ordered that is paid later: what is promised to somebody who never pays is kept from everybody else for days."""

from typing import Any

from django.db import connection
from redis.exceptions import RedisError

from galleria.kernel.rates import RateLimit
from galleria.sales.access import Shopper
from galleria.sales.errors import TooManyFromNetwork, TooManyUnpaid
from galleria.sales.models import Payment
from galleria.shops.models import Shop
from galleria.shops.selling import Selling

# One buyer's orders are counted one after the other: the lock lasts until the order that it was taken for is committed, and the second statement
# sees what was committed while the first one waited.
COUNT = """
SELECT pg_advisory_xact_lock(hashtextextended(%(whose)s, %(shop)s));
SELECT count(*), coalesce(sum((SELECT sum(l.quantity) FROM sales_orderline l WHERE l.order_id = o.id)), 0)::int
FROM sales_order o JOIN sales_payment p ON p.order_id = o.id
WHERE o.shop_id = %(shop)s AND o.status IN ('pending', 'preparing', 'ready') AND p.status = 'open' AND
"""
OF_PERSON = "o.user_id = %(person)s"
OF_GUEST = "o.user_id IS NULL AND lower(o.email) = %(email)s"


def check_unpaid(shop: Shop, selling: Selling, shopper: Shopper, *, email: str, method: str, pieces: int) -> None:
    """Whether this buyer may owe for so many more pieces. In the transaction that places the order, before it locks anything else.

    A person is counted by the account, a guest by the e-mail address: so nobody can use up what somebody with an account may owe. What waits for a
    card is owed as well, for a quarter of an hour; a network may send as many of these as it likes, for they end by themselves.
    Raises TooManyUnpaid (409), TooManyFromNetwork (429).
    """
    if method != Payment.Method.CARD.value:
        _check_network(shop, selling, shopper.network)
    user = shopper.actor.user
    whose = f"unpaid person {user.pk}" if user else f"unpaid guest {email.lower()}"
    values: dict[str, Any] = {"whose": whose, "shop": shop.pk, "person": user.pk if user else None, "email": email.lower()}
    with connection.cursor() as cursor:
        cursor.execute(COUNT + (OF_PERSON if user else OF_GUEST), values)
        cursor.nextset()
        orders, owed = cursor.fetchone()
    if orders >= selling.unpaid_orders or owed + pieces > selling.unpaid_pieces:
        raise TooManyUnpaid(orders=selling.unpaid_orders, pieces=selling.unpaid_pieces)


def _check_network(shop: Shop, selling: Selling, network: str) -> None:
    """A rush of buyers behind one address gets through; a program that makes up an e-mail address for each order does not for long."""
    rate = RateLimit("unpaid_orders", calls=selling.unpaid_an_hour, period_s=3600, burst=selling.unpaid_at_once)
    try:
        wait_s = rate.take(f"{shop.pk} {network}")
    except RedisError:
        return  # nothing is counted while the counters are away; what a buyer may owe still is
    if wait_s > 0:
        raise TooManyFromNetwork(headers={"Retry-After": str(int(wait_s) + 1)})
