"""From a person to a conversation: its asker and its seller. Staff read one only through a report of it. Fails closed."""

from galleria.accounts.access import Actor, check_right
from galleria.accounts.rules import Right
from galleria.kernel.problems import Forbidden
from galleria.messaging.errors import ConversationNotFound, ConversationReportNotFound
from galleria.messaging.models import Conversation, ConversationReport
from galleria.messaging.rules import Side
from galleria.profiles.access import access_self
from galleria.shops.models import Shop

DECIDES = Right.MANAGE_CATALOGUE
"""As of pieces: whoever decides what stands on the shelves decides what may be said beside them."""


def access_conversation(actor: Actor, ref: str, *, lock: bool = False, side: Side | None = None) -> tuple[Conversation, Side]:
    """A conversation of the person's, and for which side they speak; `side` asks for one of them.

    Raises Unauthenticated (401), ConversationNotFound (404) for everybody else's, Forbidden (403) for what is the other side's to do.
    """
    user = access_self(actor)
    rows = Conversation.objects.across_shops().select_related("shop", "product", "asker", "seller").defer("shop__manifest")
    if lock:
        rows = rows.select_for_update(no_key=True, of=("self",))
    found = rows.filter(ref=ref).first() if "\x00" not in ref else None
    if found is None or user.pk not in (found.asker_id, found.seller_id):
        raise ConversationNotFound(ref=ref)
    own = Side.ASKER if found.asker_id == user.pk else Side.SELLER
    if side is not None and own != side:
        raise Forbidden
    return found, own


def access_reported(actor: Actor, shop: Shop, ref: str, *, lock: bool = False) -> Conversation:
    """A conversation that somebody has reported, for the staff who decide. Nobody decides on their own: Forbidden (403).

    Raises 401/403 (who may), ConversationReportNotFound (404).
    """
    check_right(actor, shop, DECIDES)
    rows = Conversation.objects.for_shop(shop).select_related("shop", "product", "asker", "seller")
    if lock:
        rows = rows.select_for_update(no_key=True, of=("self",))
    found = rows.filter(ref=ref).first()
    if found is None or not ConversationReport.objects.for_shop(shop).filter(conversation=found).exists():
        raise ConversationReportNotFound
    if actor.user is not None and actor.user.pk in (found.asker_id, found.seller_id):
        raise Forbidden
    return found
