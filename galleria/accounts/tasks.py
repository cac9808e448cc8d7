"""Background work of accounts."""

from celery import shared_task

from galleria.accounts.sessions import delete_expired_sessions as delete


@shared_task(name="accounts.delete_expired_sessions")
def delete_expired_sessions() -> int:
    """See sessions.delete_expired_sessions."""
    return delete()
