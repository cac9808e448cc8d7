"""What people are told of what others write to them about pieces, and of what staff decide on a conversation, in the shop's look."""

from urllib.parse import quote

from django.conf import settings

from galleria.kernel.letters import queue_letter
from galleria.kernel.personal_data import ERASED
from galleria.messaging.actions.claim_letter import Claimed
from galleria.messaging.models import Conversation
from galleria.messaging.rules import Side
from galleria.sellers.models import Seller
from galleria.shops.letter_look import render_letter


def write_message_letter(claimed: Claimed, side: Side) -> None:
    """Queue the letter that something waits to be read, with its words, in the caller's transaction; none to who was erased."""
    it = claimed.conversation
    writer = _seller_of(it) if side == Side.ASKER else it.asker.get_full_name()
    write_conversation_letter(it, side, "answer" if side == Side.ASKER else "question", writer=writer, words="\n\n".join(claimed.words))


def write_conversation_letter(it: Conversation, side: Side, kind: str, **words: str) -> None:
    """The same of any kind (templates/letters/messages/): of decisions of the staff, too."""
    user = it.asker if side == Side.ASKER else it.seller
    if user.email.endswith(ERASED):
        return
    place = "questions" if side == Side.ASKER else "sell/questions"
    context = {
        "name": user.get_full_name() if side == Side.ASKER else _seller_of(it),
        "title": it.product.title,
        "address": f"{settings.PUBLIC_URL}/{it.shop.slug}/{place}/{quote(it.ref)}",
        **words,
    }
    subject, text, html = render_letter(it.shop, f"messages/{kind}", context)
    queue_letter(to=user.email, subject=subject, text=text, html=html, sender_name=it.shop.name)


def _seller_of(it: Conversation) -> str:
    """As everybody knows them in the shop."""
    name = Seller.objects.for_shop(it.shop_id).filter(user=it.seller_id).values_list("name", flat=True).first()
    return name or it.seller.get_full_name()
