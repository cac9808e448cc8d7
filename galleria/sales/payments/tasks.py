"""Background work of payment by card."""

from celery import shared_task

from galleria.sales.payments.actions import return_money, send_refund, sweep_cards, take_event
from galleria.sales.payments.actions.delete_old_events import delete_old_events as delete_events


@shared_task(name="payments.work_on_event")
def work_on_event(event_id: int) -> bool:
    """See actions.take_event."""
    return take_event.work_on_event(event_id)


@shared_task(name="payments.send_refund")
def send(refund_id: int) -> bool:
    """See actions.send_refund."""
    return send_refund.send_refund(refund_id)


@shared_task(name="payments.return_money")
def give_back(intent_id: int) -> bool:
    """See actions.return_money."""
    return return_money.return_money(intent_id)


@shared_task(name="sales.sweep_cards")
def sweep() -> int:
    """See actions.sweep_cards."""
    return sweep_cards.sweep_cards()


@shared_task(name="payments.delete_old_events")
def delete_old_events() -> int:
    """See actions.delete_old_events."""
    return delete_events()
