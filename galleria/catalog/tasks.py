"""Background work of the catalogue."""

from celery import shared_task

from galleria.catalog import view_counts
from galleria.catalog.actions import refresh_fronts as refreshing


@shared_task(name="catalog.settle_views")
def settle_views() -> int:
    """See view_counts.settle_views."""
    return view_counts.settle_views()


@shared_task(name="catalog.refresh_fronts")
def refresh_fronts(shop_id: int, first_id: int, last_id: int) -> int:
    """See actions/refresh_fronts.py."""
    return refreshing.refresh_fronts(shop_id, first_id, last_id)
