"""What people wrote to each other, what they said against it, and what they decided as staff. What the other side wrote is theirs."""

from typing import Any

from django.db.models import Q
from django.utils import timezone

from galleria.kernel.personal_data import Subject, holds_personal_data
from galleria.messaging.models import AnsweringTime, Conversation, ConversationReport, Message
from galleria.messaging.rules import Side


def export_conversations(subject: Subject) -> Any:
    """All conversations with their own words in them."""
    said: dict[str, list[dict[str, Any]]] = {}
    own = Q(side=Side.ASKER, conversation__asker=subject.person_id) | Q(side=Side.SELLER, conversation__seller=subject.person_id)
    messages = Message.objects.across_shops().filter(own).order_by("conversation", "number")
    for ref, words, at in messages.values_list("conversation__ref", "words", "at"):
        said.setdefault(ref, []).append({"words": words, "at": at})
    rows = Conversation.objects.across_shops().filter(Q(asker=subject.person_id) | Q(seller=subject.person_id)).order_by("pk")
    fields = ("ref", "shop__slug", "product__slug", "asked_at", "published_at", "closed_at", "closed_reason")
    return [{**row, "messages": said.get(row["ref"], [])} for row in rows.values(*fields)] or None


def erase_conversations(subject: Subject) -> None:
    """Their words go, from the pages of pieces too. That there was a conversation stays for the other side, and nobody writes in it any more."""
    person = subject.person_id
    mine = Conversation.objects.across_shops().filter(Q(asker=person) | Q(seller=person))
    list(mine.select_for_update(no_key=True).order_by("pk").values_list("pk", flat=True))
    for side in Side:
        theirs = Conversation.objects.across_shops().filter(**{side.value: person})
        Message.objects.across_shops().filter(conversation__in=theirs, side=side.value).update(words="")
        theirs.filter(**{f"{side.value}_blocked_at": None}).update(**{f"{side.value}_blocked_at": timezone.now()})
    mine.update(published_number=None, published_at=None, waiting_since=None)
    AnsweringTime.objects.across_shops().filter(seller=person).delete()


def export_reports(subject: Subject) -> Any:
    """What they said against conversations, and what became of it."""
    rows = ConversationReport.objects.across_shops().filter(reporter=subject.person_id).order_by("pk")
    return list(rows.values("shop__slug", "conversation__ref", "reason", "words", "state", "reported_at", "decided_at")) or None


def erase_reports(subject: Subject) -> None:
    """Open ones go. Of decided ones stays that somebody reported it, and the decision, without who and in which words."""
    rows = ConversationReport.objects.across_shops().filter(reporter=subject.person_id)
    rows.filter(state=ConversationReport.State.OPEN).delete()
    rows.update(reporter=None, words="")


def export_settled(subject: Subject) -> Any:
    """On which reports they decided as staff."""
    rows = ConversationReport.objects.across_shops().filter(decided_by=subject.person_id).order_by("pk")
    return list(rows.values("shop__slug", "conversation__ref", "state", "answer", "decided_at")) or None


def erase_settled(subject: Subject) -> None:
    """Nothing: the decision refers to the account, which has the pseudonym."""


holds_personal_data("messaging.conversations", export=export_conversations, erase=erase_conversations)
holds_personal_data("messaging.reports", export=export_reports, erase=erase_reports)
holds_personal_data("messaging.settled_reports", export=export_settled, erase=erase_settled)
