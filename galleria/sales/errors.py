"""What can go wrong with buying."""

from galleria.kernel.problems import Conflict, Invalid, NotFound, Throttled


class ShopDoesNotSell(NotFound):
    """A shop without `[selling]` in its manifest."""

    code = "shop_does_not_sell"
    title = "This shop sells nothing here"
    detail = "Nothing can be ordered in this shop."


class LineNotFound(NotFound):
    """No such line in the caller's bag."""

    code = "cart_line_not_found"
    title = "It is not in the bag"
    detail = "There is no such line in your bag."


class PieceNotOffered(NotFound):
    """No variant with this SKU can be bought."""

    code = "piece_not_offered"
    title = "It is not offered"
    detail = "Nothing with the number {sku!r} is offered here."


class FewerLeft(Conflict):
    """Less is left than was asked for."""

    code = "fewer_left"
    title = "Fewer are left"
    detail = "{left} of “{title}” are left."


class PieceSoldOut(Conflict):
    """Nothing is left."""

    code = "piece_sold_out"
    title = "It has just been sold"
    detail = "“{title}” has just been sold. Nothing was charged."


class CartFull(Conflict):
    """A bag has its limits."""

    code = "cart_full"
    title = "The bag is full"
    detail = "A bag holds at most {most} different pieces. Take something out first."


class CartEmpty(Conflict):
    """There is nothing to order."""

    code = "cart_empty"
    title = "The bag is empty"
    detail = "There is nothing in your bag."


class TotalChanged(Conflict):
    """The total is another than the one that the buyer saw."""

    code = "total_changed"
    title = "The total has changed"
    detail = "The total is now {total}, because something in your bag or its delivery costs something else. Look at it again before you order."


class DeliveryNotOffered(Invalid):
    """This method does not go there, or does not take this bag."""

    code = "delivery_not_offered"
    title = "It cannot be delivered so"
    detail = "“{method}” is not offered for this bag and address."


class SlotNotOffered(Invalid):
    """No such slot, one in the past, or one too soon for what is in the bag."""

    code = "slot_not_offered"
    title = "This time is not offered"
    detail = "This time cannot be chosen. Choose another one."


class SlotFull(Conflict):
    """Somebody else took the last place."""

    code = "slot_full"
    title = "This time has just been taken"
    detail = "The last place at this time has just been taken. Choose another one; nothing was charged."


class PaymentNotOffered(Invalid):
    """This way to pay does not go with this delivery."""

    code = "payment_not_offered"
    title = "It cannot be paid so"
    detail = "This way to pay is not offered here."


class OrderNotFound(NotFound):
    """No such order, or not the caller's."""

    code = "order_not_found"
    title = "There is no such order"
    detail = "There is no order {ref!r}, or it is not yours."


class StepRefused(Conflict):
    """The order's status does not allow this."""

    code = "order_step_refused"
    title = "The order cannot do this now"
    detail = "An order that is {status} cannot {step}."


class NotPaid(Conflict):
    """It has to be paid first."""

    code = "order_not_paid"
    title = "The order is not paid"
    detail = "The order must be paid before this."


class DisputeAtBank(Conflict):
    """The buyer's bank has taken the money until it has decided."""

    code = "dispute_at_bank"
    title = "The bank decides"
    detail = "The buyer's bank holds the money until it has decided whose it is. Answer the dispute at Stripe; the order is settled by itself then."


class PaidByCard(Conflict):
    """Nobody but Stripe knows whether a card was charged."""

    code = "order_paid_by_card"
    title = "It is paid by card"
    detail = "This order is paid by card: the payment is noted by itself when it is there."


class NotInvoiced(NotFound):
    """The house invoices an order when it is paid, if it sells any of it."""

    code = "order_not_invoiced"
    title = "There is no invoice yet"
    detail = "The shop's invoice is written when the payment is there. What others sell has documents of its own."


class RefundTooLarge(Conflict):
    """More than was paid and is left."""

    code = "refund_too_large"
    title = "More than is left to refund"
    detail = "{left} are left to refund."


class TooManyUnpaid(Conflict):
    """The buyer has as many open orders to be paid later as the shop allows."""

    code = "too_many_unpaid"
    title = "Too much is waiting to be paid"
    detail = "Up to {orders} orders with {pieces} pieces can wait for their payment. Pay or cancel one that is open first."


class TooManyFromNetwork(Throttled):
    """More orders to be paid later have come from one network address than any rush of honest buyers makes."""

    code = "too_many_unpaid_from_network"
    title = "Many orders from one place"
    detail = "So many unpaid orders have come from your network that we take no more just now. Try again later, or pay this one at once."
