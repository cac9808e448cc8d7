"""What must always hold of orders, money and stock."""

from collections.abc import Iterator

from galleria.kernel.invariants import find_rows, invariant


@invariant("sales.bookings_balance")
def find_unbalanced() -> Iterator[tuple[str, str]]:
    """Every booking sums up to zero."""
    return find_rows("""
        SELECT b.key, format('is off by %s', coalesce(sum(e.amount_minor), 0)) FROM sales_booking b LEFT JOIN sales_entry e ON e.booking_id = b.id
        GROUP BY b.id HAVING coalesce(sum(e.amount_minor), 0) <> 0 OR count(e.id) = 0
    """)


@invariant("sales.balances_are_sums")
def find_wrong_balances() -> Iterator[tuple[str, str]]:
    """What is kept of an account's balance is the sum of the entries that it counts."""
    return find_rows("""
        SELECT format('account %s (%s %s)', a.id, a.code, a.party),
            format('keeps %s, entries say %s', a.counted_minor, coalesce(sum(e.amount_minor), 0))
        FROM sales_account a LEFT JOIN sales_entry e ON e.account_id = a.id AND e.written_by < a.counted_to
        GROUP BY a.id HAVING a.counted_minor <> coalesce(sum(e.amount_minor), 0)
    """)


@invariant("sales.payments_are_booked")
def find_unbooked_payments() -> Iterator[tuple[str, str]]:
    """What came in for an order less what went back, and what its sellers bore of a lost dispute, is what its bookings say was earned; and nothing
    is for an order that nobody paid.
    """
    return find_rows("""
        SELECT o.ref, format('payment says %s, books say %s', said.amount, coalesce(booked.amount, 0))
        FROM sales_order o JOIN sales_payment p ON p.order_id = o.id CROSS JOIN LATERAL (
            SELECT CASE WHEN p.status IN ('paid', 'part_refunded', 'refunded') THEN p.amount_minor - p.refunded_minor
                - (SELECT coalesce(sum(charged_back_minor), 0) FROM market_sale WHERE order_id = o.id) ELSE 0 END AS amount) AS said
        LEFT JOIN LATERAL (
            SELECT -sum(e.amount_minor) AS amount
            FROM sales_booking b JOIN sales_entry e ON e.booking_id = b.id JOIN sales_account a ON a.id = e.account_id
            WHERE b.order_id = o.id AND (a.code LIKE 'sales.%' OR a.code LIKE 'sellers.%' OR a.code = 'tax')) AS booked ON true
        WHERE said.amount <> coalesce(booked.amount, 0)
    """)


@invariant("sales.refunds_add_up")
def find_wrong_refunds() -> Iterator[tuple[str, str]]:
    """A payment's refunded amount is the sum of its refunds, and its status says so."""
    return find_rows("""
        SELECT o.ref, format('%s, %s of %s refunded, refunds say %s', p.status, p.refunded_minor, p.amount_minor, coalesce(sum(r.amount_minor), 0))
        FROM sales_payment p JOIN sales_order o ON o.id = p.order_id LEFT JOIN sales_refund r ON r.payment_id = p.id
        GROUP BY p.id, o.ref HAVING p.refunded_minor <> coalesce(sum(r.amount_minor), 0)
            OR (p.status = 'part_refunded') <> (p.refunded_minor > 0 AND p.refunded_minor < p.amount_minor)
            OR (p.status = 'refunded' AND p.refunded_minor <> p.amount_minor)
    """)


@invariant("sales.orders_are_what_was_quoted")
def find_wrong_orders() -> Iterator[tuple[str, str]]:
    """An order costs what its quote says, has the quote's lines, and one payment of that amount."""
    return find_rows("""
        SELECT o.ref, format('costs %s, quote says %s, lines %s of %s, payment %s', o.total_minor, o.quote->>'total_minor', l.total,
            o.quote->>'subtotal_minor', p.amount_minor)
        FROM sales_order o LEFT JOIN sales_payment p ON p.order_id = o.id
        LEFT JOIN LATERAL (SELECT sum(total_minor) AS total FROM sales_orderline WHERE order_id = o.id) AS l ON true
        WHERE o.total_minor <> (o.quote->>'total_minor')::bigint OR l.total IS DISTINCT FROM (o.quote->>'subtotal_minor')::bigint
            OR p.amount_minor IS DISTINCT FROM o.total_minor
    """)


@invariant("sales.status_follows_history")
def find_wrong_status() -> Iterator[tuple[str, str]]:
    """An order's status is that of its last step."""
    return find_rows("""
        SELECT o.ref, format('is %s, its history ends at %s', o.status, last.status)
        FROM sales_order o LEFT JOIN LATERAL (
            SELECT status FROM sales_orderstep WHERE order_id = o.id ORDER BY at DESC, id DESC LIMIT 1) AS last ON true
        WHERE last.status IS DISTINCT FROM o.status
    """)


@invariant("sales.money_fits_status")
def find_wrong_money() -> Iterator[tuple[str, str]]:
    """Nothing has left that is not paid, and a cancelled or refunded order keeps nobody's money: it was refunded, or the buyer's bank took it."""
    return find_rows("""
        SELECT o.ref, format('is %s, its payment %s', o.status, p.status) FROM sales_order o JOIN sales_payment p ON p.order_id = o.id
        CROSS JOIN LATERAL (SELECT p.status IN ('paid', 'part_refunded', 'refunded') AND p.amount_minor > p.refunded_minor + (
            SELECT coalesce(sum(amount_minor), 0) FROM payments_dispute WHERE payment_id = p.id AND status = 'lost') AS keeps) AS rest
        WHERE (o.status IN ('paid', 'shipped', 'delivered', 'completed') AND p.status IN ('open', 'cancelled'))
            OR (o.status = 'cancelled' AND (p.status = 'open' OR rest.keeps))
            OR (o.status = 'refunded' AND (p.status IN ('open', 'cancelled') OR rest.keeps))
    """)


@invariant("sales.slots_hold")
def find_reserved_slots() -> Iterator[tuple[str, str]]:
    """Places held in a slot are those of its holds."""
    return find_rows("""
        SELECT format('slot %s of %s', s.starts_at, s.method), format('%s reserved, %s held', s.reserved, coalesce(h.held, 0))
        FROM sales_slot s LEFT JOIN (
            SELECT resource_id, sum(quantity) AS held FROM kernel_hold WHERE resource = 'sales.slot' GROUP BY resource_id) h ON h.resource_id = s.id
        WHERE s.reserved <> coalesce(h.held, 0)
    """)


# An order by card has its pieces promised, not gone, until it is paid, and never took them when it was cancelled before. What was written off has
# come back first. What is gone from the catalogue altogether cannot come back.
TAKEN = """
SELECT o.ref, o.status, l.sku, l.quantity, l.is_gone, p.status IN ('open', 'cancelled') AND p.method = 'card' AS is_promised,
    coalesce(m.taken, 0) AS taken, coalesce(m.cancelled, 0) AS cancelled, coalesce(m.returned, 0) AS returned
FROM sales_order o JOIN sales_payment p ON p.order_id = o.id
JOIN (
    SELECT order_id, sku, sum(quantity) AS quantity, bool_and(variant_id IS NULL) AS is_gone FROM sales_orderline GROUP BY order_id, sku) l
    ON l.order_id = o.id
LEFT JOIN (
    SELECT order_ref, sku, -sum(change) FILTER (WHERE kind = 'order') AS taken, sum(change) FILTER (WHERE kind = 'cancelled') AS cancelled,
        sum(change) FILTER (WHERE kind = 'return') AS returned
    FROM catalog_stockmovement WHERE order_ref <> '' GROUP BY order_ref, sku) m ON m.order_ref = o.ref AND m.sku = l.sku
"""


@invariant("sales.pieces_went_once")
def find_wrong_pieces() -> Iterator[tuple[str, str]]:
    """The pieces of every order's lines left the stock once, came back once when it was cancelled, and never more came back than went."""
    return find_rows(f"""
        SELECT ref, format('%s: %s ordered, %s went, %s came back as cancelled and %s as returned', sku, quantity, taken, cancelled, returned)
        FROM ({TAKEN}) AS found
        WHERE (taken <> quantity AND NOT (taken = 0 AND is_promised)) OR cancelled + returned > taken
            OR (cancelled <> CASE WHEN status = 'cancelled' THEN taken ELSE 0 END AND NOT (cancelled = 0 AND is_gone))
    """)


@invariant("sales.pieces_went_for_orders")
def find_pieces_of_no_order() -> Iterator[tuple[str, str]]:
    """No stock moved for an order that never was, or that has no such line."""
    return find_rows("""
        SELECT m.order_ref, format('movement %s of %s %s, kind %s, has no line', m.id, m.change, m.sku, m.kind) FROM catalog_stockmovement m
        WHERE m.order_ref <> '' AND NOT EXISTS (
            SELECT FROM sales_order o JOIN sales_orderline l ON l.order_id = o.id
            WHERE o.ref = m.order_ref AND l.sku = m.sku AND l.shop_id = m.shop_id)
            OR m.order_ref = '' AND m.kind IN ('order', 'cancelled', 'return')
    """)
