"""Background work of the catalogue."""

from celery import shared_task

from galleria.catalog import day_counts, search_counts, view_counts, visit_counts
from galleria.catalog.actions import mark_prominent as marking
from galleria.catalog.actions import refresh_fronts as refreshing
from galleria.catalog.actions import refresh_words as counting
from galleria.catalog.actions import write_vectors as embedding


@shared_task(name="catalog.settle_views")
def settle_views() -> int:
    """See view_counts.settle_views."""
    return view_counts.settle_views()


@shared_task(name="catalog.refresh_fronts")
def refresh_fronts(shop_id: int, first_id: int, last_id: int) -> int:
    """See actions/refresh_fronts.py."""
    return refreshing.refresh_fronts(shop_id, first_id, last_id)


@shared_task(name="catalog.settle_searches")
def settle_searches() -> int:
    """See search_counts.settle_searches."""
    return search_counts.settle_searches()


@shared_task(name="catalog.settle_visits")
def settle_visits() -> int:
    """See visit_counts.settle_visits."""
    return visit_counts.settle_visits()


@shared_task(name="catalog.settle_days")
def settle_days() -> int:
    """See day_counts.settle_days."""
    return day_counts.settle_days()


@shared_task(name="catalog.delete_old_days")
def delete_old_days() -> int:
    """See day_counts.delete_old_days."""
    return day_counts.delete_old_days()


@shared_task(name="catalog.write_vectors")
def write_vectors() -> int:
    """See actions/write_vectors.py."""
    return embedding.write_vectors()


@shared_task(name="catalog.refresh_words")
def refresh_words() -> int:
    """See actions/refresh_words.py. Returns how many shops were counted anew."""
    return counting.refresh_stale_words()


@shared_task(name="catalog.refresh_suggestions")
def refresh_suggestions() -> int:
    """See actions/refresh_words.py."""
    return counting.refresh_all_suggestions()


@shared_task(name="catalog.mark_prominent")
def mark_prominent() -> int:
    """See actions/mark_prominent.py. Returns how many products changed."""
    return marking.mark_prominent_everywhere()
