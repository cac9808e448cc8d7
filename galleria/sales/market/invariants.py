"""What must always hold of sellers' sales and of what is booked for them."""

from collections.abc import Iterator

from galleria.kernel.invariants import find_rows, invariant
from galleria.sales.market.rules import WARNING

GIVEN_BACK = """(CASE WHEN s.goods_minor + s.delivery_minor = 0 THEN 0 ELSE (2 * s.commission_minor * s.refunded_minor + s.goods_minor
    + s.delivery_minor) / (2 * (s.goods_minor + s.delivery_minor)) END)"""
NET = f"(s.goods_minor + s.delivery_minor - s.refunded_minor - (s.commission_minor - {GIVEN_BACK}))"


@invariant("market.sales_are_booked")
def find_wrong_books() -> Iterator[tuple[str, str]]:
    """What stands in the ledger for a sale is what is left of it: held before its release, free after it."""
    return find_rows(f"""
        SELECT s.ref, format('is %s with %s left, books say %s held and %s free', s.status, {NET}, coalesce(b.held, 0), coalesce(b.free, 0))
        FROM market_sale s LEFT JOIN LATERAL (
            SELECT -sum(e.amount_minor) FILTER (WHERE a.code = 'sellers.pending') AS held,
                -sum(e.amount_minor) FILTER (WHERE a.code = 'sellers.available') AS free
            FROM sales_booking g JOIN sales_entry e ON e.booking_id = g.id JOIN sales_account a ON a.id = e.account_id
            WHERE g.order_id = s.order_id AND a.party = s.seller_id::text) AS b ON true
        WHERE coalesce(b.held, 0) <> CASE WHEN s.released_at IS NULL THEN {NET} ELSE 0 END
            OR coalesce(b.free, 0) <> CASE WHEN s.released_at IS NULL THEN 0 ELSE {NET} END
    """)


@invariant("market.parts_make_the_order")
def find_wrong_parts() -> Iterator[tuple[str, str]]:
    """The parts of an order cost no more than it does, and all of it where the house sells nothing of it; so with what went back."""
    return find_rows("""
        SELECT o.ref, format('costs %s and gave %s back, its parts %s and %s', p.amount_minor, p.refunded_minor, s.total, s.refunded)
        FROM sales_order o JOIN sales_payment p ON p.order_id = o.id JOIN (
            SELECT order_id, sum(goods_minor + delivery_minor) AS total,
                sum(refunded_minor - charged_back_minor) AS refunded FROM market_sale GROUP BY order_id) s
            ON s.order_id = o.id
        CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM sales_orderline l WHERE l.order_id = o.id AND l.seller_id IS NULL) AS has_house) AS h
        WHERE s.total > p.amount_minor OR s.refunded > p.refunded_minor
            OR (NOT h.has_house AND (s.total, s.refunded) <> (p.amount_minor, p.refunded_minor))
    """)


@invariant("market.sales_have_lines")
def find_sales_without_lines() -> Iterator[tuple[str, str]]:
    """Every sale has lines of its seller, and is of a paid order of its shop."""
    return find_rows("""
        SELECT s.ref, format('order %s, payment %s', o.ref, p.status) FROM market_sale s JOIN sales_order o ON o.id = s.order_id
        JOIN sales_payment p ON p.order_id = o.id
        WHERE o.shop_id <> s.shop_id OR p.status IN ('open', 'cancelled')
            OR NOT EXISTS (SELECT FROM sales_orderline l WHERE l.order_id = o.id AND l.seller_id = s.seller_id)
    """)


@invariant("market.status_follows_history")
def find_wrong_status() -> Iterator[tuple[str, str]]:
    """A sale's status is that of its last step."""
    return find_rows("""
        SELECT s.ref, format('is %s, its history ends at %s', s.status, last.status) FROM market_sale s LEFT JOIN LATERAL (
            SELECT status FROM market_salestep WHERE sale_id = s.id ORDER BY at DESC, id DESC LIMIT 1) AS last ON true
        WHERE last.status IS DISTINCT FROM s.status
    """)


@invariant("market.nothing_is_held_for_ever")
def find_overdue() -> Iterator[tuple[str, str]]:
    """What is due goes on within a day, and nobody's money is held for 75 days: Stripe allows ninety. What the buyer's bank looks into takes
    longer.
    """
    return find_rows(f"""
        SELECT ref, format('is %s, paid at %s, due at %s', status, paid_at, due_at) FROM market_sale
        WHERE due_at < now() - interval '1 day' OR (status IN ('paid', 'shipped', 'arrived') AND paid_at < now() - interval '{WARNING.days} days'
            AND NOT EXISTS (SELECT FROM payments_dispute d JOIN sales_payment p ON p.id = d.payment_id
                WHERE p.order_id = market_sale.order_id AND coalesce(d.closed_at, now()) > now() - interval '1 day'))
    """)


@invariant("market.losses_are_shared")
def find_wrong_losses() -> Iterator[tuple[str, str]]:
    """What a buyer's bank took of an order's sales is what was booked for that and what its lost disputes say at most; all of it, where nothing is
    left. Nothing of a sale was released while the bank looked into it.
    """
    return find_rows("""
        SELECT o.ref, format('sales say that %s was taken, books %s, lost disputes %s', s.taken, coalesce(b.taken, 0), coalesce(d.lost, 0))
        FROM sales_order o JOIN sales_payment p ON p.order_id = o.id JOIN (
            SELECT order_id, sum(charged_back_minor) AS taken, sum(goods_minor + delivery_minor - refunded_minor) AS rest
            FROM market_sale GROUP BY order_id) s ON s.order_id = o.id
        LEFT JOIN LATERAL (
            SELECT -sum(e.amount_minor) AS taken FROM sales_booking g JOIN sales_entry e ON e.booking_id = g.id
            JOIN sales_account a ON a.id = e.account_id WHERE g.order_id = o.id AND g.kind = 'charge-back' AND a.code = 'losses.disputes') b ON true
        LEFT JOIN LATERAL (
            SELECT sum(amount_minor) AS lost FROM payments_dispute WHERE payment_id = p.id AND status = 'lost') d ON true
        WHERE s.taken <> coalesce(b.taken, 0) OR s.taken > coalesce(d.lost, 0) OR (coalesce(d.lost, 0) >= p.amount_minor AND s.rest > 0)
        UNION ALL
        SELECT s.ref, format('was released at %s, the bank looked into %s from %s to %s', s.released_at, d.reference, d.opened_at, d.closed_at)
        FROM market_sale s JOIN sales_payment p ON p.order_id = s.order_id JOIN payments_dispute d ON d.payment_id = p.id
        WHERE s.released_at > d.opened_at AND (d.closed_at IS NULL OR s.released_at < d.closed_at)
    """)


@invariant("market.parcels_hold_what_was_sold")
def find_wrong_parcels() -> Iterator[tuple[str, str]]:
    """No more of a line is in parcels or not to be sent than was sold, and its count says the same. Of what is shipped, all of it; while a sale waits
    to be sent, something is left. A sale's parcels are numbered without a gap, and it names the last one's tracking.
    """
    return find_rows("""
        SELECT s.ref, format('line %s: %s sold, %s in parcels; counted: %s sold, %s sent, %s not to be sent; the sale is %s', l.position, l.quantity,
            coalesce(p.sent, 0), c.sold, c.sent, c.unsent, s.status)
        FROM market_sale s JOIN sales_orderline l ON l.order_id = s.order_id AND l.seller_id = s.seller_id
        LEFT JOIN market_sentpieces c ON c.line_id = l.id
        LEFT JOIN LATERAL (SELECT sum(quantity) AS sent FROM market_parcelline WHERE line_id = l.id) AS p ON true
        WHERE coalesce(p.sent, 0) <> coalesce(c.sent, 0) OR coalesce(c.sent + c.unsent, 0) > l.quantity OR coalesce(c.sold, l.quantity) <> l.quantity
            OR (s.status IN ('shipped', 'arrived', 'released') AND coalesce(c.sent + c.unsent, 0) <> l.quantity)
            OR (coalesce(c.unsent, 0) > 0 AND s.status = 'paid')
        UNION ALL
        SELECT s.ref, format('has %s parcels up to number %s, says %s; the last is followed by %L, it says %L', p.rows, p.last, s.parcel_count,
            last.tracking, s.tracking)
        FROM market_sale s CROSS JOIN LATERAL (
            SELECT count(*) AS rows, coalesce(max(number), 0) AS last FROM market_parcel WHERE sale_id = s.id) AS p
        LEFT JOIN market_parcel last ON last.sale_id = s.id AND last.number = p.last
        WHERE (p.rows, p.last) <> (s.parcel_count, s.parcel_count) OR coalesce(last.tracking, '') <> s.tracking
        UNION ALL
        SELECT s.ref, format('waits to be sent with %s parcels, and nothing is left of it', s.parcel_count) FROM market_sale s
        WHERE s.status = 'paid' AND s.parcel_count > 0 AND NOT EXISTS (
            SELECT FROM sales_orderline l LEFT JOIN market_sentpieces c ON c.line_id = l.id
            WHERE l.order_id = s.order_id AND l.seller_id = s.seller_id AND l.quantity > coalesce(c.sent + c.unsent, 0))
        UNION ALL
        SELECT s.ref, format('parcel %s holds line %s of somebody else', p.number, l.position)
        FROM market_parcel p JOIN market_sale s ON s.id = p.sale_id JOIN market_parcelline c ON c.parcel_id = p.id
        JOIN sales_orderline l ON l.id = c.line_id
        WHERE l.order_id <> s.order_id OR l.seller_id IS DISTINCT FROM s.seller_id
    """)
