"""Rows that belong to one shop. Reading them without saying which shop is an error, not a filter that nobody set."""

from collections.abc import Iterable
from typing import Any, Self, TypeVar

from django.db import models

Row_co = TypeVar("Row_co", bound=models.Model, covariant=True)


class ShopNotNamed(RuntimeError):
    """A query on a shop's rows that names no shop: a mistake in the program, found by its first test."""


class ShopQuerySet(models.QuerySet[Row_co]):
    """Refuses to run until `for_shop` or `across_shops` was called, or it belongs to a row of one shop, or to a shop (a related manager).

    `Subquery(rows)` and `Exists(rows)` take the query out of the set and are not seen here; name the shop there all the same.
    """

    _shop_named = False

    def for_shop(self, shop: models.Model | int) -> Self:
        """Only this shop's rows (a Shop or its id)."""
        named = self.filter(shop_id=shop if isinstance(shop, int) else shop.pk)
        named._shop_named = True
        return named

    def for_shops(self, shop_ids: Iterable[int]) -> Self:
        """Only these shops' rows: for somebody who keeps several."""
        named = self.filter(shop_id__in=list(shop_ids))
        named._shop_named = True
        return named

    def across_shops(self) -> Self:
        """Rows of all shops: for operators, sweepers and audits."""
        named = self.all()
        named._shop_named = True
        return named

    def _clone(self) -> Self:
        clone: Self = super()._clone()  # type: ignore[misc]  # Django's own, not in its stubs
        clone._shop_named = self._shop_named
        return clone

    def _check_named(self) -> None:
        if not self._shop_named and not self._belongs_to_a_shop():
            raise ShopNotNamed(f"{self.model.__name__}: say for_shop(shop) or across_shops() first")

    def _belongs_to_a_shop(self) -> bool:
        """A related manager hints at the row that it hangs on; only a shop's own row narrows the query to that shop."""
        owner = self._hints.get("instance")  # type: ignore[attr-defined]  # Django's own, not in its stubs
        shop = self.model._meta.get_field("shop").related_model
        return hasattr(owner, "shop_id") or (shop is not None and isinstance(owner, shop))

    def resolve_expression(self, *args: Any, **kwargs: Any) -> Any:
        """As Django's: called when the rows become a part of another query."""
        self._check_named()
        return super().resolve_expression(*args, **kwargs)

    def _fetch_all(self) -> None:
        self._check_named()
        super()._fetch_all()

    def iterator(self, *args: Any, **kwargs: Any) -> Any:
        """As Django's."""
        self._check_named()
        return super().iterator(*args, **kwargs)

    def count(self) -> int:
        """As Django's."""
        self._check_named()
        return super().count()

    def exists(self) -> bool:
        """As Django's."""
        self._check_named()
        return super().exists()

    def aggregate(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """As Django's."""
        self._check_named()
        return super().aggregate(*args, **kwargs)

    def update(self, **kwargs: Any) -> int:
        """As Django's."""
        self._check_named()
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        """As Django's."""
        self._check_named()
        return super().delete()
