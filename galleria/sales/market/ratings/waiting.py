"""Which orders have a part that can be rated and is not, as SQL for the list of a person's orders. `o` is sales_order."""

from collections.abc import Iterable
from enum import StrEnum

from galleria.sales.market.ratings.rules import RATED_WITHIN
from galleria.sales.market.status import GOES_BACK
from galleria.sales.returns.status import OPEN


def _quote(words: Iterable[StrEnum]) -> str:
    return ", ".join(f"'{one.value}'" for one in words)


WAITS_FOR_RATING = f"""(o.status <> 'disputed' AND EXISTS (
    SELECT FROM market_sale m JOIN sellers_seller k ON k.shop_id = m.shop_id AND k.user_id = m.seller_id
        LEFT JOIN disputes_dispute d ON d.sale_id = m.id LEFT JOIN ratings_rating r ON r.sale_id = m.id
    WHERE m.order_id = o.id AND m.status IN ('released', 'refunded') AND r.id IS NULL AND m.seller_id <> o.user_id
        AND (d.id IS NULL OR d.closed_at IS NOT NULL)
        AND (m.shipped_at IS NOT NULL OR m.released_at IS NOT NULL OR d.closed_at IS NOT NULL)
        AND greatest(m.released_at, d.closed_at, (
            SELECT max(t.at) FROM market_salestep t WHERE t.sale_id = m.id AND t.code IN ({_quote(GOES_BACK)})))
            >= now() - interval '{RATED_WITHIN.days} days'
        AND NOT EXISTS (
            SELECT FROM returns_return b JOIN returns_returnline c ON c.of_return_id = b.id JOIN sales_orderline l ON l.id = c.line_id
            WHERE b.order_id = o.id AND l.seller_id = m.seller_id AND b.status IN ({_quote(OPEN)})))
    AND NOT EXISTS (
        SELECT FROM payments_dispute e JOIN sales_payment p ON p.id = e.payment_id WHERE p.order_id = o.id AND e.status = 'open'))"""
