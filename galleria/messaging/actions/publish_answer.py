"""Put a question with its answer on the piece's page, and take it off again."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.messaging.access import access_conversation
from galleria.messaging.errors import NotPublishable, TooManyPublished
from galleria.messaging.models import Conversation, Message
from galleria.messaging.rules import MOST_PUBLISHED, Side
from galleria.sellers.access import check_sells


@transaction.atomic
def publish_answer(ref: str, *, number: int, actor: Actor) -> Conversation:
    """Everybody reads the first message and this answer on the page, as they are and without the asker's name. Another number takes its place.

    Raises Unauthenticated (401), ConversationNotFound (404), Forbidden or SellerNotApproved (403), NotPublishable or TooManyPublished (409).
    """
    conversation, _ = access_conversation(actor, ref, lock=True, side=Side.SELLER)
    if conversation.published_number == number:
        return conversation
    check_sells(actor, conversation.shop, lock=True)  # one seller publishes one at a time, so that the page's limit holds
    shown = Message.objects.for_shop(conversation.shop_id).filter(conversation=conversation, hidden_at=None).exclude(words="")
    sides = set(shown.filter(number__in=(1, number)).values_list("number", "side"))
    if conversation.closed_at is not None or sides != {(1, Side.ASKER.value), (number, Side.SELLER.value)}:
        raise NotPublishable
    others = Conversation.objects.for_shop(conversation.shop_id).filter(product=conversation.product_id, published_at__isnull=False)
    if conversation.published_at is None and others.count() >= MOST_PUBLISHED:
        raise TooManyPublished(most=MOST_PUBLISHED)
    conversation.published_number = number
    conversation.published_at = conversation.published_at or timezone.now()
    conversation.save(update_fields=["published_number", "published_at"])
    return conversation


@transaction.atomic
def take_off_page(ref: str, *, actor: Actor) -> Conversation:
    """It stands there no more. Twice is once, and who does not sell here now may, too. Raises 401, ConversationNotFound (404), Forbidden (403)."""
    conversation, _ = access_conversation(actor, ref, lock=True, side=Side.SELLER)
    if conversation.published_at is not None:
        conversation.published_number = conversation.published_at = None
        conversation.save(update_fields=["published_number", "published_at"])
    return conversation
