"""What sales does when something happened elsewhere."""

from galleria.kernel.events import handles
from galleria.sales.actions.open_slots import open_slots
from galleria.shops.events import ShopSynced
from galleria.shops.models import Shop


@handles(ShopSynced)
def open_slots_of_shop(event: ShopSynced) -> None:
    """The slots that the manifest plans now."""
    open_slots(Shop.objects.get(pk=event.shop_id))
