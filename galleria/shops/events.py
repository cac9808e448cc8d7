"""What can have happened to a shop."""

from dataclasses import dataclass
from typing import ClassVar

from galleria.kernel.events import Event


@dataclass(frozen=True)
class ShopSynced(Event):
    """A manifest was carried into the database and changed something."""

    name: ClassVar[str] = "shop.synced"
    shop_id: int
