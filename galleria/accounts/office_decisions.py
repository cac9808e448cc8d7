"""Decisions of staff as they stand on a page of the back office: a button each, that says what it does and asks for a reason before it does it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminTextareaWidget

LONGEST = 1000


class DecisionForm(forms.Form):
    """The words that go with a decision, and who reads them."""

    reason = forms.CharField(label="Why", max_length=LONGEST, widget=UnfoldAdminTextareaWidget)

    def __init__(self, values: Mapping[str, Any] | None = None, *, is_needed: bool, help_text: str) -> None:
        super().__init__(values)
        self.fields["reason"].required = is_needed
        self.fields["reason"].help_text = help_text
        if not is_needed:
            self.fields["reason"].label = "Words to go with it"


@dataclass(frozen=True)
class OfferedDecision:
    """A decision that can be taken now, for office/decisions.html."""

    step: str
    button: str
    address: str  # where it is sent
    form: DecisionForm
    says: tuple[str, ...]  # what it does, before it is done, sentence by sentence
    is_main: bool = False
    is_danger: bool = False
    is_again: bool = False  # it was sent, and something did not fit
