"""End a conversation from one's own side, and begin it again."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.messaging.access import access_conversation
from galleria.messaging.actions.write_message import set_waiting_since
from galleria.messaging.models import Conversation


@transaction.atomic
def block_conversation(ref: str, *, is_blocked: bool, actor: Actor) -> Conversation:
    """While either side has ended it, neither writes. Each takes back only what they did themselves; twice is once.

    Raises Unauthenticated (401), ConversationNotFound (404).
    """
    conversation, side = access_conversation(actor, ref, lock=True)
    field = f"{side.value}_blocked_at"
    if (getattr(conversation, field) is not None) == is_blocked:
        return conversation
    setattr(conversation, field, timezone.now() if is_blocked else None)
    set_waiting_since(conversation)
    conversation.save(update_fields=[field, "waiting_since"])
    return conversation
