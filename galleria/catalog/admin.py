"""The back office of the catalogue: products to find, look at, and change through the catalogue's own actions."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.views.decorators.http import require_POST
from unfold.admin import TabularInline
from unfold.decorators import display

from galleria.accounts.access import Actor
from galleria.accounts.back_office import OfShop, ShopAdmin, ShopFilter, kept_shops, office, office_actor
from galleria.accounts.office_csv import ListAsCsv
from galleria.accounts.rules import Right
from galleria.catalog.actions.archive_product import archive_product
from galleria.catalog.actions.duplicate_product import duplicate_product
from galleria.catalog.actions.restore_product import restore_product
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.models import SHOWN, Product, Status, Variant
from galleria.catalog.office.gallery import describe_limits, list_pictures, save_gallery
from galleria.catalog.office.new_product import begin_product
from galleria.catalog.office.prices import show_prices
from galleria.catalog.office.product_form import ProductForm
from galleria.catalog.office.several import MOST_AT_ONCE, say_problem
from galleria.kernel.money import Money
from galleria.kernel.problems import Conflict, Invalid, NotFound, Problem
from galleria.shops.models import Category, Shop

LABELS = {Status.ACTIVE: "success", Status.DRAFT: "info", Status.RESERVED: "warning", Status.SOLD: "primary", Status.ARCHIVED: "danger"}


class CategoryFilter(admin.SimpleListFilter):
    """A shelf with everything below it, once a shop is chosen or there is only one."""

    title = "category"
    parameter_name = "category"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Of the chosen shop."""
        shops = kept_shops(request, model_admin.right_to_see)
        chosen = [shop for shop in shops if len(shops) == 1 or shop.slug == request.GET.get("shop")]
        return [(row.slug, "\u2003" * (len(row.path) - 1) + row.name) for shop in chosen for row in Category.objects.for_shop(shop)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Its branch."""
        return queryset.filter(category_path__contains=[self.value()]) if self.value() else queryset


class VariantTable(TabularInline):  # type: ignore[misc]  # unfold is not typed
    """The offered variants, for people who only look."""

    model = Variant
    fields = ("code", "choice", "price", "stock", "bars")
    hide_title = True
    readonly_fields = fields
    extra = 0
    can_delete = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Variant]:
        """Those of the person's shops."""
        rows: QuerySet[Variant] = Variant.objects.for_shops(shop.pk for shop in kept_shops(request, Right.SEE_CATALOGUE))
        return rows.select_related("shop")

    def has_view_permission(self, request: HttpRequest, obj: Product | None = None) -> bool:
        """As the product."""
        return True

    def has_add_permission(self, request: HttpRequest, obj: Product | None = None) -> bool:
        """No."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Product | None = None) -> bool:
        """No: they are changed in the product's own form."""
        return False

    @admin.display(description="Price")
    def price(self, variant: Variant) -> str:
        """In the shop's money."""
        return Money(variant.price_minor, variant.shop.currency).format("en")

    @admin.display(description="SKU")
    def code(self, variant: Variant) -> str:
        """As it is."""
        return variant.sku

    @admin.display(description="Barcode")
    def bars(self, variant: Variant) -> str:
        """As it is."""
        return variant.barcode or "—"

    @admin.display(description="Options")
    def choice(self, variant: Variant) -> str:
        """In words."""
        return ", ".join(variant.options.values()) or "—"

    @admin.display(description="On hand, reserved")
    def stock(self, variant: Variant) -> str:
        """Both, with the way to why."""
        address = f"{reverse('admin:catalog_stockmovement_changelist')}?variant_id={variant.pk}"
        return format_html('<a class="order-link" href="{}">{}, {}</a>', address, variant.on_hand, variant.reserved)


@admin.register(Product, site=office)
class ProductAdmin(ListAsCsv, ShopAdmin):
    """Products of the person's shops."""

    form = ProductForm
    view_on_site = False  # the page says itself whether shoppers see it
    change_form_template = "catalog/office/product.html"
    change_list_template = "catalog/office/products.html"
    list_display = ("title", "shop_name", "maker", "shelf", "price", "stock", "standing", "published")
    list_filter = (ShopFilter, "status", CategoryFilter)
    list_select_related = ("shop", "category")
    search_fields = ("title", "slug", "maker", "variants__sku")
    search_help_text = "Title, maker, address or SKU"
    ordering = ("-id",)
    inlines = (VariantTable,)
    actions = ("publish_products", "archive_products", "change_prices", "export_products")
    list_disable_select_all = True  # what is done at once is what one sees
    fieldsets = (
        (None, {"fields": (("title", "maker"), "summary", "seen", "description", ("category", "condition"), ("status", "featured_rank"), "tags")}),
    )
    kept = (("Kept by the platform", {"fields": (("shop_name", "slug"), ("published_at", "updated_at"), ("views", "stock"))}),)
    readonly_fields = ("shop_name", "slug", "published_at", "updated_at", "views", "stock")
    csv_name = "products"
    csv_columns = (
        ("slug", lambda one: one.slug),
        ("shop", lambda one: one.shop.slug),
        ("title", lambda one: one.title),
        ("maker", lambda one: one.maker),
        ("category", lambda one: one.category.slug),
        ("condition", lambda one: one.condition or ""),
        ("status", lambda one: one.status),
        ("currency", lambda one: one.shop.currency),
        ("price_from", lambda one: str(Money(one.price_minor, one.shop.currency).to_decimal())),
        ("price_to", lambda one: str(Money(one.price_most_minor, one.shop.currency).to_decimal())),
        ("stock", lambda one: one.stock),
        ("skus", lambda one: "|".join(variant.sku for variant in one.variants.all())),
        ("views", lambda one: one.views),
        ("published_at", lambda one: one.published_at.isoformat(timespec="seconds") if one.published_at else ""),
    )

    def prepare_csv(self, rows: QuerySet[Product]) -> QuerySet[Product]:
        """With their variants."""
        return rows.select_related("shop", "category").defer("shop__manifest").prefetch_related("variants")

    def has_change_permission(self, request: HttpRequest, obj: OfShop | None = None) -> bool:
        """Those who manage the shop's catalogue."""
        shops = {shop.pk for shop in kept_shops(request, Right.MANAGE_CATALOGUE)}
        return bool(shops) if obj is None else obj.shop_id in shops

    def get_fieldsets(self, request: HttpRequest, obj: Product | None = None) -> Any:
        """Those who may only look read names where the others choose."""
        if self.has_change_permission(request, obj):
            return (*self.fieldsets, *self.kept)
        return (
            (None, {"fields": (("title", "maker"), "summary", "description", ("shelf", "state"), ("status", "featured_rank"), "tags")}),
            *self.kept,
        )

    def get_inline_instances(self, request: HttpRequest, obj: Product | None = None) -> list[Any]:
        """Who may change the variants finds them in the form."""
        return [] if self.has_change_permission(request, obj) else super().get_inline_instances(request, obj)

    def get_urls(self) -> list[URLPattern]:
        """The pages beside Django's own."""
        wrap = self.admin_site.admin_view
        own = [
            path("new/", wrap(begin_product), name="catalog_product_new"),
            path("prices/", wrap(show_prices), name="catalog_product_prices"),
            path("<int:product_id>/gallery.json", wrap(self.gallery), name="catalog_product_gallery"),
            path("<int:product_id>/do/<slug:what>/", wrap(self.do), name="catalog_product_do"),
        ]
        return [*own, *super().get_urls()]

    def get_form(self, request: HttpRequest, obj: Product | None = None, change: bool = False, **options: Any) -> Any:
        """The form, with who changes."""
        form = super().get_form(request, obj, change=change, **options)
        form.actor = office_actor(request)
        form.refusal = request.__dict__.get("_refusal")
        return form

    def save_form(self, request: HttpRequest, form: ProductForm, change: bool) -> Product:
        """Nothing yet: another part of the page may not fit."""
        product: Product = form.instance
        return product

    def save_model(self, request: HttpRequest, obj: Product, form: ProductForm, change: bool) -> None:
        """Through the action, once everything on the page fits."""
        form.save()

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """As Django's. What the action refuses has changed nothing, and the page is shown again with the words at their fields."""
        try:
            answer: HttpResponse = super().changeform_view(request, object_id, form_url, extra_context)
        except (Invalid, Conflict) as problem:
            request.__dict__["_refusal"] = problem
            answer = super().changeform_view(request, object_id, form_url, extra_context)
        return answer

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *arguments: Any, **options: Any) -> HttpResponse:
        """With the pictures, and what can be done with the product as it stands."""
        product: Product = context["original"]
        pictures = list_pictures(product)
        may = self.has_change_permission(request, product)
        context |= {
            "may_change": may,
            "pictures": pictures,
            "limits": describe_limits(),
            "is_shown": product.status in SHOWN,
            "facts": [] if may else product.facts,
            "buttons": [(one, words) for one, (words, is_open) in OFFERED.items() if may and is_open(product)],
        }
        answer: HttpResponse = super().render_change_form(request, context, *arguments, **options)
        return answer

    @method_decorator(require_POST)
    def gallery(self, request: HttpRequest, product_id: int) -> HttpResponse:
        """See office/gallery.py."""
        return save_gallery(request, self._find(request, product_id), actor=office_actor(request))

    @method_decorator(require_POST)
    def do(self, request: HttpRequest, product_id: int, what: str) -> HttpResponse:
        """Publish, archive, restore or duplicate it. What is refused is said above the page as it stands."""
        product, actor = self._find(request, product_id), office_actor(request)
        if what not in DO:
            raise NotFound
        act, said = DO[what]
        try:
            product = act(product.shop, product.slug, actor=actor)
        except (Conflict, Invalid) as problem:
            messages.error(request, f"{say_problem(problem)} Nothing was changed.")
        else:
            messages.success(request, said.format(title=product.title))
        return HttpResponseRedirect(reverse("admin:catalog_product_change", args=(product.pk,)))

    def has_manage_catalogue_permission(self, request: HttpRequest) -> bool:
        """For what is done with several at once."""
        return bool(kept_shops(request, Right.MANAGE_CATALOGUE))

    @admin.action(description="Publish", permissions=["manage_catalogue"])
    def publish_products(self, request: HttpRequest, products: QuerySet[Product]) -> None:
        """Each that can be; the others are named with their reason."""
        self._do_all(request, products, "publish", "published")

    @admin.action(description="Archive", permissions=["manage_catalogue"])
    def archive_products(self, request: HttpRequest, products: QuerySet[Product]) -> None:
        """As publishing."""
        self._do_all(request, products, "archive", "archived")

    @admin.action(description="Change prices by percent", permissions=["manage_catalogue"])
    def change_prices(self, request: HttpRequest, products: QuerySet[Product]) -> HttpResponse:
        """On a page that shows first what each price would be."""
        chosen = "&".join(f"id={pk}" for pk in products.values_list("pk", flat=True)[:MOST_AT_ONCE])
        return HttpResponseRedirect(f"{reverse('admin:catalog_product_prices')}?{chosen}")

    @admin.action(description="Export these as CSV", permissions=["view"])
    def export_products(self, request: HttpRequest, products: QuerySet[Product]) -> StreamingHttpResponse:
        """The chosen ones."""
        return self.answer_csv(products)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """With the way to a new one."""
        may_begin = self.has_manage_catalogue_permission(request)
        answer: HttpResponse = super().changelist_view(request, {**(extra_context or {}), "may_begin": may_begin})
        return answer

    def _do_all(self, request: HttpRequest, products: QuerySet[Product], what: str, word: str) -> None:
        done = 0
        for product in list(products.select_related("shop")[:MOST_AT_ONCE]):
            try:
                DO[what][0](product.shop, product.slug, actor=office_actor(request))
                done += 1
            except Problem as problem:
                messages.error(request, f"{product.title}: {say_problem(problem)}")
        if done:
            messages.success(request, f"{done} {'product is' if done == 1 else 'products are'} {word}.")

    def _find(self, request: HttpRequest, product_id: int) -> Product:
        found = self.get_object(request, str(product_id))
        assert isinstance(found, Product)  # noqa: S101 - for the type checker
        return found

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Nothing hangs on it here."""

    def construct_change_message(self, request: HttpRequest, form: Any, formsets: Any, add: bool = False) -> list[Any]:
        """Nobody keeps it."""
        return []

    def log_change(self, request: HttpRequest, obj: Product, message: Any) -> None:
        """The outbox keeps what happened."""

    @admin.display(description="Category", ordering="category__name")
    def shelf(self, product: Product) -> str:
        """By its name."""
        return product.category.name

    @admin.display(description="Condition")
    def state(self, product: Product) -> str:
        """By its name."""
        names = {one["code"]: one["name"] for one in product.shop.manifest["conditions"]}
        return str(names.get(product.condition or "", "—"))

    @admin.display(description="Price", ordering="price_minor")
    def price(self, product: Product) -> str:
        """From."""
        text = Money(product.price_minor, product.shop.currency).format("en")
        return f"from {text}" if product.price_minor < product.price_most_minor else text

    @display(  # type: ignore[untyped-decorator]  # unfold is not typed
        description="Status", label={status.value: colour for status, colour in LABELS.items()}, ordering="status"
    )
    def standing(self, product: Product) -> str:
        """Its status, coloured."""
        return product.status

    @admin.display(description="Published", ordering="published_at")
    def published(self, product: Product) -> str:
        """The day."""
        return f"{product.published_at:%-d %b %Y}" if product.published_at else "—"


def _publish(shop: Shop, slug: str, *, actor: Actor) -> Product:
    return update_product(shop, slug, ProductPatch(status="active"), actor=actor)


DO: dict[str, tuple[Callable[..., Product], str]] = {
    "publish": (_publish, "{title} is published."),
    "archive": (archive_product, "{title} is archived. Its page says that it is gone."),
    "restore": (restore_product, "{title} is a draft again."),
    "duplicate": (duplicate_product, "This is {title}: a draft with nothing in stock."),
}
OFFERED: dict[str, tuple[str, Callable[[Product], bool]]] = {
    "publish": ("Publish", lambda one: one.status == Status.DRAFT),
    "duplicate": ("Duplicate", lambda _: True),
    "restore": ("Restore", lambda one: one.status == Status.ARCHIVED),
    "archive": ("Archive", lambda one: one.status in (Status.DRAFT, Status.ACTIVE, Status.SOLD)),
}
