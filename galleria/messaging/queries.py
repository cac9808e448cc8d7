"""Reads of conversations. `c` is messaging_conversation, `p` catalog_product, `s` shops_shop; `user` is the one of both sides who reads."""

import json
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Max

from galleria.accounts.models import User
from galleria.catalog.errors import ProductNotFound
from galleria.catalog.reads.card import SHOWN
from galleria.kernel.cursors import Cursor, CursorInvalid, decode_cursor
from galleria.kernel.sqljson import fetch_json, json_object
from galleria.media.queries import picture_json_sql
from galleria.messaging.models import AnsweringTime, Conversation, ConversationReport, Message
from galleria.sellers.errors import SellerNotFound
from galleria.sellers.queries import get_seller
from galleria.sellers.rules import State
from galleria.shops.market import get_market
from galleria.shops.models import Shop

MESSAGES_MOST = 50  # of a conversation at once
IS_ASKER = "c.asker_id = %(user)s"
CLOSED_BY = """CASE WHEN c.closed_at IS NOT NULL THEN 'staff' WHEN c.asker_blocked_at IS NOT NULL THEN 'asker'
    WHEN c.seller_blocked_at IS NOT NULL THEN 'seller' ELSE '' END"""
IS_APPROVED = "coalesce(k.state = 'approved' AND x.is_active, false)"
CARD: dict[str, str] = {
    "ref": "c.ref",
    "shop": "s.slug",
    "shop_name": "s.name",
    "side": f"CASE WHEN {IS_ASKER} THEN 'asker' ELSE 'seller' END",
    "product": f"""json_build_object('slug', p.slug, 'title', p.title, 'status', p.status, 'picture', (
        SELECT {picture_json_sql("m", "g.alt")} FROM catalog_productpicture g JOIN media_picture m ON m.id = g.picture_id
        WHERE g.product_id = p.id AND g.position = 0))""",
    "with": f"""CASE WHEN {IS_ASKER} THEN json_build_object('name', coalesce(nullif(k.name, ''), nullif(x.name, ''), x.username),
        'username', CASE WHEN {IS_APPROVED} THEN x.username END)
        ELSE json_build_object('name', coalesce(nullif(y.name, ''), y.username), 'username', NULL) END""",
    "asked_at": "c.asked_at",
    "last_at": "c.last_at",
    "last": """(SELECT json_build_object('side', l.side, 'words', CASE WHEN l.hidden_at IS NULL THEN l.words ELSE '' END)
        FROM messaging_message l WHERE l.conversation_id = c.id AND l.number = c.last_number)""",
    "unread": f"CASE WHEN {IS_ASKER} THEN c.asker_unread ELSE c.seller_unread END",
    "waiting_since": "c.waiting_since",
    "closed_by": CLOSED_BY,
    "is_published": "c.published_at IS NOT NULL",
}
FULL: dict[str, str] = {
    **CARD,
    "closed_reason": "c.closed_reason",
    "is_blocked": f"CASE WHEN {IS_ASKER} THEN c.asker_blocked_at ELSE c.seller_blocked_at END IS NOT NULL",
    "is_seller_away": f"NOT {IS_APPROVED}",
    "last_number": "c.last_number",
    "other_read": f"CASE WHEN {IS_ASKER} THEN c.seller_read ELSE c.asker_read END",
    "published_number": "c.published_number",
    "can_publish": """c.closed_at IS NULL AND EXISTS (SELECT FROM messaging_message q WHERE q.conversation_id = c.id AND q.number = 1
        AND q.hidden_at IS NULL AND q.words <> '')""",
    "messages": f"""(SELECT coalesce(json_agg(json_build_object('number', m.number, 'side', m.side, 'at', m.at,
        'words', CASE WHEN m.hidden_at IS NULL THEN m.words ELSE '' END, 'hidden_reason', m.hidden_reason,
        'is_erased', m.words = '') ORDER BY m.number), '[]'::json)
        FROM messaging_message m WHERE m.conversation_id = c.id AND m.number < %(before)s AND m.number >= %(before)s - {MESSAGES_MOST})""",
}
FROM = """FROM messaging_conversation c JOIN catalog_product p ON p.id = c.product_id JOIN shops_shop s ON s.id = c.shop_id
JOIN accounts_user x ON x.id = c.seller_id JOIN accounts_user y ON y.id = c.asker_id
LEFT JOIN sellers_seller k ON k.shop_id = c.shop_id AND k.user_id = c.seller_id"""
ONE = f"SELECT {json_object(FULL)}::text {FROM} WHERE c.id = %(id)s"
ASKED = f"""
WITH chosen AS (
    SELECT c.id, c.last_at FROM messaging_conversation c JOIN catalog_product p ON p.id = c.product_id JOIN shops_shop s ON s.id = c.shop_id
    WHERE c.asker_id = %(user)s AND (%(shop)s::text IS NULL OR s.slug = %(shop)s) AND (%(product)s::text IS NULL OR p.slug = %(product)s)
        AND (%(id)s::bigint IS NULL OR (c.last_at, c.id) < (%(at)s::timestamptz, %(id)s::bigint))
    ORDER BY c.last_at DESC, c.id DESC LIMIT %(limit)s + 1
), shown AS (SELECT * FROM chosen ORDER BY last_at DESC, id DESC LIMIT %(limit)s)
SELECT coalesce((SELECT json_agg({json_object(CARD)} ORDER BY c.last_at DESC, c.id DESC) {FROM} JOIN shown ON shown.id = c.id), '[]'::json)::text,
    (SELECT count(*) FROM chosen) > %(limit)s, (SELECT json_build_array(last_at, id)::text FROM shown ORDER BY last_at, id LIMIT 1)
"""
# Unanswered ones first, the longest waiting before the others; then the others, the newest first. Each part has an index of its own.
TO_ANSWER = f"""
WITH chosen AS (
    (SELECT c.id, 0 AS part, c.waiting_since AS at, extract(epoch FROM c.waiting_since) AS place FROM messaging_conversation c
        WHERE c.shop_id = %(shop)s AND c.seller_id = %(user)s AND c.waiting_since IS NOT NULL
            AND (%(id)s::bigint IS NULL OR (%(part)s = 0 AND (c.waiting_since, c.id) > (%(at)s::timestamptz, %(id)s::bigint)))
        ORDER BY c.waiting_since, c.id LIMIT %(limit)s + 1)
    UNION ALL
    (SELECT c.id, 1, c.last_at, -extract(epoch FROM c.last_at) FROM messaging_conversation c
        WHERE c.shop_id = %(shop)s AND c.seller_id = %(user)s AND c.waiting_since IS NULL
            AND (%(id)s::bigint IS NULL OR %(part)s = 0 OR (c.last_at, c.id) < (%(at)s::timestamptz, %(id)s::bigint))
        ORDER BY c.last_at DESC, c.id DESC LIMIT %(limit)s + 1)
), ranked AS (SELECT *, CASE part WHEN 0 THEN id ELSE -id END AS tie FROM chosen),
shown AS (SELECT * FROM ranked ORDER BY part, place, tie LIMIT %(limit)s)
SELECT coalesce((SELECT json_agg({json_object(CARD)} ORDER BY part, place, tie) {FROM} JOIN shown ON shown.id = c.id), '[]'::json)::text,
    (SELECT count(*) FROM chosen) > %(limit)s,
    (SELECT json_build_array(part, at, id)::text FROM shown ORDER BY part DESC, place DESC, tie DESC LIMIT 1)
"""
PUBLISHED = f"""
SELECT json_build_object('items', coalesce((
    SELECT json_agg(json_build_object('question', q.words, 'asked_at', q.at, 'answer', a.words, 'answered_at', a.at) ORDER BY c.published_at, c.id)
    FROM messaging_conversation c JOIN messaging_message q ON q.conversation_id = c.id AND q.number = 1
    JOIN messaging_message a ON a.conversation_id = c.id AND a.number = c.published_number
    WHERE c.product_id = p.id AND c.published_at IS NOT NULL AND c.seller_id = p.seller_id AND q.hidden_at IS NULL AND a.hidden_at IS NULL
), '[]'::json))::text
FROM catalog_product p WHERE p.shop_id = %(shop)s AND p.slug = %(slug)s AND {SHOWN}
"""
UNREAD = """
SELECT json_build_object('asked', (SELECT count(*) FROM messaging_conversation c WHERE c.asker_id = %(user)s AND c.asker_unread > 0),
    'to_answer', coalesce((SELECT json_agg(json_build_object('shop', s.slug, 'count', n.count) ORDER BY s.slug) FROM (
        SELECT c.shop_id, count(*) FROM messaging_conversation c WHERE c.seller_id = %(user)s AND c.seller_unread > 0 GROUP BY c.shop_id
    ) AS n JOIN shops_shop s ON s.id = n.shop_id), '[]'::json))::text
"""


def describe_conversation(conversation: Conversation, user: User, *, before: int | None = None) -> dict[str, Any]:
    """A conversation as this side of it reads it, `schemas.ConversationOut`: its last messages, or those before a number."""
    top = min(before or conversation.last_number + 1, conversation.last_number + 1)
    found: dict[str, Any] = json.loads(fetch_json(ONE, {"id": conversation.pk, "user": user.pk, "before": top}) or b"{}")
    is_blocked, can_publish, is_away = found.pop("is_blocked"), found.pop("can_publish"), found["is_seller_away"]
    sells = found["side"] == "seller"
    may = {
        "say": not found["closed_by"] and not is_away,
        "block": not is_blocked and found["closed_by"] != "staff",
        "unblock": is_blocked and found["closed_by"] != "staff",
        "publish": sells and can_publish and not is_away,
        "take_off": sells and found["published_number"] is not None,
        "report": True,
    }
    return {**found, "has_earlier": top - MESSAGES_MOST > 1, "may": [name for name, is_so in may.items() if is_so]}


def list_asked(user: User, *, shop: str | None, product: str | None, limit: int, cursor: str | None) -> dict[str, Any]:
    """What somebody has asked, in all shops or in one, about all pieces or one: the last written first. Raises CursorInvalid (400)."""
    after = decode_cursor(cursor, order="asked", kinds=(str,)) if cursor else None
    values = {"user": user.pk, "shop": shop, "product": product, "limit": limit}
    items, last = _read_page(ASKED, {**values, "at": _read_moment(after.keys[0]) if after else None, "id": after.id if after else None})
    return {"items": items, "next": Cursor(order="asked", keys=(last[0],), id=last[1]).encode() if last else None}


def list_to_answer(user: User, shop: Shop, *, limit: int, cursor: str | None) -> dict[str, Any]:
    """What a seller is asked in a shop, `schemas.QuestionsToAnswer`. Raises ShopHasNoMarket (404), CursorInvalid (400)."""
    get_market(shop)
    after = decode_cursor(cursor, order="to_answer", kinds=(int, str)) if cursor else None
    values = {"user": user.pk, "shop": shop.pk, "limit": limit}
    place = {"part": after.keys[0], "at": _read_moment(after.keys[1]), "id": after.id} if after else {"part": None, "at": None, "id": None}
    items, last = _read_page(TO_ANSWER, {**values, **place})
    time = AnsweringTime.objects.for_shop(shop).filter(seller=user).values("answered", "median_s", "within").first()
    return {
        "items": items,
        "next": Cursor(order="to_answer", keys=(last[0], last[1]), id=last[2]).encode() if last else None,
        "waiting": Conversation.objects.for_shop(shop).filter(seller=user, waiting_since__isnull=False).count(),
        "answering": time or {"answered": 0, "median_s": None, "within": ""},
    }


def read_published(shop: Shop, slug: str) -> bytes:
    """JSON of the questions on a piece's page, the first published first. Raises ShopHasNoMarket or ProductNotFound (404)."""
    get_market(shop)
    body = fetch_json(PUBLISHED, {"shop": shop.pk, "slug": slug}) if "\x00" not in slug else None
    if body is None:
        raise ProductNotFound(slug=slug)
    return body


def read_unread(user: User) -> bytes:
    """JSON of how many conversations have something new for somebody: those in which they ask, and by shop those in which they sell."""
    return fetch_json(UNREAD, {"user": user.pk}) or b"{}"


def find_answering_time(shop: Shop, username: str) -> str:
    """In which time an approved seller answers, as everybody reads it (`rules.Within`). Raises ShopHasNoMarket or SellerNotFound (404)."""
    get_market(shop)
    seller = get_seller(shop, username)
    if seller.state != State.APPROVED:
        raise SellerNotFound(username=username)
    return AnsweringTime.objects.for_shop(shop).filter(seller=seller.user_id).values_list("within", flat=True).first() or ""


def list_open_reports(conversation: Conversation) -> list[ConversationReport]:
    """What is said against it and nobody has decided on, in the order in which it was said."""
    rows = ConversationReport.objects.for_shop(conversation.shop_id).filter(conversation=conversation, state=ConversationReport.State.OPEN)
    return list(rows.select_related("reporter").order_by("reported_at", "pk"))


def count_reported(shop: Shop) -> int:
    """How many conversations wait for a decision."""
    return ConversationReport.objects.for_shop(shop).filter(state=ConversationReport.State.OPEN).values("conversation").distinct().count()


def list_messages(conversation: Conversation) -> list[Message]:
    """What was written in it, hidden words too, for the staff who decide: all while a report is open, and else what stood there at the last decision.
    What people write to each other after that is theirs.
    """
    messages = Message.objects.for_shop(conversation.shop_id).filter(conversation=conversation)
    reports = ConversationReport.objects.for_shop(conversation.shop_id).filter(conversation=conversation)
    if not reports.filter(state=ConversationReport.State.OPEN).exists():
        messages = messages.filter(at__lte=reports.aggregate(last=Max("decided_at"))["last"])
    return list(messages.order_by("number"))


def _read_page(statement: str, values: dict[str, Any]) -> tuple[list[Any], list[Any] | None]:
    """The page's rows, and where it ended when there are more."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        items, has_more, last = cursor.fetchone()
    return json.loads(items), json.loads(last) if has_more else None


def _read_moment(word: Any) -> datetime:
    """A moment in a cursor. Raises CursorInvalid (400) for what is none."""
    try:
        return datetime.fromisoformat(word)
    except (TypeError, ValueError):
        raise CursorInvalid from None
