"""Background work of the kernel: deliver events, send letters, sweep what was left or is old, audit."""

from celery import shared_task

from galleria.kernel import audits, letters, limits, outbox, retention


@shared_task(name="kernel.deliver_events")
def deliver_events(event_ids: list[int]) -> int:
    """See outbox.deliver_events."""
    return outbox.deliver_events(event_ids)


@shared_task(name="kernel.sweep_outbox")
def sweep_outbox() -> int:
    """See outbox.sweep_outbox."""
    return outbox.sweep_outbox()


@shared_task(name="kernel.send_letter")
def send_letter(letter_id: int) -> bool:
    """See letters.send_letter."""
    return letters.send_letter(letter_id)


@shared_task(name="kernel.sweep_letters")
def sweep_letters() -> int:
    """See letters.sweep_letters."""
    return letters.sweep_letters()


@shared_task(name="kernel.sweep_holds")
def sweep_holds() -> int:
    """See limits.release_expired."""
    return limits.release_expired()


@shared_task(name="kernel.sweep_old_rows")
def sweep_old_rows() -> int:
    """See retention.sweep_old_rows."""
    return retention.sweep_old_rows()


@shared_task(name="kernel.run_audit")
def run_audit(run_id: int) -> bool:
    """See audits.run_audit."""
    return audits.run_audit(run_id)


@shared_task(name="kernel.audit_nightly")
def audit_nightly() -> int:
    """See audits.start_audit; runs of more than a year ago go. Returns the new run's id."""
    audits.delete_old_audits()
    return audits.start_audit().pk
