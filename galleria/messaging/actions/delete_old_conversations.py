"""Let go of conversations that nobody has gone on with for two years."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from galleria.catalog.models import SHOWN
from galleria.messaging.models import Conversation, ConversationReport

KEPT = timedelta(days=730)
BATCH = 500  # rows a transaction, so that no lock is held for long


def delete_old_conversations() -> int:
    """Those whose last message is older, with all that was said in them and against them. What stands on a page that people see stays, and what
    waits for a decision. Returns how many.
    """
    waiting = ConversationReport.objects.across_shops().filter(conversation=OuterRef("pk"), state=ConversationReport.State.OPEN)
    old = Conversation.objects.across_shops().filter(~Exists(waiting), last_at__lt=timezone.now() - KEPT)
    old = old.exclude(Q(published_at__isnull=False, product__status__in=SHOWN))
    deleted = 0
    while ids := list(old.order_by("last_at").values_list("pk", flat=True)[:BATCH]):
        Conversation.objects.across_shops().filter(pk__in=ids).delete()
        deleted += len(ids)
    return deleted
