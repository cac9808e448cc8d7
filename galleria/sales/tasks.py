"""Background work of sales."""

from celery import shared_task

from galleria.sales.actions import cancel_order, count_balances, delete_old_carts, remind_unfetched
from galleria.sales.actions.open_slots import open_slots as open_slots_of
from galleria.shops.models import Shop


@shared_task(name="sales.cancel_unpaid")
def cancel_unpaid() -> int:
    """See cancel_order.cancel_unpaid."""
    return cancel_order.cancel_unpaid()


@shared_task(name="sales.remind_unfetched")
def remind() -> int:
    """See actions.remind_unfetched."""
    return remind_unfetched.remind_unfetched()


@shared_task(name="sales.open_slots")
def open_slots() -> int:
    """See actions.open_slots, for every shop."""
    return sum(open_slots_of(shop) for shop in Shop.objects.all())


@shared_task(name="sales.count_balances")
def count() -> int:
    """See actions.count_balances."""
    return count_balances.count_balances()


@shared_task(name="sales.delete_old_carts")
def delete_carts() -> int:
    """See actions.delete_old_carts."""
    return delete_old_carts.delete_old_carts()
