"""Whether somebody gets a letter about what they have not read: once until they have."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from galleria.messaging.models import Conversation, Message
from galleria.messaging.rules import Side


@dataclass(frozen=True)
class Claimed:
    """What the letter is about: the words that wait."""

    conversation: Conversation
    words: list[str]


@transaction.atomic
def claim_letter(conversation_id: int, side: Side) -> Claimed | None:
    """What this side has to be told now. None when they have read it, when a letter has left since they last did, or when nothing can be read."""
    rows = Conversation.objects.across_shops().select_related("shop", "product", "asker", "seller")
    conversation = rows.select_for_update(no_key=True, of=("self",)).filter(pk=conversation_id).first()
    if conversation is None or getattr(conversation, f"{side.value}_told_at") is not None:
        return None
    read = getattr(conversation, f"{side.value}_read")
    waiting = Message.objects.for_shop(conversation.shop_id).filter(conversation=conversation, side=side.other.value, number__gt=read, hidden_at=None)
    words = [one for one in waiting.order_by("number").values_list("words", flat=True) if one]
    if not words:
        return None
    setattr(conversation, f"{side.value}_told_at", timezone.now())
    conversation.save(update_fields=[f"{side.value}_told_at"])
    return Claimed(conversation=conversation, words=words)
