"""A product from nothing: the shelf first, then what that shelf cannot do without. Everything else is written on the product's own page."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import slugify
from pydantic import ValidationError
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from galleria.accounts.access import Actor
from galleria.accounts.back_office import kept_shops, office, office_actor
from galleria.accounts.rules import Right
from galleria.catalog.actions.check_draft import Definitions, read_definitions
from galleria.catalog.actions.create_product import create_product
from galleria.catalog.drafts import ProductDraft
from galleria.catalog.errors import SkuTaken
from galleria.catalog.models import FormerSlug, Product
from galleria.catalog.office.attribute_fields import PREFIX, make_fields, to_value
from galleria.kernel.money import parse_money
from galleria.kernel.problems import Invalid, NotFound, Problem
from galleria.shops.models import Category, Shop

TITLE = "New product"
LONGEST_SLUG = 80
FIRST_NUMBER = 2
WORDS = {"title": 120, "sku": 60, "price": 20}


class ShelfForm(forms.Form):
    """Where it stands: a category of one of the person's shops, as `shop/category`."""

    shelf = forms.ChoiceField(label="Category", widget=UnfoldAdminSelectWidget, help_text="It says what the product has to tell of itself.")

    def __init__(self, shops: Sequence[Shop], data: Any) -> None:
        super().__init__(data)
        self.shops = {shop.slug: shop for shop in shops}
        field = self.fields["shelf"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = [(shop.name, list(_list_shelves(shop))) for shop in shops]

    @property
    def chosen(self) -> tuple[Shop, str]:
        """The shop and the category's slug."""
        shop, _, category = str(self.cleaned_data["shelf"]).partition("/")
        return self.shops[shop], category


class NewProductForm(forms.Form):
    """What a draft needs: a name, a number, a price, and what its category requires."""

    title = forms.CharField(max_length=WORDS["title"], widget=UnfoldAdminTextInputWidget)
    sku = forms.CharField(
        label="SKU", max_length=WORDS["sku"], widget=UnfoldAdminTextInputWidget, help_text="The number under which you keep it. No other has it."
    )
    price = forms.CharField(max_length=WORDS["price"], widget=UnfoldAdminTextInputWidget(attrs={"inputmode": "decimal", "autocomplete": "off"}))

    def __init__(self, shop: Shop, category: str, data: Any = None) -> None:
        super().__init__(data)
        self.shop = shop
        self.definitions: Definitions = read_definitions(shop)
        self.category = self.definitions.categories[category]
        self.fields["price"].label = f"Price ({shop.currency})"
        if self.definitions.scale:
            names = [(one["code"], one["name"]) for one in shop.manifest["conditions"]]
            self.fields["condition"] = forms.ChoiceField(choices=[("", "—"), *names], widget=UnfoldAdminSelectWidget)
        self.required = [one for one in self.definitions.attributes_of(self.category) if one.required]
        self.fields.update(make_fields(self.required))
        for one in self.required:
            self.fields[f"{PREFIX}{one.key}"].required = True

    def clean_price(self) -> int:
        """In minor units."""
        try:
            return parse_money(self.cleaned_data["price"].strip(), self.shop.currency).amount_minor
        except ValueError:
            raise forms.ValidationError(f"This is no amount in {self.shop.currency}.") from None

    def create(self, actor: Actor) -> Product | None:
        """The draft, through the action; None when something does not fit, which is said at its field then."""
        values = self.cleaned_data
        try:
            draft = ProductDraft(
                slug=find_free_slug(self.shop, values["title"]),
                title=values["title"],
                category=self.category.slug,
                condition=values.get("condition"),
                attributes={one.key: to_value(one, values[f"{PREFIX}{one.key}"]) for one in self.required},
                variants=[{"sku": values["sku"], "price_minor": values["price"]}],
            )
            return create_product(self.shop, draft, actor=actor)
        except ValidationError as reason:
            for one in reason.errors():
                self._refuse(str(one["loc"][-1]) if one["loc"] else "", str(one["msg"]).removeprefix("Value error, "))
        except Invalid as problem:
            for error in problem.errors:
                self._refuse(error.field.replace("attributes.", PREFIX), error.message)
        except Problem as problem:
            self._refuse("sku" if isinstance(problem, SkuTaken) else "", problem.detail)
        return None

    def _refuse(self, name: str, words: str) -> None:
        name = name.removesuffix("_minor")
        self.add_error(name if name in self.fields else None, words)


def begin_product(request: HttpRequest) -> HttpResponse:
    """The page. Begun, the product is shown on its own. Raises NotFound (404) for who keeps no catalogue."""
    shops = kept_shops(request, Right.MANAGE_CATALOGUE)
    if not shops:
        raise NotFound
    shelf_form = ShelfForm(shops, request.GET if "shelf" in request.GET else None)
    form = None
    if shelf_form.is_valid():
        form = NewProductForm(*shelf_form.chosen, request.POST if request.method == "POST" else None)
        if form.is_valid() and (product := form.create(office_actor(request))):
            messages.success(request, f"{product.title} is begun. Add pictures and words, then publish it.")
            return HttpResponseRedirect(reverse("admin:catalog_product_change", args=(product.pk,)))
    words = {"title": TITLE, "content_title": TITLE, "shelf_form": shelf_form, "form": form, "list": reverse("admin:catalog_product_changelist")}
    return TemplateResponse(request, "catalog/office/new.html", {**office.each_context(request), **words})


def find_free_slug(shop: Shop, title: str) -> str:
    """An address made of the title, with a number where the shop has it already."""
    base = slugify(title)[: LONGEST_SLUG - 5].strip("-") or "product"
    taken = {
        *Product.objects.for_shop(shop).filter(slug__startswith=base).values_list("slug", flat=True),
        *FormerSlug.objects.for_shop(shop).filter(slug__startswith=base).values_list("slug", flat=True),
    }
    number = FIRST_NUMBER
    slug = base
    while slug in taken:
        slug, number = f"{base}-{number}", number + 1
    return slug


def _list_shelves(shop: Shop) -> Iterator[tuple[str, str]]:
    for row in Category.objects.for_shop(shop):
        yield f"{shop.slug}/{row.slug}", "\u2003" * (len(row.path) - 1) + row.name
