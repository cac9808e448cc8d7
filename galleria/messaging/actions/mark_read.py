"""Note how far somebody has read."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.kernel.outbox import record
from galleria.messaging.access import access_conversation
from galleria.messaging.events import MessageWaits
from galleria.messaging.models import Conversation, Message


@transaction.atomic
def mark_read(ref: str, *, number: int, actor: Actor) -> Conversation:
    """All up to this number was seen by the person. Less than before changes nothing. What came meanwhile gets a letter of its own.

    Raises Unauthenticated (401), ConversationNotFound (404).
    """
    conversation, side = access_conversation(actor, ref, lock=True)
    read, unread, told = f"{side.value}_read", f"{side.value}_unread", f"{side.value}_told_at"
    number = min(number, conversation.last_number)
    if number <= getattr(conversation, read):
        return conversation
    others = Message.objects.for_shop(conversation.shop_id).filter(conversation=conversation, side=side.other.value, number__gt=number)
    setattr(conversation, read, number)
    setattr(conversation, unread, others.count())
    if getattr(conversation, told) is not None and getattr(conversation, unread):
        record(MessageWaits(conversation_id=conversation.pk, side=side.value))
    setattr(conversation, told, None)
    conversation.save(update_fields=[read, unread, told])
    return conversation
