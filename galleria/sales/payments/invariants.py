"""What must always hold of card payments."""

from collections.abc import Iterator

from galleria.kernel.invariants import find_rows, invariant


@invariant("payments.paid_cards_have_a_reference")
def find_payments_without_reference() -> Iterator[tuple[str, str]]:
    """What was paid by card has the PaymentIntent that paid it, and no order is paid by a card twice."""
    return find_rows("""
        SELECT o.ref, format('is %s with reference %s, its paid intent is %s', p.status, coalesce(p.reference, '-'), coalesce(i.reference, '-'))
        FROM sales_payment p JOIN sales_order o ON o.id = p.order_id LEFT JOIN payments_intent i ON i.payment_id = p.id AND i.status = 'paid'
        WHERE p.method = 'card' AND ((p.status IN ('paid', 'part_refunded', 'refunded')) <> (i.id IS NOT NULL)
            OR (i.id IS NOT NULL AND i.reference IS DISTINCT FROM p.reference))
    """)


@invariant("payments.holds_are_of_open_orders")
def find_left_holds() -> Iterator[tuple[str, str]]:
    """Only an order that waits for its card keeps pieces back."""
    return find_rows("""
        SELECT o.ref, format('is %s and holds %s of %s %s', o.status, h.quantity, h.resource, h.resource_id)
        FROM kernel_hold h JOIN sales_order o ON h.holder = 'order ' || o.ref JOIN sales_payment p ON p.order_id = o.id
        WHERE p.method <> 'card' OR p.status <> 'open' OR o.status <> 'pending'
    """)


@invariant("payments.refunds_arrive")
def find_stuck_refunds() -> Iterator[tuple[str, str]]:
    """No refund has failed, or waits for more than a day, but for what the buyer's bank looks into the payment for."""
    return find_rows("""
        SELECT o.ref, format('refund %s of %s is %s since %s: %s', r.id, r.amount_minor, r.status, r.at, r.error)
        FROM sales_refund r JOIN sales_payment p ON p.id = r.payment_id JOIN sales_order o ON o.id = p.order_id
        WHERE r.status = 'failed' OR (r.status = 'waiting' AND r.at < now() - interval '1 day'
            AND NOT EXISTS (SELECT FROM payments_dispute d WHERE d.payment_id = p.id AND coalesce(d.closed_at, now()) > now() - interval '1 day'))
    """)


@invariant("payments.done_refunds_have_a_reference")
def find_refunds_without_reference() -> Iterator[tuple[str, str]]:
    """What went back to a card has Stripe's number, and nothing else waits."""
    return find_rows("""
        SELECT o.ref, format('refund %s by %s is %s, reference %s', r.id, p.method, r.status, r.reference)
        FROM sales_refund r JOIN sales_payment p ON p.id = r.payment_id JOIN sales_order o ON o.id = p.order_id
        WHERE (p.method = 'card' AND r.status = 'done' AND r.reference = '') OR (p.method <> 'card' AND r.status <> 'done')
    """)


@invariant("payments.unwanted_money_goes_back")
def find_kept_money() -> Iterator[tuple[str, str]]:
    """Money that no order wants is back within a day; of another amount or currency than was asked, it is said at once."""
    return find_rows("""
        SELECT o.ref, format('%s: %s %s came for %s %s, %s: %s', i.reference, i.received_minor, i.received_currency, i.amount_minor, o.currency,
            i.reason, i.error)
        FROM payments_intent i JOIN sales_payment p ON p.id = i.payment_id JOIN sales_order o ON o.id = p.order_id
        WHERE i.status = 'unwanted' AND (i.reason = 'amount' OR i.made_at < now() - interval '1 day')
    """)


@invariant("payments.nobody_can_pay_in_vain")
def find_open_intents() -> Iterator[tuple[str, str]]:
    """A PaymentIntent of an order that does not wait for its money is closed within an hour, and one that is open is looked at again."""
    return find_rows("""
        SELECT o.ref, format('%s is open, the order %s, its payment %s', i.reference, o.status, p.status)
        FROM payments_intent i JOIN sales_payment p ON p.id = i.payment_id JOIN sales_order o ON o.id = p.order_id
        WHERE i.status = 'open' AND (i.next_look_at IS NULL OR (p.status <> 'open' AND o.updated_at < now() - interval '1 hour'))
    """)


@invariant("payments.what_is_owed_waits")
def find_wrong_debts() -> Iterator[tuple[str, str]]:
    """What is owed to an order's buyer is what waits to go back to their card."""
    return find_rows("""
        SELECT o.ref, format('owes %s, %s waits', coalesce(owed.amount, 0), waits.amount)
        FROM sales_order o JOIN sales_payment p ON p.order_id = o.id CROSS JOIN LATERAL (
            SELECT (SELECT coalesce(sum(amount_minor), 0) FROM sales_refund WHERE payment_id = p.id AND status <> 'done')
                + (SELECT coalesce(sum(received_minor), 0) FROM payments_intent
                   WHERE payment_id = p.id AND status = 'unwanted' AND received_currency = o.currency) AS amount) AS waits
        LEFT JOIN LATERAL (
            SELECT -sum(e.amount_minor) AS amount
            FROM sales_booking b JOIN sales_entry e ON e.booking_id = b.id JOIN sales_account a ON a.id = e.account_id
            WHERE b.order_id = o.id AND a.code = 'owed.buyers') AS owed ON true
        WHERE p.method = 'card' AND coalesce(owed.amount, 0) <> waits.amount
    """)


@invariant("payments.disputes_are_booked")
def find_wrong_disputes() -> Iterator[tuple[str, str]]:
    """What is held in disputes is what they say, and what is lost in them less what sellers bore and what was owed to the buyer already."""
    return find_rows("""
        SELECT o.ref, format('disputes say %s held and %s lost, books %s and %s', coalesce(d.held, 0), coalesce(d.lost, 0), coalesce(b.held, 0),
            coalesce(b.lost, 0))
        FROM sales_order o JOIN sales_payment p ON p.order_id = o.id
        LEFT JOIN LATERAL (
            SELECT sum(amount_minor) FILTER (WHERE status = 'open') AS held, coalesce(sum(amount_minor) FILTER (WHERE status = 'lost'), 0)
                - (SELECT coalesce(sum(charged_back_minor), 0) FROM market_sale WHERE order_id = o.id)
                - (SELECT coalesce(sum(r.amount_minor), 0) FROM sales_refund r JOIN payments_dispute b ON b.reference = r.reference
                   WHERE r.payment_id = p.id AND b.payment_id = p.id) AS lost
            FROM payments_dispute WHERE payment_id = p.id) AS d ON true
        LEFT JOIN LATERAL (
            SELECT sum(e.amount_minor) FILTER (WHERE a.code = 'held.disputes') AS held,
                sum(e.amount_minor) FILTER (WHERE a.code = 'losses.disputes') AS lost
            FROM sales_booking g JOIN sales_entry e ON e.booking_id = g.id JOIN sales_account a ON a.id = e.account_id
            WHERE g.order_id = o.id) AS b ON true
        WHERE p.method = 'card' AND (coalesce(d.held, 0), coalesce(d.lost, 0)) <> (coalesce(b.held, 0), coalesce(b.lost, 0))
    """)


@invariant("payments.events_are_worked_on")
def find_left_events() -> Iterator[tuple[str, str]]:
    """What Stripe told us was understood within a day."""
    return find_rows("""
        SELECT event_id, format('%s, %s attempts: %s', kind, attempts, error) FROM payments_stripeevent
        WHERE done_at IS NULL AND received_at < now() - interval '1 day'
    """)
