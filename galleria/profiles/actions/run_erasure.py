"""Let go of everything that is held on a person, holding by holding. What was done stays done, whatever happens in between."""

import structlog
from django.db import transaction

from galleria.accounts.models import User
from galleria.kernel.personal_data import Subject, list_holdings
from galleria.profiles.actions.ask_erasure import check_not_responsible
from galleria.profiles.actions.claim_job import claim_job, finish_job, lock_claimed
from galleria.profiles.emails import list_verified_emails
from galleria.profiles.errors import StillResponsible, StillUnderWay, TakenOver
from galleria.profiles.models import Erasure, Job

log = structlog.get_logger(__name__)


def run_erasure(erasure_id: int) -> bool:
    """Run it to its end. Returns whether it was ours to run: one that is not due, was taken back or is done is left alone.

    One that something hinders is marked as failed, with the reason, and so tried again each hour until that is over.
    One whose process died goes on after the last holding that it dealt with. Raises whatever went wrong on our side, after it was marked as failed.
    """
    erasure = claim_job(Erasure, erasure_id)
    if erasure is None:
        return False
    try:
        subject = _begin(erasure)
        for holding in list_holdings():
            with transaction.atomic():
                row = lock_claimed(erasure)
                if holding.name not in row.settled:
                    holding.erase(subject)
                    row.settled.append(holding.name)
                    row.done = len(row.settled)
                    row.save()
        _end(erasure)
    except TakenOver:
        log.info("erasure_taken_over", erasure=erasure.ref)
        return False
    except (StillResponsible, StillUnderWay) as reason:
        finish_job(erasure, Job.Status.FAILED, error=reason.detail)
    except Exception as reason:
        finish_job(erasure, Job.Status.FAILED, error=f"Something broke on our side: {type(reason).__name__}. It is tried again.")
        raise
    return True


@transaction.atomic
def _begin(erasure: Erasure) -> Subject:
    """Nobody signs in from now on, so nothing new comes; and the addresses are noted, for the rows that know them go on the way."""
    row = lock_claimed(erasure)
    user = User.objects.select_for_update(no_key=True, of=("self",)).get(pk=row.user_id)
    if not row.settled:
        check_not_responsible(user)
        row.emails = list(list_verified_emails(user))
        subject = Subject(person_id=row.user_id, emails=tuple(row.emails), pseudonym=row.pseudonym)
        hindrances = [what for holding in list_holdings() if (what := holding.hinder(subject))]
        if hindrances:
            raise StillUnderWay(what="; ".join(hindrances))
        user.is_active = False
        user.save(update_fields=["is_active"])
    row.total = len(list_holdings())
    row.save()
    return Subject(person_id=row.user_id, emails=tuple(row.emails), pseudonym=row.pseudonym)


@transaction.atomic
def _end(erasure: Erasure) -> None:
    row = finish_job(erasure, Job.Status.DONE)
    row.emails = []
    row.save(update_fields=["emails"])
