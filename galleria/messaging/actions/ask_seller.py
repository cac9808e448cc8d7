"""Ask the seller of a piece."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.errors import ProductNotFound
from galleria.catalog.models import SHOWN, Product, Status
from galleria.catalog.reports.errors import OwnPiece
from galleria.kernel.rates import RateLimit
from galleria.kernel.references import new_reference
from galleria.messaging.actions.send_message import check_seller_is_here, send_message
from galleria.messaging.actions.write_message import write_message
from galleria.messaging.errors import PieceNotOnOffer, SoldByTheHouse
from galleria.messaging.models import Conversation
from galleria.messaging.rules import Side
from galleria.profiles.access import access_self
from galleria.shops.market import get_market
from galleria.shops.models import Shop

QUESTIONS = RateLimit("ask_seller", calls=20, period_s=3600, burst=10)
ON_OFFER = (Status.ACTIVE, Status.RESERVED)


@transaction.atomic
def ask_seller(shop: Shop, slug: str, *, words: str, actor: Actor) -> Conversation:
    """The question opens a conversation with the seller; who has asked about the piece before goes on with that one, whatever became of the piece.

    Raises Unauthenticated (401), ShopHasNoMarket or ProductNotFound (404); OwnPiece, SoldByTheHouse, PieceNotOnOffer, SellerAway or
    ConversationClosed (409); Throttled (429) after many in a short time.
    """
    user = access_self(actor, lock=True)  # so that two first questions at once are one conversation
    get_market(shop)
    product = Product.objects.for_shop(shop).filter(slug=slug).first() if "\x00" not in slug else None
    if product is None:
        raise ProductNotFound(slug=slug)
    known = Conversation.objects.for_shop(shop).filter(product=product, asker=user, seller=product.seller_id).first()
    if known is not None:
        return send_message(known.ref, words=words, actor=actor)
    _check_can_be_asked_about(product, shop, user.pk)
    assert product.seller_id is not None  # noqa: S101 - for the type checker
    QUESTIONS.check(str(user.pk))
    conversation = Conversation.objects.across_shops().create(
        shop=shop, ref=new_reference("cnv"), product=product, asker=user, seller_id=product.seller_id
    )
    write_message(conversation, side=Side.ASKER, words=words)
    return conversation


def _check_can_be_asked_about(product: Product, shop: Shop, asker_id: int) -> None:
    if product.status not in SHOWN:
        raise ProductNotFound(slug=product.slug)
    if product.seller_id is None:
        raise SoldByTheHouse(shop=shop.name)
    if product.seller_id == asker_id:
        raise OwnPiece
    if product.status not in ON_OFFER:
        raise PieceNotOnOffer
    check_seller_is_here(shop, product.seller_id)
