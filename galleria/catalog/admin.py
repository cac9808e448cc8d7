"""The back office of the catalogue: products to find, look at, and change through the catalogue's own actions."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.postgres.forms import SimpleArrayField
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from unfold.admin import TabularInline
from unfold.decorators import display
from unfold.widgets import UnfoldAdminIntegerFieldWidget, UnfoldAdminSelectWidget, UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from galleria.accounts.access import Actor
from galleria.accounts.back_office import OfShop, ShopAdmin, kept_shops, office, office_actor
from galleria.accounts.rules import Right
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.models import Product, Status, Variant
from galleria.kernel.money import Money
from galleria.kernel.problems import Invalid, Problem
from galleria.shops.models import Category, Shop

LABELS = {Status.ACTIVE: "success", Status.DRAFT: "info", Status.RESERVED: "warning", Status.SOLD: "primary", Status.ARCHIVED: "danger"}
EDITED = ("title", "summary", "description", "maker", "category", "condition", "status", "tags", "featured_rank")


class ShopFilter(admin.SimpleListFilter):
    """One of the person's shops."""

    title = "shop"
    parameter_name = "shop"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Those in which the page's right holds."""
        return [(shop.slug, shop.name) for shop in kept_shops(request, model_admin.right_to_see)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Its rows."""
        return queryset.filter(shop__slug=self.value()) if self.value() else queryset


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


class ProductForm(forms.ModelForm):  # type: ignore[type-arg]  # unfold's pages want a bare form
    """A product as its keepers change it. What does not fit is said at its field, by the same rules as everywhere."""

    actor: Actor
    category = forms.ChoiceField(widget=UnfoldAdminSelectWidget)
    condition = forms.ChoiceField(widget=UnfoldAdminSelectWidget, required=False)
    status = forms.ChoiceField(widget=UnfoldAdminSelectWidget)
    summary = forms.CharField(widget=UnfoldAdminTextInputWidget, required=False, max_length=160)
    maker = forms.CharField(widget=UnfoldAdminTextInputWidget, required=False, max_length=120)
    featured_rank = forms.IntegerField(widget=UnfoldAdminIntegerFieldWidget, required=False, min_value=1, max_value=10_000)
    description = forms.CharField(widget=UnfoldAdminTextareaWidget, required=False, help_text="Markdown.")
    tags = SimpleArrayField(forms.CharField(max_length=40), widget=UnfoldAdminTextInputWidget, required=False, help_text="Separated by commas.")

    class Meta:
        model = Product
        fields = EDITED

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        product: Product = self.instance
        shop: Shop = product.shop
        if "category" not in self.fields:
            return  # seen, not changed
        self.initial["category"] = product.category.slug
        self._choose("category", [(row.slug, "\u2003" * (len(row.path) - 1) + row.name) for row in Category.objects.for_shop(shop)])
        self._choose("condition", [("", "—"), *((one["code"], one["name"]) for one in shop.manifest["conditions"])])
        kept = [status for status in Status if status != Status.ARCHIVED or product.status == Status.ARCHIVED]
        self._choose("status", [(status.value, status.label) for status in kept])

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = choices

    def to_patch(self) -> ProductPatch:
        """The changed fields."""
        values = {name: self.cleaned_data.get(name) for name in self.changed_data if name in EDITED}
        if "condition" in values:
            values["condition"] = values["condition"] or None
        return ProductPatch.model_validate(values)

    def clean(self) -> dict[str, Any]:
        """Try the change, and take it back: `save_model` carries it out."""
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        try:
            patch = self.to_patch()
            with transaction.atomic():
                update_product(self.instance.shop, self.instance.slug, patch, actor=self.actor)
                transaction.set_rollback(True)
        except Invalid as problem:
            for error in problem.errors:
                name = error.field.split(".")[0]
                self.add_error(name if name in self.fields else None, f"{error.field if name not in self.fields else ''} {error.message}".strip())
        except Problem as problem:
            self.add_error(None, problem.detail)
        except ValueError as reason:
            self.add_error(None, str(reason))
        return cleaned

    def _post_clean(self) -> None:
        """The instance is left as it is: the action reads and writes the row itself."""


class VariantRows(TabularInline):  # type: ignore[misc]  # unfold is not typed
    """The offered variants, to look at."""

    model = Variant
    fields = ("sku", "choice", "price", "stock", "barcode")
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
        """No: prices and stock come by import or through the API."""
        return False

    @admin.display(description="Price")
    def price(self, variant: Variant) -> str:
        """In the shop's money."""
        return Money(variant.price_minor, variant.shop.currency).format("en")

    @admin.display(description="Options")
    def choice(self, variant: Variant) -> str:
        """In words."""
        return ", ".join(variant.options.values()) or "—"

    @admin.display(description="On hand, reserved")
    def stock(self, variant: Variant) -> str:
        """Both."""
        return f"{variant.on_hand}, {variant.reserved}"


@admin.register(Product, site=office)
class ProductAdmin(ShopAdmin):
    """Products of the person's shops."""

    form = ProductForm
    list_display = ("title", "shop", "maker", "category", "price", "stock", "standing", "published")
    list_filter = (ShopFilter, "status", CategoryFilter)
    list_select_related = ("shop", "category")
    search_fields = ("title", "slug", "maker", "variants__sku")
    search_help_text = "Title, maker, address or SKU"
    ordering = ("-id",)
    inlines = (VariantRows,)
    fieldsets = (
        (None, {"fields": (("title", "maker"), "summary", "description", ("category", "condition"), ("status", "featured_rank"), "tags")}),
        ("Kept by the platform", {"fields": (("shop", "slug"), ("published_at", "updated_at"), ("views", "stock"))}),
    )
    readonly_fields = ("shop", "slug", "published_at", "updated_at", "views", "stock")

    def has_change_permission(self, request: HttpRequest, obj: OfShop | None = None) -> bool:
        """Those who manage the shop's catalogue."""
        shops = {shop.pk for shop in kept_shops(request, Right.MANAGE_CATALOGUE)}
        return bool(shops) if obj is None else obj.shop_id in shops

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """None: what changes many products is an import."""
        return {}

    def get_form(self, request: HttpRequest, obj: Product | None = None, change: bool = False, **options: Any) -> Any:
        """The form, with who changes."""
        form = super().get_form(request, obj, change=change, **options)
        form.actor = office_actor(request)
        return form

    def save_form(self, request: HttpRequest, form: ProductForm, change: bool) -> Product:
        """Nothing yet."""
        product: Product = form.instance
        return product

    def save_model(self, request: HttpRequest, obj: Product, form: ProductForm, change: bool) -> None:
        """Through the action."""
        update_product(obj.shop, obj.slug, form.to_patch(), actor=office_actor(request))

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Nothing hangs on it here."""

    def construct_change_message(self, request: HttpRequest, form: Any, formsets: Any, add: bool = False) -> list[Any]:
        """Nobody keeps it."""
        return []

    def log_change(self, request: HttpRequest, obj: Product, message: Any) -> None:
        """The outbox keeps what happened."""

    def get_view_on_site_url(self, obj: Product | None = None) -> str | None:
        """Its page in the shop."""
        return f"/{obj.shop.slug}/products/{obj.slug}" if obj else None

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
