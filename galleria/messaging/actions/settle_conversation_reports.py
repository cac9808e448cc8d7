"""Decide on what was said against a conversation: nothing is wrong with it, some of it is hidden, or it is closed."""

from collections.abc import Sequence
from enum import StrEnum

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.kernel.outbox import record
from galleria.kernel.problems import FieldError, Invalid
from galleria.messaging.access import access_reported
from galleria.messaging.actions.write_message import set_waiting_since
from galleria.messaging.events import ConversationReportsSettled
from galleria.messaging.models import Conversation, ConversationReport, Message
from galleria.messaging.rules import REASON_LONGEST
from galleria.shops.models import Shop


class Decision(StrEnum):
    """What staff do."""

    DISMISS = "dismiss"
    HIDE = "hide"
    CLOSE = "close"


@transaction.atomic
def settle_conversation_reports(shop: Shop, ref: str, *, decision: Decision, answer: str, numbers: Sequence[int] = (), actor: Actor) -> int:
    """All open reports of the conversation are decided. Returns how many; none when somebody else has decided meanwhile, and then nothing changes.

    Hiding and closing need an answer, which both sides read; dismissing may have one, which stays with the staff. What stood on the piece's page
    leaves it with the message that is hidden, or with the conversation.
    Raises 401/403 (who may), ConversationReportNotFound (404), Invalid (422).
    """
    conversation = access_reported(actor, shop, ref, lock=True)
    answer = answer.strip()
    _check_words(decision, answer, numbers)
    reports = ConversationReport.objects.for_shop(shop).filter(conversation=conversation, state=ConversationReport.State.OPEN)
    ids = list(reports.order_by("pk").values_list("pk", flat=True))
    if not ids:
        return 0
    if decision == Decision.HIDE:
        _hide(conversation, numbers, answer)
    elif decision == Decision.CLOSE:
        conversation.closed_at, conversation.closed_reason = timezone.now(), answer
        conversation.published_number = conversation.published_at = None
    set_waiting_since(conversation)
    conversation.save(update_fields=["closed_at", "closed_reason", "published_number", "published_at", "waiting_since"])
    state = ConversationReport.State.DISMISSED if decision == Decision.DISMISS else ConversationReport.State.UPHELD
    reports.filter(pk__in=ids).update(state=state, answer=answer, decided_at=timezone.now(), decided_by=actor.user)
    after = {"open": 0, "answer": answer, **({"hidden": sorted(numbers)} if decision == Decision.HIDE else {})}
    log_change(actor, shop, what=f"{decision.value} reported conversation", row=f"conversation {ref}", before={"open": len(ids)}, after=after)
    record(ConversationReportsSettled(conversation_id=conversation.pk, report_ids=ids, step=decision.value, answer=answer))
    return len(ids)


def _check_words(decision: Decision, answer: str, numbers: Sequence[int]) -> None:
    if decision != Decision.DISMISS and not answer:
        raise Invalid(errors=[FieldError(field="answer", message="is needed: both sides are told why", code="missing")])
    if len(answer) > REASON_LONGEST:
        raise Invalid(errors=[FieldError(field="answer", message=f"must have at most {REASON_LONGEST} characters", code="too_long")])
    if decision == Decision.HIDE and not numbers:
        raise Invalid(errors=[FieldError(field="numbers", message="name what is to be hidden", code="missing")])


def _hide(conversation: Conversation, numbers: Sequence[int], reason: str) -> None:
    """What is hidden already stays so, under its own reason."""
    messages = Message.objects.for_shop(conversation.shop_id).filter(conversation=conversation, number__in=numbers)
    if messages.count() != len(set(numbers)):
        raise Invalid(errors=[FieldError(field="numbers", message="are not all of this conversation", code="unknown")])
    messages.filter(hidden_at=None).update(hidden_at=timezone.now(), hidden_reason=reason)
    if conversation.published_number is not None and {1, conversation.published_number} & set(numbers):
        conversation.published_number = conversation.published_at = None
