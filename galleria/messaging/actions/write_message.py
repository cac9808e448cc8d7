"""Put a message behind the others of a conversation. Who may is decided by the callers, who hold the conversation's row."""

from django.utils import timezone

from galleria.kernel.outbox import record
from galleria.messaging.actions.count_answering_times import count_answering_time
from galleria.messaging.events import MessageWaits
from galleria.messaging.models import Conversation, Message
from galleria.messaging.rules import Side


def write_message(conversation: Conversation, *, side: Side, words: str) -> Message:
    """The next message; the other side has one more to read. With the seller's first answer, how quickly they answer is counted again."""
    now = timezone.now()
    conversation.last_number += 1
    conversation.last_at = now
    is_first_answer = side == Side.SELLER and conversation.first_answered_at is None
    if side == Side.SELLER:
        conversation.asker_unread += 1
        conversation.waiting_since = None
        if is_first_answer:
            conversation.first_answered_at = now
    else:
        conversation.seller_unread += 1
        conversation.waiting_since = conversation.waiting_since or now
    message = Message.objects.across_shops().create(
        shop_id=conversation.shop_id, conversation=conversation, number=conversation.last_number, side=side.value, words=words, at=now
    )
    conversation.save(update_fields=["last_number", "last_at", "asker_unread", "seller_unread", "waiting_since", "first_answered_at"])
    if is_first_answer:
        count_answering_time(conversation.shop_id, conversation.seller_id)
    record(MessageWaits(conversation_id=conversation.pk, side=side.other.value))
    return message


def set_waiting_since(conversation: Conversation) -> None:
    """Since when the seller owes an answer, from the messages: for who closes, opens or hides. The caller saves it."""
    conversation.waiting_since = None
    if conversation.closed_by:
        return
    messages = Message.objects.for_shop(conversation.shop_id).filter(conversation=conversation)
    answered = messages.filter(side=Side.SELLER.value).order_by("-number").values_list("number", flat=True).first() or 0
    open_ones = messages.filter(side=Side.ASKER.value, number__gt=answered, hidden_at=None).exclude(words="")
    conversation.waiting_since = open_ones.order_by("number").values_list("at", flat=True).first()
