"""What can have happened in the catalogue."""

from dataclasses import dataclass
from typing import ClassVar

from galleria.kernel.events import Event


@dataclass(frozen=True)
class ProductPublished(Event):
    """Shoppers can see a product that they could not see before."""

    name: ClassVar[str] = "product.published"
    product_id: int


@dataclass(frozen=True)
class ProductChanged(Event):
    """Something that shoppers see of a product is different."""

    name: ClassVar[str] = "product.changed"
    product_id: int


@dataclass(frozen=True)
class ProductWithdrawn(Event):
    """A product was archived."""

    name: ClassVar[str] = "product.archived"
    product_id: int


@dataclass(frozen=True)
class PriceChanged(Event):
    """A variant costs more or less than before, in minor units."""

    name: ClassVar[str] = "price.changed"
    variant_id: int
    before_minor: int
    after_minor: int
