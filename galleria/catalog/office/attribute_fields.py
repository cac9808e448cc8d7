"""A form field for each attribute that a shop defines. Whether a value fits is said by the same rules as everywhere; here is only what is typed."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from unfold.widgets import INPUT_CLASSES, UnfoldAdminCheckboxSelectMultipleWidget, UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from galleria.catalog.rules.attributes import LONGEST_TEXT, list_choices
from galleria.shops.models import Attribute

PREFIX = "attribute_"
BETWEEN = "|"
YES, NO = "true", "false"


class SeveralField(forms.MultipleChoiceField):
    """Several of the choices. A blank one is what the page sends so that none chosen can be told from not asked."""

    def to_python(self, value: Any) -> list[str]:
        """Without the blank one."""
        return [one for one in super().to_python(value) if one]


def make_fields(definitions: Sequence[Attribute]) -> dict[str, forms.Field]:
    """By name, in the shop's order. None is required here: which are is the category's to say."""
    return {f"{PREFIX}{one.key}": _make_field(one) for one in definitions}


def _make_field(definition: Attribute) -> forms.Field:
    label = f"{definition.name} ({definition.unit})" if definition.unit else definition.name
    said: dict[str, Any] = {"label": label, "required": False, "help_text": definition.help}
    choices = [(choice["value"], choice["label"]) for choice in list_choices(definition)]
    match definition.type:
        case "choice" if definition.multiple:
            return SeveralField(choices=choices, widget=UnfoldAdminCheckboxSelectMultipleWidget, **said)
        case "choice":
            return forms.ChoiceField(choices=[("", "—"), *choices], widget=UnfoldAdminSelectWidget, **said)
        case "boolean":
            return forms.ChoiceField(choices=[("", "—"), (YES, "Yes"), (NO, "No")], widget=UnfoldAdminSelectWidget, **said)
        case "number":
            # Not type=number: browsers send nothing at all for what they cannot read, and the value would be lost in silence.
            return forms.DecimalField(widget=UnfoldAdminTextInputWidget(attrs={"inputmode": "decimal", "autocomplete": "off"}), **said)
        case "date":
            day = forms.DateInput(attrs={"type": "date", "class": " ".join([*INPUT_CLASSES, "max-w-2xl"])}, format="%Y-%m-%d")
            return forms.DateField(widget=day, input_formats=["%Y-%m-%d"], **said)
    return forms.CharField(widget=UnfoldAdminTextInputWidget(attrs={"autocomplete": "off"}), max_length=LONGEST_TEXT, **said)


def to_initial(definition: Attribute, value: Any) -> Any:
    """What the field shows of a stored value."""
    if value is None:
        return [] if definition.multiple and definition.type == "choice" else ""
    if definition.type == "boolean":
        return YES if value else NO
    if definition.type == "choice" and definition.multiple:
        return value if isinstance(value, list) else [value]
    return value


def to_text(definition: Attribute, value: Any) -> str:
    """A stored value as the text that the page sends back when nobody touches it."""
    shown = to_initial(definition, value)
    return BETWEEN.join(shown) if isinstance(shown, list) else str(shown)


def read_text(definition: Attribute, data: Mapping[str, Any]) -> str | None:
    """What was sent for the attribute, or None when the page did not ask for it."""
    name = f"{PREFIX}{definition.key}"
    if name not in data:
        return None
    if definition.type != "choice" or not definition.multiple:
        return str(data.get(name) or "").strip()
    sent = data.getlist(name) if isinstance(data, MultiValueDict) else data[name]
    chosen = set(sent if isinstance(sent, list) else [sent])
    return BETWEEN.join(choice["value"] for choice in list_choices(definition) if choice["value"] in chosen)


def to_value(definition: Attribute, cleaned: Any) -> Any:
    """A cleaned value as the rules take it; None takes it away."""
    if cleaned in (None, "", []):
        return None
    if definition.type == "boolean":
        return cleaned == YES
    return cleaned.normalize() if isinstance(cleaned, Decimal) else cleaned
