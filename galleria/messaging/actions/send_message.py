"""Write in a conversation."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.kernel.rates import RateLimit
from galleria.messaging.access import access_conversation
from galleria.messaging.actions.write_message import write_message
from galleria.messaging.errors import ConversationClosed, SellerAway
from galleria.messaging.models import Conversation
from galleria.messaging.rules import Side
from galleria.sellers.access import check_sells
from galleria.sellers.models import Seller
from galleria.sellers.rules import State
from galleria.shops.models import Shop

MESSAGES = RateLimit("send_message", calls=120, period_s=3600, burst=20)


@transaction.atomic
def send_message(ref: str, *, words: str, actor: Actor) -> Conversation:
    """The person's side writes one more. Whoever closes it meanwhile waits, or was there before.

    Raises Unauthenticated (401), ConversationNotFound (404), Forbidden or SellerNotApproved (403) for a seller who does not sell here now,
    ConversationClosed or SellerAway (409), Throttled (429) after many in a short time.
    """
    conversation, side = access_conversation(actor, ref, lock=True)
    if conversation.closed_by:
        raise ConversationClosed
    if side == Side.SELLER:
        check_sells(actor, conversation.shop, lock=True)
    else:
        check_seller_is_here(conversation.shop, conversation.seller_id)
    assert actor.user is not None  # noqa: S101 - for the type checker: it is one of both
    MESSAGES.check(str(actor.user.pk))
    write_message(conversation, side=side, words=words)
    return conversation


def check_seller_is_here(shop: Shop, user_id: int) -> None:
    """Whether who sells it can answer. Raises SellerAway (409)."""
    if not Seller.objects.for_shop(shop).filter(user=user_id, state=State.APPROVED).exists():
        raise SellerAway(shop=shop.name)
