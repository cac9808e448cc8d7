"""What the pages call things."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from galleria.kernel.money import Money
from galleria.sales.actions.cancel_order import BY_ITSELF
from galleria.sales.market import status as sales
from galleria.sales.models import Order, OrderStep, Payment
from galleria.sales.payments.models import Dispute
from galleria.sales.rules.books import Code
from galleria.sales.rules.status import Status

COLOURS = {
    Status.PENDING: "warning",
    Status.PAID: "info",
    Status.PREPARING: "primary",
    Status.READY: "success",
    Status.SHIPPED: "info",
    Status.DELIVERED: "success",
    Status.COMPLETED: "",
    Status.DISPUTED: "danger",
    Status.CANCELLED: "danger",
    Status.REFUNDED: "danger",
}
PART_SENT = "sent in part"
SALE_SAID = {
    sales.Status.PAID: "paid, to be sent",
    sales.Status.SHIPPED: "on its way",
    sales.Status.ARRIVED: "with the buyer",
    sales.Status.RELEASED: "seller paid",
    sales.Status.REFUNDED: "paid back",
}
SALE_COLOURS = {
    sales.Status.PAID: "warning",
    sales.Status.SHIPPED: "info",
    sales.Status.ARRIVED: "primary",
    sales.Status.RELEASED: "success",
    sales.Status.REFUNDED: "danger",
}
WAYS = {Payment.Method.TRANSFER: "Bank transfer", Payment.Method.AT_PICKUP: "At pickup", Payment.Method.CARD: "Card"}
KINDS = {"parcel": "Parcel", "local": "Local delivery", "pickup": "Pickup", "download": "Download"}
PAYMENT_SAID = {
    Payment.Status.OPEN: "not paid yet",
    Payment.Status.PAID: "paid",
    Payment.Status.CANCELLED: "nothing was paid",
    Payment.Status.PART_REFUNDED: "partly refunded",
    Payment.Status.REFUNDED: "refunded",
}
ACCOUNTS = {
    Code.TRANSFER: "Received by transfer",
    Code.AT_PICKUP: "Received at pickup",
    Code.CARD: "Received by card",
    Code.GOODS: "Sales of goods",
    Code.DELIVERY: "Sales of delivery",
    Code.TAX: "Tax owed",
    Code.FEES: "Fees",
    Code.CARD_FEES: "Fees of cards",
    Code.OWED: "Owed to buyers",
    Code.HELD: "Held in disputes",
    Code.LOST: "Lost in disputes",
    Code.COMMISSION: "Commission",
    Code.SELLERS_PENDING: "Sellers, not yet free",
    Code.SELLERS_AVAILABLE: "Sellers, free to be paid out",
    Code.SELLERS_PAYOUT: "Sellers, on its way to the bank",
    Code.PAID_OUT: "Paid out to sellers",
}
BOOKINGS = {
    "payment": "Payment",
    "refund": "Refund",
    "refund-sent": "Refund sent",
    "refund-failed": "Refund that came back",
    "fee": "Fee",
    "unwanted": "Money that no order wanted",
    "returned": "Money sent back",
    "return-failed": "Money sent back that came back",
    "payout": "Payout set aside",
    "payout-settled": "Payout that arrived",
    "payout-failed": "Payout that failed",
    "payout-returned": "Payout that came back",
    "dispute": "Dispute",
    "dispute-won": "Dispute won",
    "dispute-lost": "Dispute lost",
    "sale": "A seller's part, held for them",
    "sale-refund": "Refund, the sellers' part of it",
    "release": "Released to the seller",
    "charge-back": "Dispute lost, the sellers' part of it",
    "refund-by-bank": "Refund that the buyer's bank has paid",
}
HAPPENED = {
    "placed": "Order placed",
    "pay": "Payment noted",
    "prepare": "Preparing begun",
    "make_ready": "Made ready",
    "ship": "Shipped",
    "deliver": "Handed over",
    "complete": "Completed",
    "cancel": "Cancelled",
    "dispute": "Disputed",
    "settle": "Settled",
    "refund": "Refunded",
    "remind": "Reminded that it was not fetched",
    "return_request": "Return asked for",
    "return_approve": "Return approved",
    "return_waive": "Return settled without sending",
    "return_decline": "Return declined",
    "return_send": "Return on its way",
    "return_receive": "Return received",
    "return_refund": "Return refunded",
    "return_cancel": "Return cancelled",
    "return_close": "Return closed",
}
STRIPE_PAGES = "https://dashboard.stripe.com/payments/"
DISPUTES = {
    Dispute.Status.OPEN: "held until the buyer's bank has decided: answer it at Stripe",
    Dispute.Status.WON: "decided for the shop",
    Dispute.Status.LOST: "decided for the buyer: lost",
}
SENT_BACK = {
    "late": "it came after the pieces had been given to somebody else",
    "cancelled": "it came after the order had been cancelled",
    "amount": "it was another amount than the order's",
    "twice": "the order was paid already",
}
REASONS = {"changed-mind": "changed their mind", "mistake": "ordered by mistake", "too-slow": "it took too long", "other": "another reason"}


BY_GUESTS = ("placed", "return_request", "return_send", "return_cancel")


def say_moment(at: datetime, zone: ZoneInfo) -> str:
    """On a shop's clock."""
    return f"{at.astimezone(zone):%-d %b %Y, %H:%M}"


def say_moment_in_list(at: datetime, zone: ZoneInfo) -> str:
    """As short as it can be: without the year when it is this one."""
    there = at.astimezone(zone)
    return f"{there:%-d %b, %H:%M}" if there.year == timezone.now().year else say_moment(at, zone)


def say_money(amount_minor: int, currency: str) -> str:
    """For people."""
    return Money(amount_minor, currency).format("en")


def say_payment(payment: Payment) -> str:
    """How and whether."""
    return PAYMENT_SAID[Payment.Status(payment.status)]


def say_slot(delivery: dict[str, Any]) -> str:
    """The chosen time on the shop's clock, as the order keeps it: "Sat 28 Nov, 10:00 to 11:00". "" where none was chosen."""
    if not delivery.get("starts_at") or not delivery.get("ends_at"):
        return ""
    starts, ends = datetime.fromisoformat(delivery["starts_at"]), datetime.fromisoformat(delivery["ends_at"])
    return f"{starts:%a %-d %b, %H:%M}\u2060\u2013\u2060{ends:%H:%M}"


def say_details(step: OrderStep, currency: str) -> str:
    """What was noted with a step."""
    details = step.details
    said = []
    if "amount_minor" in details:
        said.append(say_money(int(details["amount_minor"]), currency))
    if details.get("reference"):
        said.append(f"reference {details['reference']}")
    if details.get("tracking"):
        said.append(f"tracking {details['tracking']}")
    if details.get("return"):
        said.append(str(details["return"]))
    if details.get("reason"):
        said.append(REASONS.get(details["reason"], str(details["reason"])))
    return ", ".join(said)


def say_who(step: OrderStep, order: Order) -> str:
    """Whose doing a step was: staff by name, the buyer, or the platform by itself."""
    if step.actor is not None:
        name = step.actor.get_full_name()
        return f"{name}, the buyer" if step.actor_id == order.user_id else name
    if step.code in BY_GUESTS or (step.code == "cancel" and step.details.get("reason") not in BY_ITSELF):
        return "the buyer, as a guest"
    return "Galleria"
