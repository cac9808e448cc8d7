"""What the catalogue does when something happened elsewhere."""

from galleria.catalog.actions.take_off_shelves import take_sellers_pieces_off
from galleria.catalog.models import Product
from galleria.kernel.events import handles
from galleria.kernel.outbox import send_job_after_commit
from galleria.sellers.events import SellerDecided
from galleria.sellers.models import Seller
from galleria.sellers.rules import State
from galleria.shops.events import ShopSynced

CHUNK = 200  # products a job: a few seconds of work, so that no job holds a worker for long


@handles(ShopSynced)
def refresh_fronts(event: ShopSynced) -> None:
    """Every product's front is written again, in jobs of CHUNK products."""
    ids = list(Product.objects.for_shop(event.shop_id).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        send_job_after_commit("catalog.refresh_fronts", event.shop_id, chunk[0], chunk[-1], priority=6)


@handles(SellerDecided)
def clear_shelves(event: SellerDecided) -> None:
    """What somebody offers who may not sell any more leaves the shelves. Readmitted, they put it back themselves."""
    seller = Seller.objects.across_shops().select_related("shop", "user").filter(pk=event.seller_id, state=State.SUSPENDED).first()
    if seller is not None:
        take_sellers_pieces_off(seller.shop, seller.user)
