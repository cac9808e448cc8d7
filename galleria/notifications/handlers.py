"""Letters about what happened: to buyers and sellers of orders and sales, of decisions on sellers and pieces, and of what is written to them."""

from galleria.catalog.models import Product
from galleria.catalog.reports.events import ReportsSettled
from galleria.catalog.reports.models import Report
from galleria.kernel.events import handles
from galleria.messaging.actions.claim_letter import claim_letter
from galleria.messaging.events import ConversationReportsSettled, MessageWaits
from galleria.messaging.models import Conversation, ConversationReport
from galleria.messaging.rules import Side
from galleria.notifications.message_letters import write_conversation_letter, write_message_letter
from galleria.notifications.order_letters import find_reason, write_order_letter
from galleria.notifications.sale_letters import is_told_by_parcels, write_parcel_letter, write_sale_letter
from galleria.notifications.seller_letters import write_application_letters, write_piece_letter, write_seller_letter
from galleria.sales.events import OrderAdvanced, OrderNotFetched, OrderPaid, OrderPlaced, OrderRefunded
from galleria.sales.market.events import ParcelSent, SaleAdvanced
from galleria.sales.models import Refund
from galleria.sales.payments.events import PaymentReturned
from galleria.sales.payments.models import Intent
from galleria.sellers.events import SellerApplied, SellerDecided
from galleria.sellers.models import Seller
from galleria.sellers.rules import State

TOLD = {"make_ready": "ready", "ship": "shipped", "cancel": "cancelled", "dispute": "disputed", "settle": "settled"}
TOLD_SELLERS = {
    "paid": "sold",
    "arrive": "arrived",
    "ask_time": "asked",
    "confirm": "released",
    "release": "released",
    "part_refund": "taken_back",
    "refund": "taken_back",
    "bank_looks": "bank_looks",
    "bank_declined": "bank_declined",
    "charge_back": "charged_back",
    "part_charge_back": "charged_back",
}
TOLD_BUYERS = {"arrive": "look", "remind": "remind", "give_time": "more_time", "refuse_time": "no_time"}
WITH_REASON = ("dispute", "settle")


@handles(OrderPlaced)
def tell_placed(event: OrderPlaced) -> None:
    """What was ordered, and how to pay."""
    write_order_letter(event.order_id, "placed")


@handles(OrderPaid)
def tell_paid(event: OrderPaid) -> None:
    """The money is there."""
    write_order_letter(event.order_id, "paid")


@handles(OrderAdvanced)
def tell_step(event: OrderAdvanced) -> None:
    """It is ready, on its way, cancelled, in dispute or settled; other steps are on the order's page."""
    if event.step == "ship" and is_told_by_parcels(event.order_id):
        return
    if event.step in TOLD:
        reason = find_reason(event.order_id, event.step) if event.step in WITH_REASON else ""
        write_order_letter(event.order_id, TOLD[event.step], reason=reason)


@handles(OrderRefunded)
def tell_refunded(event: OrderRefunded) -> None:
    """How much went back, and why."""
    write_order_letter(event.order_id, "refunded", refund=Refund.objects.across_shops().get(pk=event.refund_id))


@handles(OrderNotFetched)
def tell_not_fetched(event: OrderNotFetched) -> None:
    """It waits, and for how long it will."""
    write_order_letter(event.order_id, "not_fetched")


@handles(PaymentReturned)
def tell_returned(event: PaymentReturned) -> None:
    """Money came that no order wanted, and goes back: why."""
    write_order_letter(event.order_id, "returned", returned=Intent.objects.across_shops().get(pk=event.intent_id))


@handles(SaleAdvanced)
def tell_sale(event: SaleAdvanced) -> None:
    """Its seller and its buyer, each what they have to know."""
    if event.code in TOLD_SELLERS:
        write_sale_letter(event.sale_id, TOLD_SELLERS[event.code], to_seller=True, step_id=event.step_id)
    if event.code in TOLD_BUYERS:
        write_sale_letter(event.sale_id, TOLD_BUYERS[event.code], to_seller=False)


@handles(ParcelSent)
def tell_parcel(event: ParcelSent) -> None:
    """The buyer, what is on its way and what is still to come."""
    write_parcel_letter(event.parcel_id)


@handles(SellerApplied)
def tell_application(event: SellerApplied) -> None:
    """Those who decide, as long as it waits."""
    seller = Seller.objects.across_shops().select_related("shop", "user").filter(pk=event.seller_id, state=State.APPLIED).first()
    if seller is not None:
        write_application_letters(seller)


@handles(SellerDecided)
def tell_decision(event: SellerDecided) -> None:
    """Whether they may sell, and why not."""
    seller = Seller.objects.across_shops().select_related("shop", "user").filter(pk=event.seller_id).first()
    if seller is not None:
        write_seller_letter(seller, event.step, reason=event.reason)


@handles(ReportsSettled)
def tell_settled(event: ReportsSettled) -> None:
    """The seller, when the piece has left the shelves; and those who reported it, what became of it."""
    product = Product.objects.across_shops().select_related("shop", "seller").filter(pk=event.product_id).first()
    if product is None:
        return
    if event.taken_off and product.seller is not None:
        write_piece_letter(product, product.seller, "taken_off", answer=event.answer)
    reports = Report.objects.for_shop(product.shop_id).filter(pk__in=event.report_ids, reporter__isnull=False)
    for report in reports.select_related("reporter").order_by("pk"):
        if report.reporter is not None:
            write_piece_letter(product, report.reporter, "upheld" if event.taken_off else "dismissed")


@handles(MessageWaits)
def tell_message(event: MessageWaits) -> None:
    """Whoever has something to read, with the words: one letter until they have read it."""
    side = Side(event.side)
    claimed = claim_letter(event.conversation_id, side)
    if claimed is not None:
        write_message_letter(claimed, side)


@handles(ConversationReportsSettled)
def tell_conversation_settled(event: ConversationReportsSettled) -> None:
    """Both sides, when something was hidden or closed, and why; when nothing was, those who reported it."""
    rows = Conversation.objects.across_shops().select_related("shop", "product", "asker", "seller")
    conversation = rows.filter(pk=event.conversation_id).first()
    if conversation is None:
        return
    if event.step != "dismiss":
        for side in Side:
            write_conversation_letter(conversation, side, "hidden" if event.step == "hide" else "closed", answer=event.answer)
        return
    reporters = ConversationReport.objects.for_shop(conversation.shop_id).filter(pk__in=event.report_ids, reporter__isnull=False)
    for reporter_id in reporters.order_by("pk").values_list("reporter", flat=True):
        write_conversation_letter(conversation, Side.ASKER if reporter_id == conversation.asker_id else Side.SELLER, "dismissed")
