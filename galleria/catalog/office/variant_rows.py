"""The variants of a product as rows of a form: what was typed becomes drafts, what others have changed meanwhile is said at its field."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.forms.formsets import BaseFormSet, formset_factory
from pydantic import ValidationError
from unfold.widgets import UnfoldAdminTextInputWidget

from galleria.catalog.drafts import VariantDraft
from galleria.catalog.models import Variant
from galleria.kernel.money import Money, parse_money

Texts = dict[str, str]
FIELDS = ("options", "price", "compare_at", "on_hand", "barcode")
DRAFTED = {"price_minor": "price", "compare_at_minor": "compare_at"}
MOST = 100


def _line(label: str, longest: int, *, required: bool = False, mode: str = "text") -> forms.CharField:
    attributes = {"aria-label": label, "autocomplete": "off", "inputmode": mode}
    return forms.CharField(label=label, max_length=longest, required=required, widget=UnfoldAdminTextInputWidget(attrs=attributes))


class VariantRow(forms.Form):
    """One SKU. A blank stock of a new one is none."""

    sku = _line("SKU", 60, required=True)
    options = _line("Options", 400)
    price = _line("Price", 20, required=True, mode="decimal")
    compare_at = _line("Before", 20, mode="decimal")
    on_hand = _line("On hand", 9, mode="numeric")
    barcode = _line("Barcode", 14, mode="numeric")


_Rows = formset_factory(VariantRow, extra=0, can_delete=True, max_num=MOST, absolute_max=MOST, validate_max=True)


def make_rows(data: Mapping[str, Any] | None, variants: Sequence[Variant], currency: str) -> "BaseFormSet[VariantRow]":
    """The rows, bound when there are values."""
    initial = [{"sku": one.sku, **describe_variant(one, currency)} for one in variants]
    return _Rows(data, initial=initial, prefix="variants")


def describe_variant(variant: Variant, currency: str) -> Texts:
    """What the fields show, all but the SKU."""

    def major(amount: int | None) -> str:
        return "" if amount is None else str(Money(amount, currency).to_decimal())

    return {
        "options": "; ".join(f"{name}={value}" for name, value in variant.options.items()),
        "price": major(variant.price_minor),
        "compare_at": major(variant.compare_at_minor),
        "on_hand": str(variant.on_hand),
        "barcode": variant.barcode or "",
    }


class Typed:
    """What somebody has made of the variants that the page has shown, held against those that are there now."""

    def __init__(self, rows: "BaseFormSet[VariantRow]", shown: Mapping[str, Texts], current: Sequence[Variant], currency: str) -> None:
        self.currency = currency
        self.current = {one.sku: describe_variant(one, currency) for one in current}
        self.shown = shown
        self.refused: list[tuple[VariantRow, str, str]] = []  # row, field, words
        self.is_overtaken = False
        self.rows = [row for row in rows.forms if not row.cleaned_data.get("DELETE")]
        self.removed = [row for row in rows.forms if row.cleaned_data.get("DELETE")]
        self.has_changed = False

    def to_drafts(self) -> list[VariantDraft] | None:
        """The whole list as it should be, or None when nothing was changed. Read `refused` first."""
        drafts, skus = [], set()
        for row in self.rows:
            sku = row.cleaned_data["sku"].strip()
            if sku in skus or (sku in self.current and sku not in self.shown):
                self.refused.append((row, "sku", "This SKU is there already."))
                continue
            skus.add(sku)
            values = self._merge(row, sku)
            draft = None if values is None else self._draft(row, sku, values)
            if draft is not None:
                drafts.append(draft)
        self._check_removed()
        for sku, texts in self.current.items():
            if sku not in self.shown and sku not in skus:  # somebody else has added it
                others = self._draft(None, sku, texts)
                drafts += [others] if others else []
        return drafts if self.has_changed else None

    def _merge(self, row: VariantRow, sku: str) -> Texts | None:
        """Field by field what was typed anew, and otherwise what is there now. None when it was taken away by somebody else and not touched."""
        typed = {name: str(row.cleaned_data.get(name) or "").strip() for name in FIELDS}
        shown, current = self.shown.get(sku), self.current.get(sku)
        if shown is None:
            self.has_changed = True
            return typed
        changed = [name for name in FIELDS if typed[name] != shown.get(name, "")]
        if current is None:
            if changed:
                self._overtake(row, "sku", "Somebody else has taken this variant away meanwhile. Remove the row, or give it another SKU.")
            return None
        self.has_changed = self.has_changed or bool(changed)
        for name in changed:
            if current[name] not in (shown.get(name, ""), typed[name]):
                words = f"\u201c{current[name]}\u201d" if current[name] else "blank"
                self._overtake(row, name, f"Somebody else has changed it meanwhile: it is {words}. Saving again writes over that.")
        return {**current, **{name: typed[name] for name in changed}}

    def list_current(self) -> Texts:
        """By the names of the page's fields: what is there now where nothing was typed anew. A row that others took away goes."""
        fields: Texts = {}
        for row in self.rows:
            sku = str(row.cleaned_data.get("sku") or "").strip()
            shown, current = self.shown.get(sku), self.current.get(sku)
            untouched = [name for name in FIELDS if shown and str(row.cleaned_data.get(name) or "").strip() == shown.get(name, "")]
            if shown and current:
                fields |= {row.add_prefix(name): current[name] for name in untouched}
            elif shown and len(untouched) == len(FIELDS):
                fields[row.add_prefix("DELETE")] = "on"
        return fields

    def _check_removed(self) -> None:
        for row in self.removed:
            sku = row.cleaned_data.get("sku", "")
            shown, current = self.shown.get(sku), self.current.get(sku)
            if shown is None or current is None:
                continue
            self.has_changed = True
            if current != shown:
                self._overtake(row, "sku", f"Somebody else has changed {sku} meanwhile, or some were sold. Saving again removes it all the same.")

    def _overtake(self, row: VariantRow, name: str, words: str) -> None:
        self.is_overtaken = True
        self.refused.append((row, name, words))

    def _draft(self, row: VariantRow | None, sku: str, texts: Texts) -> VariantDraft | None:
        faults: list[tuple[str, str]] = []
        values: dict[str, Any] = {"sku": sku, "barcode": texts["barcode"] or None}
        for name, drafted in (("price", "price_minor"), ("compare_at", "compare_at_minor")):
            try:
                values[drafted] = parse_money(texts[name], self.currency).amount_minor if texts[name] else None
            except ValueError:
                faults.append((name, f"This is no amount in {self.currency}."))
        try:
            values["options"] = read_options(texts["options"])
        except ValueError as reason:
            faults.append(("options", str(reason)))
        kept = self.current.get(sku)
        if kept is None or texts["on_hand"] != kept["on_hand"]:
            values["on_hand"] = texts["on_hand"] or None
        draft = None
        if not faults:
            try:
                draft = VariantDraft.model_validate(values)
            except ValidationError as problem:
                for one in problem.errors():
                    name = str(one["loc"][0]) if one["loc"] else "compare_at_minor"
                    above = "It must be above the price." if not one["loc"] else str(one["msg"]).removeprefix("Value error, ")
                    faults.append((DRAFTED.get(name, name), above))
        if row is not None:
            self.refused += [(row, name, words) for name, words in faults]
        return draft


def read_options(text: str) -> dict[str, str]:
    """ "size=54; metal=gold". Raises ValueError in words."""
    options: dict[str, str] = {}
    for part in filter(None, (one.strip() for one in text.split(";"))):
        name, equals, value = (one.strip() for one in part.partition("="))
        if not (equals and name and value):
            raise ValueError("Write options as size=54; metal=gold.")
        if name in options:
            raise ValueError(f"\u201c{name}\u201d stands there twice.")
        options[name] = value
    return options
