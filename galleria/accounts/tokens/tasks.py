"""Background work of tokens."""

from celery import shared_task

from galleria.accounts.tokens.actions.delete_old_tokens import delete_old_tokens as delete


@shared_task(name="tokens.delete_old")
def delete_old_tokens() -> int:
    """See actions.delete_old_tokens."""
    return delete()
