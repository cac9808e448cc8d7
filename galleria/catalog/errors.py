"""What can go wrong in the catalogue."""

from galleria.kernel.problems import Conflict, NotFound, Problem


class ProductNotFound(NotFound):
    """No such product, or not one that the caller may see."""

    code = "product_not_found"
    title = "There is no such product"
    detail = "This shop has no product called {slug!r}."


class ProductArchived(Problem):
    """The product was here and is not coming back."""

    code = "product_archived"
    status = 410
    title = "The product is gone"
    detail = "{title} is no longer offered."


class ProductMoved(Problem):
    """The product has another slug now. `Location` is where the same question is answered."""

    code = "product_moved"
    status = 308
    title = "The product has another address"
    detail = "This product is called {slug!r} now."

    def __init__(self, *, shop: str, slug: str, rest: str = "") -> None:
        super().__init__(headers={"Location": f"/api/v1/shops/{shop}/products/{slug}{rest}"}, slug=slug)
        self.slug = slug

    def keep_query(self, query: str) -> "ProductMoved":
        """Itself, leading on with the query string that came."""
        if query:
            self.headers["Location"] += f"?{query}"
        return self


class CategoryMoved(Problem):
    """The category has another slug now. `Location` is where the same question is answered. Lists are only read, so 301 does."""

    code = "category_moved"
    status = 301
    title = "The category has another address"
    detail = "This category is called {slug!r} now."

    def __init__(self, *, slug: str, path: str, query: str) -> None:
        super().__init__(headers={"Location": f"{path}?{query}"}, slug=slug)
        self.query = query


class SlugTaken(Conflict):
    """Another product of the shop has the slug, or had it and is found by it."""

    code = "slug_taken"
    title = "The name in the address is taken"
    detail = "Another product of this shop is or was called {slug!r}."


class SkuTaken(Conflict):
    """Another variant of the shop has the SKU."""

    code = "sku_taken"
    title = "The SKU is taken"
    detail = "Another variant of this shop has the SKU {sku!r}."


class TransitionRefused(Conflict):
    """The product cannot go from its status to that one."""

    code = "status_refused"
    title = "The status cannot change so"
    detail = "A product that is {before} cannot become {after}."


class StockBelowReserved(Conflict):
    """Fewer on hand than are promised to buyers."""

    code = "stock_below_reserved"
    title = "Some are promised to buyers"
    detail = "{reserved} of {sku} are promised to buyers; stock cannot go below."


class VariantNotFound(NotFound):
    """The product has no variant with this SKU."""

    code = "variant_not_found"
    title = "No such variant"
    detail = "There is no variant {sku!r} of it."


class PriceMoved(Conflict):
    """A price is another than the one that the decision was made on."""

    code = "price_moved"
    title = "A price has changed meanwhile"
    detail = "The price of {sku} has changed since it was shown. Nothing was changed."


class GalleryMoved(Conflict):
    """Somebody else has arranged the pictures since they were shown."""

    code = "gallery_moved"
    title = "The pictures have changed meanwhile"
    detail = "Somebody else has changed the pictures of this product meanwhile. They are shown as they are now; nothing of yours was saved."
