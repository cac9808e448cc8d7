"""Lock what a card payment changes: order, payment, intent, always in this order. Only called by the actions that change them."""

from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.models import Order, Payment
from galleria.sales.payments.models import Intent


def lock_order(order_id: int) -> tuple[Order, Payment]:
    """The order and its payment, locked. The caller is in a transaction."""
    orders = Order.objects.across_shops().select_related("shop").select_for_update(no_key=True, of=("self",))
    order = orders.get(pk=order_id)
    return order, lock_payment(order)


def lock_intent(intent: Intent) -> tuple[Order, Payment, Intent]:
    """The intent as it stands now with its order and payment, all locked. The caller is in a transaction."""
    order_id = Payment.objects.across_shops().values_list("order", flat=True).get(pk=intent.payment_id)
    order, payment = lock_order(order_id)
    return order, payment, Intent.objects.across_shops().select_for_update(no_key=True, of=("self",)).get(pk=intent.pk)
