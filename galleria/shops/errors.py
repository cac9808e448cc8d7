"""What can go wrong with a shop."""

from galleria.kernel.problems import Conflict, NotFound


class ShopNotFound(NotFound):
    """No shop has this name."""

    code = "shop_not_found"
    title = "There is no such shop"
    detail = "There is no shop called {slug!r}."


class PolicyNotFound(NotFound):
    """The shop has no such page of terms."""

    code = "policy_not_found"
    title = "There is no such page"
    detail = "This shop has no policy called {slug!r}."


class CategoryInUse(Conflict):
    """A category that the manifest no longer names still holds products."""

    code = "category_in_use"
    title = "The category still holds products"
    detail = "Move the products of {slug!r}, archived ones too, to another category first."


class HostTaken(Conflict):
    """Another shop answers at this host."""

    code = "host_taken"
    title = "Another shop has this host"
    detail = "The host {host!r} belongs to the shop {slug!r}. Give each shop hosts of its own."
