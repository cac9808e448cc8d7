"""Background work of conversations."""

from celery import shared_task

from galleria.messaging.actions import count_answering_times, delete_old_conversations


@shared_task(name="messaging.count_answering_times")
def count_all() -> int:
    """See actions.count_answering_times."""
    return count_answering_times.count_answering_times()


@shared_task(name="messaging.delete_old")
def delete_old() -> int:
    """See actions.delete_old_conversations."""
    return delete_old_conversations.delete_old_conversations()
