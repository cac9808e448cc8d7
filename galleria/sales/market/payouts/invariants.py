"""What must always hold of payouts."""

from collections.abc import Iterator

from galleria.kernel.invariants import find_rows, invariant


@invariant("payouts.open_payouts_are_set_aside")
def find_wrong_reserves() -> Iterator[tuple[str, str]]:
    """What is on its way to a seller's bank is what their open payouts say."""
    return find_rows("""
        WITH booked AS (
            SELECT a.shop_id, a.party, a.currency, -sum(e.amount_minor) AS amount FROM sales_account a JOIN sales_entry e ON e.account_id = a.id
            WHERE a.code = 'sellers.payout' GROUP BY a.shop_id, a.party, a.currency
        ), said AS (
            SELECT shop_id, party, currency, sum(amount_minor) AS amount FROM payouts_payout WHERE status IN ('waiting', 'sent')
            GROUP BY shop_id, party, currency)
        SELECT format('seller %s in shop %s', party, shop_id),
            format('payouts say %s %s, books %s', coalesce(said.amount, 0), currency, coalesce(booked.amount, 0))
        FROM booked FULL JOIN said USING (shop_id, party, currency) WHERE coalesce(said.amount, 0) <> coalesce(booked.amount, 0)
    """)


@invariant("payouts.settled_is_paid_out")
def find_wrong_paid_out() -> Iterator[tuple[str, str]]:
    """What has left a shop's account for sellers is what settled payouts say."""
    return find_rows("""
        WITH booked AS (
            SELECT a.shop_id, a.currency, -sum(e.amount_minor) AS amount FROM sales_account a JOIN sales_entry e ON e.account_id = a.id
            WHERE a.code = 'paid-out.sellers' GROUP BY a.shop_id, a.currency
        ), said AS (
            SELECT shop_id, currency, sum(amount_minor) AS amount FROM payouts_payout WHERE status = 'settled' GROUP BY shop_id, currency)
        SELECT format('shop %s', shop_id), format('payouts say %s %s, books %s', coalesce(said.amount, 0), currency, coalesce(booked.amount, 0))
        FROM booked FULL JOIN said USING (shop_id, currency) WHERE coalesce(said.amount, 0) <> coalesce(booked.amount, 0)
    """)


@invariant("payouts.each_is_booked_once")
def find_wrong_bookings() -> Iterator[tuple[str, str]]:
    """A payout has the bookings of where it stands and no others, each of its amount; and nothing was booked for one that is not there."""
    return find_rows("""
        WITH needed AS (
            SELECT p.id, p.ref, p.status, p.amount_minor, kinds.kind || ' ' || p.id AS key FROM payouts_payout p CROSS JOIN LATERAL (
                SELECT 'payout' AS kind UNION ALL SELECT 'payout-settled' WHERE p.status IN ('settled', 'returned')
                UNION ALL SELECT 'payout-failed' WHERE p.status = 'failed' UNION ALL SELECT 'payout-returned' WHERE p.status = 'returned') AS kinds
        ), booked AS (
            SELECT b.key, (SELECT sum(e.amount_minor) FROM sales_entry e WHERE e.booking_id = b.id AND e.amount_minor > 0) AS amount
            FROM sales_booking b WHERE b.kind IN ('payout', 'payout-settled', 'payout-failed', 'payout-returned'))
        SELECT coalesce(n.ref, key), format('is %s of %s, its booking %s of %s', coalesce(n.status, 'nowhere'), coalesce(n.amount_minor, 0), key,
            coalesce(b.amount, 0))
        FROM needed n FULL JOIN booked b USING (key) WHERE n.amount_minor IS DISTINCT FROM b.amount
    """)


@invariant("payouts.the_bank_paid_what_we_say")
def find_wrong_transfers() -> Iterator[tuple[str, str]]:
    """The played bank has each payout that it was told of once, with its amount, and settled no other than we say."""
    return find_rows("""
        SELECT coalesce(p.ref, t.reference), format('is %s of %s, the bank has %s of it%s', coalesce(p.status, 'nowhere'),
            coalesce(p.amount_minor, 0), coalesce(t.amount_minor, 0), CASE WHEN t.refusal <> '' THEN ', refused' ELSE '' END)
        FROM (SELECT p.* FROM payouts_payout p JOIN payouts_run r ON r.id = p.run_id WHERE r.bank = 'sandbox') AS p
        FULL JOIN payouts_sandboxtransfer t ON t.reference = p.ref
        WHERE p.id IS NULL OR p.amount_minor <> t.amount_minor OR p.currency <> t.currency
            OR (t.id IS NULL AND p.status <> 'waiting') OR (p.status = 'settled' AND t.refusal <> '') OR (p.status = 'failed' AND t.refusal = '')
    """)


@invariant("payouts.stripe_has_each_once")
def find_wrong_stripe_transfers() -> Iterator[tuple[str, str]]:
    """What went out through Stripe has a transfer there, each payout its own, to an account there; what waits has none, and nothing else has."""
    return find_rows("""
        SELECT p.ref, format('is %s by %s to %s, reference %s, which %s payouts have', p.status, r.bank, p.kind, p.bank_reference, same.count)
        FROM payouts_payout p JOIN payouts_run r ON r.id = p.run_id CROSS JOIN LATERAL (
            SELECT count(*) FROM payouts_payout o JOIN payouts_run q ON q.id = o.run_id
            WHERE q.bank = 'stripe' AND o.bank_reference = p.bank_reference AND p.bank_reference <> '') AS same
        WHERE (p.kind = 'stripe') <> (r.bank = 'stripe') OR (r.bank = 'stripe' AND (same.count > 1
            OR (p.status IN ('sent', 'settled', 'returned')) <> (p.bank_reference <> '')))
    """)


@invariant("payouts.nobody_is_forgotten")
def find_forgotten() -> Iterator[tuple[str, str]]:
    """A run is filled within the hour, and what the worker sends has an end within a day; within a week where the balance at Stripe is short."""
    return find_rows("""
        SELECT ref, format('is being filled since %s', started_at) FROM payouts_run
        WHERE status = 'filling' AND started_at < now() - interval '1 hour'
        UNION ALL
        SELECT p.ref, format('is %s since %s', p.status, p.made_at) FROM payouts_payout p JOIN payouts_run r ON r.id = p.run_id
        WHERE p.status IN ('waiting', 'sent') AND r.bank IN ('sandbox', 'stripe')
            AND (p.next_look_at IS NULL OR p.made_at < now() - CASE WHEN p.tries > 0 THEN interval '7 days' ELSE interval '1 day' END)
    """)


@invariant("payouts.accounts_are_even")
def find_uneven_books() -> Iterator[tuple[str, str]]:
    """All accounts of a shop together are zero in each currency."""
    return find_rows("""
        SELECT format('shop %s', a.shop_id), format('is off by %s %s', sum(e.amount_minor), a.currency)
        FROM sales_account a JOIN sales_entry e ON e.account_id = a.id GROUP BY a.shop_id, a.currency HAVING sum(e.amount_minor) <> 0
    """)
