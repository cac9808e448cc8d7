"""What must always hold of returns, and of credit notes."""

from collections.abc import Iterator

from galleria.kernel.invariants import find_rows, invariant

COUNTS = """CASE WHEN r.status IN ('declined', 'cancelled') OR (r.status = 'closed' AND l.received IS NULL) THEN 0
    ELSE coalesce(l.received, l.quantity) END"""


@invariant("returns.no_more_than_sold")
def find_wrong_quantities() -> Iterator[tuple[str, str]]:
    """What all returns of a line claim is what is counted for it, and no more than was sold."""
    return find_rows(f"""
        SELECT format('%s, line %s', o.ref, ol.position), format('%s sold, returns say %s, %s counted', ol.quantity, coalesce(said.pieces, 0),
            coalesce(c.claimed, 0))
        FROM (SELECT line_id FROM returns_returnline UNION SELECT line_id FROM returns_returnedpieces) AS touched
        JOIN sales_orderline ol ON ol.id = touched.line_id JOIN sales_order o ON o.id = ol.order_id
        LEFT JOIN returns_returnedpieces c ON c.line_id = ol.id
        LEFT JOIN LATERAL (
            SELECT sum({COUNTS}) AS pieces FROM returns_returnline l JOIN returns_return r ON r.id = l.of_return_id
            WHERE l.line_id = ol.id) AS said ON true
        WHERE coalesce(said.pieces, 0) <> coalesce(c.claimed, 0) OR coalesce(said.pieces, 0) > ol.quantity OR c.sold <> ol.quantity
    """)


@invariant("returns.refunds_are_theirs")
def find_wrong_refunds() -> Iterator[tuple[str, str]]:
    """A return that is refunded has a refund of its own order, made for it; and no refund was made for one that does not have it."""
    return find_rows("""
        SELECT r.ref, format('is %s, its refund is %s of %s', r.status, f.key, o.ref)
        FROM returns_return r LEFT JOIN sales_refund f ON f.id = r.refund_id LEFT JOIN sales_payment p ON p.id = f.payment_id
        LEFT JOIN sales_order o ON o.id = p.order_id
        WHERE (r.status = 'refunded') <> (f.id IS NOT NULL) OR (f.id IS NOT NULL AND (p.order_id <> r.order_id OR f.key <> 'return ' || r.id))
        UNION ALL
        SELECT f.key, 'was made for a return that does not have it' FROM sales_refund f
        WHERE f.key LIKE 'return %' AND NOT EXISTS (SELECT FROM returns_return r WHERE r.refund_id = f.id)
    """)


@invariant("returns.status_follows_history")
def find_wrong_status() -> Iterator[tuple[str, str]]:
    """A return's status is that of its last step."""
    return find_rows("""
        SELECT r.ref, format('is %s, its history ends at %s', r.status, last.status) FROM returns_return r LEFT JOIN LATERAL (
            SELECT status FROM returns_returnstep WHERE of_return_id = r.id ORDER BY at DESC, id DESC LIMIT 1) AS last ON true
        WHERE last.status IS DISTINCT FROM r.status
    """)


@invariant("returns.received_when_there")
def find_wrong_receipts() -> Iterator[tuple[str, str]]:
    """What came is counted once it is there, and not before; nothing goes into stock that was never sent."""
    return find_rows("""
        SELECT r.ref, format('is %s, line %s says %s came, %s restocked', r.status, l.id, l.received, l.restocked)
        FROM returns_return r JOIN returns_returnline l ON l.of_return_id = r.id
        WHERE (r.status IN ('received', 'refunded') AND l.received IS NULL) OR (r.status NOT IN ('received', 'refunded', 'closed')
            AND l.received IS NOT NULL) OR (NOT r.comes_back AND l.restocked > 0)
    """)


@invariant("returns.rows_of_one_order")
def find_mixed_orders() -> Iterator[tuple[str, str]]:
    """Lines and pictures of a return belong to its order and shop, and it has at least one line."""
    return find_rows("""
        SELECT r.ref, 'has a line of another order' FROM returns_return r JOIN returns_returnline l ON l.of_return_id = r.id
            JOIN sales_orderline ol ON ol.id = l.line_id WHERE ol.order_id <> r.order_id OR l.shop_id <> r.shop_id
        UNION ALL SELECT r.ref, 'has a line that somebody else sold' FROM returns_return r JOIN returns_returnline l ON l.of_return_id = r.id
            JOIN sales_orderline ol ON ol.id = l.line_id WHERE r.seller_id IS NOT NULL AND ol.seller_id IS DISTINCT FROM r.seller_id
        UNION ALL SELECT r.ref, 'was asked for with one of another order' FROM returns_return r JOIN returns_return f ON f.id = r.asked_with_id
            WHERE f.order_id <> r.order_id
        UNION ALL SELECT r.ref, 'shows a picture of another order' FROM returns_return r JOIN returns_returnpicture p ON p.of_return_id = r.id
            WHERE p.order_id <> r.order_id
        UNION ALL SELECT r.ref, 'has no line' FROM returns_return r WHERE NOT EXISTS (SELECT FROM returns_returnline l WHERE l.of_return_id = r.id)
        UNION ALL SELECT r.ref, 'is of another shop than its order' FROM returns_return r JOIN sales_order o ON o.id = r.order_id
            WHERE o.shop_id <> r.shop_id
    """)


@invariant("returns.refunds_are_credited")
def find_uncredited_refunds() -> Iterator[tuple[str, str]]:
    """Every refund of an order that the house invoiced whole has a credit note of its invoice, which takes back what was booked and its tax."""
    return find_rows("""
        SELECT o.ref, format('refund %s of %s, its credit note says %s of it %s tax, books say %s', f.id, f.amount_minor, said.gross,
            said.tax, booked.tax)
        FROM sales_refund f JOIN sales_payment p ON p.id = f.payment_id JOIN sales_order o ON o.id = p.order_id
        JOIN sales_invoice i ON i.order_id = o.id AND i.part IS NULL LEFT JOIN sales_creditnote n ON n.refund_id = f.id
        LEFT JOIN LATERAL (SELECT coalesce(sum((t->>'net_minor')::bigint + (t->>'tax_minor')::bigint), 0) AS gross,
            coalesce(sum((t->>'tax_minor')::bigint), 0) AS tax FROM jsonb_array_elements(n.taxes) AS t) AS said ON true
        LEFT JOIN LATERAL (SELECT coalesce(sum(e.amount_minor), 0) AS tax FROM sales_booking b JOIN sales_entry e ON e.booking_id = b.id
            JOIN sales_account a ON a.id = e.account_id WHERE b.key = 'refund ' || f.id AND a.code = 'tax') AS booked ON true
        WHERE n.id IS NULL OR n.invoice_id <> i.id OR said.gross <> f.amount_minor OR said.tax <> booked.tax
    """)


@invariant("returns.credit_notes_without_gap")
def find_gaps() -> Iterator[tuple[str, str]]:
    """Numbers of credit notes run from 1 in every shop and year."""
    return find_rows("""
        SELECT format('credit notes of %s in %s', s.slug, n.year), format('%s numbers up to %s', count(*), max(n.number))
        FROM sales_creditnote n JOIN shops_shop s ON s.id = n.shop_id GROUP BY s.id, n.year HAVING count(*) <> max(n.number) OR min(n.number) <> 1
    """)
