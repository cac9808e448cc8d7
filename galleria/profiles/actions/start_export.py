"""Ask for an export of everything that is held on a person."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.kernel.outbox import send_job_after_commit
from galleria.kernel.personal_data import list_holdings
from galleria.kernel.rates import RateLimit
from galleria.kernel.references import new_reference
from galleria.profiles.access import access_self
from galleria.profiles.models import OPEN, PersonalExport

EXPORTS = RateLimit("personal_export", calls=5, period_s=86_400, burst=5)
JOB_PRIORITY = 3  # somebody watches the bar


@transaction.atomic
def start_export(*, actor: Actor) -> PersonalExport:
    """Have the worker write it. While one is under way, that one is the answer.

    Raises Unauthenticated (401), Throttled (429) after five in a day.
    """
    user = access_self(actor, lock=True)
    under_way = PersonalExport.objects.filter(user=user, status__in=OPEN).first()
    if under_way:
        return under_way
    EXPORTS.check(str(user.pk))
    export = PersonalExport.objects.create(ref=new_reference("exp"), user=user, total=len(list_holdings()))
    export.refresh_from_db()
    send_job_after_commit("profiles.run_export", export.pk, priority=JOB_PRIORITY)
    return export
