"""Tell the staff that something is wrong in a conversation."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.kernel.rates import RateLimit
from galleria.messaging.access import access_conversation
from galleria.messaging.models import ConversationReport

REPORTS = RateLimit("report_conversation", calls=20, period_s=3600, burst=10)


@transaction.atomic
def report_conversation(ref: str, *, reason: ConversationReport.Reason, words: str, actor: Actor) -> ConversationReport:
    """The person's word waits for the staff, who read the conversation from now on. Saying it again while it waits changes what is said.

    Raises Unauthenticated (401), ConversationNotFound (404), Throttled (429) after many in a short time.
    """
    conversation, side = access_conversation(actor, ref, lock=True)  # so that the same word twice at once is one report
    reporter = getattr(conversation, side.value)
    REPORTS.check(str(reporter.pk))
    report, _ = ConversationReport.objects.across_shops().update_or_create(
        conversation=conversation,
        reporter=reporter,
        state=ConversationReport.State.OPEN,
        defaults={"shop_id": conversation.shop_id, "reason": reason, "words": words},
    )
    return report
