"""The back office of the catalogue: products to find, look at, and change through the catalogue's own actions."""

import json
from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.postgres.forms import SimpleArrayField
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from pydantic import ValidationError
from unfold.admin import TabularInline
from unfold.decorators import display
from unfold.widgets import UnfoldAdminIntegerFieldWidget, UnfoldAdminSelectWidget, UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from galleria.accounts.access import Actor
from galleria.accounts.back_office import OfShop, ShopAdmin, ShopFilter, kept_shops, office, office_actor
from galleria.accounts.rules import Right
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.errors import TransitionRefused
from galleria.catalog.models import Product, Status, Variant
from galleria.kernel.money import Money
from galleria.kernel.problems import Conflict, FieldError, Invalid, Problem
from galleria.shops.models import Category, Shop

LABELS = {Status.ACTIVE: "success", Status.DRAFT: "info", Status.RESERVED: "warning", Status.SOLD: "primary", Status.ARCHIVED: "danger"}
TAGS_BETWEEN = "|"
EDITED = ("title", "summary", "description", "maker", "category", "condition", "status", "tags", "featured_rank")


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
    refusal: Problem | None = None  # what the action has said to these very values
    patch = ProductPatch()
    category = forms.ChoiceField(widget=UnfoldAdminSelectWidget)
    condition = forms.ChoiceField(widget=UnfoldAdminSelectWidget, required=False)
    status = forms.ChoiceField(widget=UnfoldAdminSelectWidget)
    summary = forms.CharField(widget=UnfoldAdminTextInputWidget, required=False, max_length=160)
    maker = forms.CharField(widget=UnfoldAdminTextInputWidget, required=False, max_length=120)
    featured_rank = forms.IntegerField(widget=UnfoldAdminIntegerFieldWidget, required=False, min_value=1, max_value=10_000)
    description = forms.CharField(widget=UnfoldAdminTextareaWidget, required=False, help_text="Markdown.")
    tags = SimpleArrayField(
        forms.CharField(max_length=40),
        delimiter=TAGS_BETWEEN,
        max_length=20,
        widget=UnfoldAdminTextInputWidget,
        required=False,
        help_text="Up to 20, with | between them.",
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)  # what the page has shown of the fields

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
        self.initial["seen"] = json.dumps(_texts(product))
        self._choose("category", [(row.slug, "\u2003" * (len(row.path) - 1) + row.name) for row in Category.objects.for_shop(shop)])
        self._choose("condition", [("", "—"), *((one["code"], one["name"]) for one in shop.manifest["conditions"])])
        kept = [status for status in Status if status != Status.ARCHIVED or product.status == Status.ARCHIVED]
        self._choose("status", [(status.value, status.label) for status in kept])

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = choices

    def to_patch(self, names: Iterable[str]) -> ProductPatch:
        """These fields as they were typed. Raises pydantic.ValidationError."""
        values = {name: self.cleaned_data.get(name) for name in names}
        if "condition" in values:
            values["condition"] = values["condition"] or None
        if "description" in values:
            values["description"] = _plain("description", str(values["description"] or ""))
        return ProductPatch.model_validate(values)

    def clean(self) -> dict[str, Any]:
        """Say what does not fit, and keep as `patch` what the person has typed anew. Needs a transaction: the row stays locked until it is saved."""
        cleaned = super().clean() or {}
        if self.refusal:
            self._show(self.refusal)
        if not self.errors:
            try:
                self.patch = self.to_patch(self._find_changed())
            except Invalid as problem:
                self._show(problem)
            except ValidationError as reason:
                for one in reason.errors():
                    self._refuse(".".join(map(str, one["loc"])), str(one["msg"]).removeprefix("Value error, "))
        return cleaned

    def save(self, commit: bool = True) -> Product:
        """Carry the change out through the action. Raises what it refuses: that comes back as `refusal` of the form that is shown again."""
        product: Product = self.instance
        if self.patch.model_fields_set:
            update_product(product.shop, product.slug, self.patch, actor=self.actor)
        return product

    def _find_changed(self) -> list[str]:
        """What the person has typed anew; that somebody else has written over it since the page was shown is said at the field."""
        product = Product.objects.for_shop(self.instance.shop).select_related("category").select_for_update(no_key=True, of=("self",))
        current = _texts(product.get(pk=self.instance.pk))
        shown = {**current, **_read_seen(str(self.cleaned_data.get("seen") or ""))}
        typed = {name: _plain(name, str(self.data.get(self.add_prefix(name)) or "")) for name in EDITED}
        changed = [name for name in EDITED if typed[name] != shown[name]]
        overtaken = [name for name in changed if current[name] not in (shown[name], typed[name])]
        for name in overtaken:
            words = f"\u201c{current[name][:80]}\u201d" if current[name] else "blank"
            self.add_error(name, f"Somebody else has changed it meanwhile: it is {words}. Saving again writes over that.")
        if overtaken:
            kept = {self.add_prefix(name): current[name] for name in EDITED if name not in changed}
            self.data = {**{name: self.data.get(name) for name in self.data}, **kept, self.add_prefix("seen"): json.dumps(current)}
        return [name for name in changed if name in self.cleaned_data]

    def _show(self, problem: Problem) -> None:
        for error in problem.errors:
            self._refuse(error.field, error.message)
        if not problem.errors:
            self.add_error("status" if isinstance(problem, TransitionRefused) else None, problem.detail)

    def _refuse(self, path: str, words: str) -> None:
        name = path.partition(".")[0]
        known = name in self.fields
        self.add_error(name if known else None, words if known else f"{path} {words}".strip())

    def _post_clean(self) -> None:
        """The instance is left as it is: the action reads and writes the row itself."""


def _texts(product: Product) -> dict[str, str]:
    """What the form's fields show of a product."""
    texts = {name: str(getattr(product, name) or "") for name in EDITED if name not in ("category", "tags")}
    texts |= {"category": product.category.slug, "tags": TAGS_BETWEEN.join(product.tags)}
    return {name: _plain(name, texts[name]) for name in EDITED}


def _plain(name: str, text: str) -> str:
    """Without what browsers make of line ends: CRLF in areas, nothing in fields of one line."""
    return text.replace("\r\n", "\n") if name == "description" else text.replace("\r", "").replace("\n", "")


def _read_seen(text: str) -> dict[str, str]:
    """What the page has shown. Raises Invalid for what no page of ours sends."""
    try:
        seen = json.loads(text)
    except ValueError:
        seen = None
    if not isinstance(seen, dict) or set(seen) != set(EDITED):
        raise Invalid(errors=[FieldError(field="page", message="is out of date: load it again")])
    return {str(name): str(value) for name, value in seen.items()}


class VariantRows(TabularInline):  # type: ignore[misc]  # unfold is not typed
    """The offered variants, to look at."""

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
        """No: prices and stock come by import or through the API."""
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
class ProductAdmin(ShopAdmin):
    """Products of the person's shops."""

    form = ProductForm
    list_display = ("title", "shop_name", "maker", "shelf", "price", "stock", "standing", "published")
    list_filter = (ShopFilter, "status", CategoryFilter)
    list_select_related = ("shop", "category")
    search_fields = ("title", "slug", "maker", "variants__sku")
    search_help_text = "Title, maker, address or SKU"
    ordering = ("-id",)
    inlines = (VariantRows,)
    fieldsets = (
        (None, {"fields": (("title", "maker"), "summary", "seen", "description", ("category", "condition"), ("status", "featured_rank"), "tags")}),
        ("Kept by the platform", {"fields": (("shop_name", "slug"), ("published_at", "updated_at"), ("views", "stock"))}),
    )
    readonly_fields = ("shop_name", "slug", "published_at", "updated_at", "views", "stock")

    def has_change_permission(self, request: HttpRequest, obj: OfShop | None = None) -> bool:
        """Those who manage the shop's catalogue."""
        shops = {shop.pk for shop in kept_shops(request, Right.MANAGE_CATALOGUE)}
        return bool(shops) if obj is None else obj.shop_id in shops

    def get_fieldsets(self, request: HttpRequest, obj: Product | None = None) -> Any:
        """Those who may only look read names where the others choose."""
        if self.has_change_permission(request, obj):
            return self.fieldsets
        return (
            (None, {"fields": (("title", "maker"), "summary", "description", ("shelf", "state"), ("status", "featured_rank"), "tags")}),
            *self.fieldsets[1:],
        )

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """None: what changes many products is an import."""
        return {}

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
