"""Background work of ratings."""

from celery import shared_task

from galleria.sales.market.ratings.actions import ask_for_ratings


@shared_task(name="ratings.ask")
def ask() -> int:
    """See actions.ask_for_ratings."""
    return ask_for_ratings.ask_for_ratings()
