"""A product as its keepers change it: words, attributes and variants in one form. Pictures are saved by themselves, see gallery.py."""

import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib.postgres.forms import SimpleArrayField
from django.forms.formsets import BaseFormSet
from django.http import QueryDict
from pydantic import ValidationError
from unfold.widgets import UnfoldAdminIntegerFieldWidget, UnfoldAdminSelectWidget, UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from galleria.accounts.access import Actor
from galleria.catalog.actions.check_draft import Definitions, read_definitions
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch, VariantDraft
from galleria.catalog.errors import SkuTaken, StockBelowReserved, TransitionRefused
from galleria.catalog.models import Product, Status
from galleria.catalog.office.attribute_fields import PREFIX, make_fields, read_text, to_initial, to_text, to_value
from galleria.catalog.office.variant_rows import Typed, VariantRow, describe_variant, make_rows
from galleria.kernel.problems import FieldError, Invalid, Problem
from galleria.shops.models import Shop

TAGS_BETWEEN = "|"
EDITED = ("title", "summary", "description", "maker", "category", "condition", "status", "tags", "featured_rank")
VARIANTS = "variants"


class ProductForm(forms.ModelForm):  # type: ignore[type-arg]  # unfold's pages want a bare form
    """What does not fit is said at its field, by the same rules as everywhere. What nobody has touched is not written."""

    actor: Actor
    refusal: Problem | None = None  # what the action has said to these very values
    patch = ProductPatch()
    definitions: Definitions
    variants: "BaseFormSet[VariantRow]"
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
        self.definitions = read_definitions(shop)
        self.attribute_names = {f"{PREFIX}{one.key}": one for one in self.definitions.attributes}
        self.fields.update(make_fields(self.definitions.attributes))
        for name, definition in self.attribute_names.items():
            self.initial[name] = to_initial(definition, product.attributes.get(definition.key))
        has_rows = self.is_bound and f"{VARIANTS}-TOTAL_FORMS" in self.data  # a page that shows no variants changes none
        self.variants = make_rows(self.data if has_rows else None, list(product.variants.all()), shop.currency)
        self.initial["category"] = product.category.slug
        self.initial["seen"] = json.dumps(self._texts(product))
        self._choose("category", [(row.slug, "\u2003" * (len(row.path) - 1) + row.name) for row in self.definitions.categories.values()])
        self._choose("condition", [("", "—"), *((one["code"], one["name"]) for one in shop.manifest["conditions"])])
        kept = [status for status in Status if status != Status.ARCHIVED or product.status == Status.ARCHIVED]
        self._choose("status", [(status.value, status.label) for status in kept])

    def list_attribute_fields(self) -> list[dict[str, Any]]:
        """For the page: each field with its definition and the categories that ask for it."""
        shelves = self.definitions.categories
        return [
            {
                "field": self[name],
                "definition": one,
                "categories": [slug for slug, row in shelves.items() if one.key in row.attribute_keys],
            }
            for name, one in self.attribute_names.items()
        ]

    def list_variant_rows(self) -> list[dict[str, Any]]:
        """For the page: each row, and how many of it are promised to buyers."""
        known = {one.sku: one for one in self.instance.variants.all()}
        skus = [(row, str(row["sku"].value() or "")) for row in self.variants.forms]
        return [{"row": row, "is_known": sku in known, "reserved": known[sku].reserved if sku in known else 0} for row, sku in skus]

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Say what does not fit, and keep as `patch` what the person has typed anew. Needs a transaction: the row stays locked until it is saved."""
        cleaned = super().clean() or {}
        if self.refusal:
            self._show(self.refusal)
        if self.variants.is_bound and not self.variants.is_valid():
            self.add_error(None, "Something does not fit in the variants.")
        if not self.errors:
            try:
                self.patch = ProductPatch.model_validate(self._find_changed())
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

    def _find_changed(self) -> dict[str, Any]:
        """What the person has typed anew, as a patch; that somebody else has written over it since the page was shown is said at the field."""
        products = Product.objects.for_shop(self.instance.shop).select_related("category", "shop").select_for_update(no_key=True, of=("self",))
        product = products.get(pk=self.instance.pk)
        current = self._texts(product)
        shown = {**current, **_read_seen(str(self.cleaned_data.get("seen") or ""))}
        typed = {name: self._typed(name, shown[name]) for name in current if name != VARIANTS}
        changed = [name for name in typed if typed[name] != shown[name]]
        overtaken = [name for name in changed if current[name] not in (shown[name], typed[name])]
        for name in overtaken:
            words = f"\u201c{current[name][:80]}\u201d" if current[name] else "blank"
            self.add_error(name, f"Somebody else has changed it meanwhile: it is {words}. Saving again writes over that.")
        rows, drafts = self._read_rows(product, shown[VARIANTS])
        if overtaken or (rows and rows.is_overtaken):
            self._show_current(product, current, [name for name in typed if name not in changed], rows)
        values = {name: self._value(name) for name in changed if name in self.cleaned_data and name in EDITED}
        attributes = [name for name in changed if name in self.attribute_names]
        if attributes or "category" in changed:
            values["attributes"] = self._merge_attributes(product, attributes)
        if drafts is not None:
            values["variants"] = drafts
        return values

    def _typed(self, name: str, shown: str) -> str:
        if name in self.attribute_names:
            sent = read_text(self.attribute_names[name], self.data)
            return shown if sent is None else sent
        return _plain(name, str(self.data.get(self.add_prefix(name)) or ""))

    def _value(self, name: str) -> Any:
        value = self.cleaned_data[name]
        if name == "condition":
            return value or None
        return _plain(name, str(value or "")) if name == "description" else value

    def _merge_attributes(self, product: Product, changed: list[str]) -> dict[str, Any]:
        """Those of the chosen category: what is there now, and over it what was typed. What the category does not ask for goes."""
        category = self.definitions.categories[self.cleaned_data["category"]]
        values = {key: value for key, value in product.attributes.items() if key in category.attribute_keys}
        for name in changed:
            definition = self.attribute_names[name]
            if definition.key in category.attribute_keys:
                values[definition.key] = to_value(definition, self.cleaned_data.get(name))
        return {key: value for key, value in values.items() if value is not None}

    def _read_rows(self, product: Product, shown: str) -> tuple[Typed | None, list[VariantDraft] | None]:
        if not self.variants.is_bound or not self.variants.total_form_count():
            return None, None
        rows = Typed(self.variants, json.loads(shown), list(product.variants.all()), product.shop.currency)
        drafts = rows.to_drafts()
        for row, name, words in rows.refused:
            row.add_error(name, words)
        if rows.refused:
            self.add_error(None, "Something does not fit in the variants.")
        elif drafts == []:
            self.add_error(None, "A product has at least one variant.")
            return rows, None
        return rows, drafts

    def _show_current(self, product: Product, current: Mapping[str, str], untouched: list[str], rows: Typed | None) -> None:
        """From now on the page shows what is there now, beside what was typed."""
        several = {name for name, one in self.attribute_names.items() if one.multiple and one.type == "choice"}
        sent = {name: self.data.getlist(name) if isinstance(self.data, QueryDict) else self.data[name] for name in self.data}
        data: dict[str, Any] = {name: one[-1] if isinstance(one, list) and one and name not in several else one for name, one in sent.items()}
        for name in untouched:
            definition = self.attribute_names.get(name)
            if definition is None:
                data[self.add_prefix(name)] = current[name]
            elif name in data:
                data[name] = to_initial(definition, product.attributes.get(definition.key))
        seen = dict(current)
        if rows:
            data |= rows.list_current()
            seen[VARIANTS] = json.dumps({sku: texts for sku, texts in rows.current.items() if sku in rows.shown})
        self.data = {**data, self.add_prefix("seen"): json.dumps(seen)}
        for row in self.variants.forms:
            row.data = self.data

    def _texts(self, product: Product) -> dict[str, str]:
        """What the form's fields show of a product."""
        texts = {name: str(getattr(product, name) or "") for name in EDITED if name not in ("category", "tags")}
        texts |= {"category": product.category.slug, "tags": TAGS_BETWEEN.join(product.tags)}
        plain = {name: _plain(name, texts[name]) for name in EDITED}
        attributes = {name: to_text(one, product.attributes.get(one.key)) for name, one in self.attribute_names.items()}
        currency = product.shop.currency
        return {**plain, **attributes, VARIANTS: json.dumps({one.sku: describe_variant(one, currency) for one in product.variants.all()})}

    def _show(self, problem: Problem) -> None:
        for error in problem.errors:
            self._refuse(error.field, error.message)
        if not problem.errors:
            of_rows = isinstance(problem, SkuTaken | StockBelowReserved)
            self.add_error("status" if isinstance(problem, TransitionRefused) else None, f"Variants: {problem.detail}" if of_rows else problem.detail)

    def _refuse(self, path: str, words: str) -> None:
        name, _, rest = path.partition(".")
        if name == "attributes" and f"{PREFIX}{rest}" in self.fields:
            name = f"{PREFIX}{rest}"
        known = name in self.fields
        self.add_error(name if known else None, words if known else f"{path} {words}".strip())

    def _post_clean(self) -> None:
        """The instance is left as it is: the action reads and writes the row itself."""


def _plain(name: str, text: str) -> str:
    """Without what browsers make of line ends: CRLF in areas, nothing in fields of one line."""
    return text.replace("\r\n", "\n") if name == "description" else text.replace("\r", "").replace("\n", "")


def _read_seen(text: str) -> dict[str, str]:
    """What the page has shown. Raises Invalid for what no page of ours sends."""
    try:
        seen = json.loads(text)
        variants = json.loads(seen[VARIANTS])
        whole = all(isinstance(one, str) for row in variants.values() for one in row.values())
    except (ValueError, TypeError, KeyError, AttributeError):
        whole = False
    if not whole or not set(EDITED) <= set(seen):
        raise Invalid(errors=[FieldError(field="page", message="is out of date: load it again")])
    return {str(name): str(value) for name, value in seen.items()}
