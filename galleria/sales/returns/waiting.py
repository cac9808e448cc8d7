"""Which returns wait for the house."""

from django.db.models import Q
from django.db.models.functions import Now

from galleria.sales.returns.rules import ANSWERED_WITHIN
from galleria.sales.returns.status import Status

TO_ANSWER = Q(status=Status.REQUESTED) & (Q(seller=None) | Q(requested_at__lt=Now() - ANSWERED_WITHIN))
"""Its own, and those of sellers who are late."""
TO_REFUND = Q(status=Status.RECEIVED)
"""A seller's, too: it came otherwise than it was sent, or the buyer's bank looked into the payment."""
