"""What must always hold of conversations."""

from collections.abc import Iterator

from galleria.kernel.invariants import find_rows, invariant


@invariant("messaging.rows_of_one_shop")
def find_mixed_shops() -> Iterator[tuple[str, str]]:
    """A conversation belongs to the shop of its piece, and what is in it to its own."""
    return find_rows("""
        SELECT c.ref, 'is about a piece of another shop' FROM messaging_conversation c JOIN catalog_product p ON p.id = c.product_id
        WHERE c.shop_id <> p.shop_id
        UNION ALL
        SELECT c.ref, format('message %s is of another shop', m.number) FROM messaging_conversation c
        JOIN messaging_message m ON m.conversation_id = c.id WHERE m.shop_id <> c.shop_id
        UNION ALL
        SELECT c.ref, 'is reported in another shop' FROM messaging_conversation c
        JOIN messaging_conversationreport r ON r.conversation_id = c.id WHERE r.shop_id <> c.shop_id
    """)


@invariant("messaging.numbers_have_no_gap")
def find_gaps() -> Iterator[tuple[str, str]]:
    """Messages are numbered from 1 to the conversation's last, its asker begins, and its first answer is the first message of its seller."""
    return find_rows("""
        SELECT c.ref, format('has %s messages, its last is %s', m.count, c.last_number) FROM messaging_conversation c LEFT JOIN LATERAL (
            SELECT count(*), max(number), min(at) FILTER (WHERE side = 'seller') AS answered_at, (array_agg(side ORDER BY number))[1] AS first
            FROM messaging_message WHERE conversation_id = c.id) AS m ON true
        WHERE m.count <> c.last_number OR m.max IS DISTINCT FROM c.last_number OR m.first IS DISTINCT FROM 'asker'
            OR m.answered_at IS DISTINCT FROM c.first_answered_at
    """)


@invariant("messaging.unread_is_what_was_not_read")
def find_wrong_unread() -> Iterator[tuple[str, str]]:
    """How much a side has to read is how much the other side wrote behind its mark."""
    return find_rows("""
        SELECT c.ref, format('%s and %s unread, counted %s and %s', c.asker_unread, c.seller_unread, m.asker, m.seller) FROM messaging_conversation c
        JOIN LATERAL (SELECT count(*) FILTER (WHERE side = 'seller' AND number > c.asker_read) AS asker,
            count(*) FILTER (WHERE side = 'asker' AND number > c.seller_read) AS seller
            FROM messaging_message WHERE conversation_id = c.id) AS m ON true
        WHERE m.asker <> c.asker_unread OR m.seller <> c.seller_unread
    """)


@invariant("messaging.published_as_it_was_written")
def find_wrongly_published() -> Iterator[tuple[str, str]]:
    """What stands on a page is a first question and an answer of its seller, of which nothing was hidden, erased or closed."""
    return find_rows("""
        SELECT c.ref, 'stands on a page, and should not' FROM messaging_conversation c WHERE c.published_number IS NOT NULL AND (
            c.closed_at IS NOT NULL OR (SELECT count(*) FROM messaging_message m WHERE m.conversation_id = c.id AND m.hidden_at IS NULL
                AND m.words <> '' AND ((m.number = 1 AND m.side = 'asker') OR (m.number = c.published_number AND m.side = 'seller'))) <> 2)
    """)


@invariant("messaging.waiting_is_unanswered")
def find_wrongly_waiting() -> Iterator[tuple[str, str]]:
    """A seller owes an answer exactly while the conversation is open and its asker wrote last something that can be read."""
    return find_rows("""
        SELECT c.ref, format('waits since %s, its messages say %s', c.waiting_since, m.since) FROM messaging_conversation c JOIN LATERAL (
            SELECT min(w.at) AS since FROM messaging_message w WHERE w.conversation_id = c.id AND w.side = 'asker' AND w.hidden_at IS NULL
                AND w.words <> '' AND c.closed_at IS NULL AND c.asker_blocked_at IS NULL AND c.seller_blocked_at IS NULL AND w.number > coalesce(
                (SELECT max(a.number) FROM messaging_message a WHERE a.conversation_id = c.id AND a.side = 'seller'), 0)) AS m ON true
        WHERE m.since IS DISTINCT FROM c.waiting_since
    """)
