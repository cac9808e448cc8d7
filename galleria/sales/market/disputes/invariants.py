"""What must always hold of disputes."""

from collections.abc import Iterator

from galleria.kernel.invariants import find_rows, invariant


@invariant("disputes.open_ones_hold_their_sale")
def find_released() -> Iterator[tuple[str, str]]:
    """Nothing of a sale is released between the moment at which something is wrong with it and the one at which that is settled."""
    return find_rows("""
        SELECT d.ref, format('is %s since %s, its sale was released at %s', d.status, d.opened_at, s.released_at)
        FROM disputes_dispute d JOIN market_sale s ON s.id = d.sale_id
        WHERE s.released_at > d.opened_at AND (d.closed_at IS NULL OR s.released_at < d.closed_at)
    """)


@invariant("disputes.refunds_are_what_was_granted")
def find_wrong_refunds() -> Iterator[tuple[str, str]]:
    """What was granted went back once it was closed, of its own order, once, and of its seller's money alone; and nothing else did."""
    return find_rows("""
        SELECT d.ref, format('is %s %s, granted %s, its refund is %s: %s of %s', d.status, d.outcome, d.granted_minor, f.key, f.amount_minor, o.ref)
        FROM disputes_dispute d JOIN market_sale s ON s.id = d.sale_id LEFT JOIN sales_refund f ON f.id = d.refund_id
        LEFT JOIN sales_payment p ON p.id = f.payment_id LEFT JOIN sales_order o ON o.id = p.order_id
        WHERE coalesce(f.amount_minor, 0) <> CASE WHEN d.status = 'closed' THEN coalesce(d.granted_minor, 0) ELSE 0 END
            OR (d.outcome IN ('withdrawn', 'dropped') AND d.granted_minor IS NOT NULL)
            OR (d.outcome IN ('agreed', 'decided', 'returned') AND d.granted_minor IS NULL)
            OR (f.id IS NOT NULL AND (p.order_id <> s.order_id OR f.key <> 'dispute ' || d.ref))
        UNION ALL
        SELECT f.key, 'was made for a dispute that does not have it' FROM sales_refund f
        WHERE f.key LIKE 'dispute D-%' AND NOT EXISTS (SELECT FROM disputes_dispute d WHERE d.refund_id = f.id)
        UNION ALL
        SELECT d.ref, format('%s of another seller', e.amount_minor) FROM disputes_dispute d JOIN market_sale s ON s.id = d.sale_id
        JOIN sales_booking b ON b.key = 'sale-refund ' || d.refund_id JOIN sales_entry e ON e.booking_id = b.id
        JOIN sales_account a ON a.id = e.account_id WHERE a.party NOT IN ('', s.seller_id::text)
    """)


@invariant("disputes.status_follows_history")
def find_wrong_status() -> Iterator[tuple[str, str]]:
    """A dispute's status is that of its last step."""
    return find_rows("""
        SELECT d.ref, format('is %s, its history ends at %s', d.status, last.status) FROM disputes_dispute d LEFT JOIN LATERAL (
            SELECT status FROM disputes_disputestep WHERE dispute_id = d.id ORDER BY at DESC, id DESC LIMIT 1) AS last ON true
        WHERE last.status IS DISTINCT FROM d.status
    """)


@invariant("disputes.rows_of_one_sale")
def find_mixed_sales() -> Iterator[tuple[str, str]]:
    """What was said and shown belongs to the dispute's sale and shop, its pictures to who said it; and the buyer's words are the first."""
    return find_rows("""
        SELECT d.ref, 'shows a picture of another sale or side' FROM disputes_dispute d JOIN disputes_disputepost p ON p.dispute_id = d.id
            JOIN disputes_disputepicture i ON i.post_id = p.id WHERE i.sale_id <> d.sale_id OR i.side <> p.side
        UNION ALL SELECT d.ref, 'is of another shop than its sale' FROM disputes_dispute d JOIN market_sale s ON s.id = d.sale_id
            WHERE s.shop_id <> d.shop_id
        UNION ALL SELECT d.ref, 'does not begin with the buyer''s words' FROM disputes_dispute d WHERE NOT EXISTS (
            SELECT FROM disputes_disputepost p WHERE p.dispute_id = d.id AND p.side = 'buyer' AND p.code = 'open')
    """)


@invariant("disputes.nobody_is_waited_for_for_ever")
def find_overdue() -> Iterator[tuple[str, str]]:
    """A side that says nothing in time is waited for for no more than a day."""
    return find_rows("""
        SELECT ref, format('is %s, to be answered by %s', status, answer_by) FROM disputes_dispute
        WHERE status IN ('open', 'returning') AND answer_by < now() - interval '1 day'
    """)
