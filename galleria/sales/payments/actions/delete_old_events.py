"""Forget events that were worked on long ago. Stripe repeats one for three days."""

from datetime import timedelta

from django.utils import timezone

from galleria.sales.payments.models import StripeEvent

KEPT = timedelta(days=90)


def delete_old_events() -> int:
    """Returns how many went."""
    return StripeEvent.objects.filter(done_at__lt=timezone.now() - KEPT).delete()[0]
