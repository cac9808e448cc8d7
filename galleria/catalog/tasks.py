"""Background work of the catalogue."""

from celery import shared_task

from galleria.catalog import view_counts


@shared_task(name="catalog.settle_views")
def settle_views() -> int:
    """See view_counts.settle_views."""
    return view_counts.settle_views()
