"""The page of a rating as staff see it: what was said by whom, what is said against it, and the form of the decision."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse
from unfold.widgets import UnfoldAdminRadioSelectWidget, UnfoldAdminSelectWidget, UnfoldAdminTextareaWidget

from galleria.accounts.access import Actor
from galleria.sales.market.ratings.models import Rating, RatingReport
from galleria.sales.market.ratings.office.words import COLOURS, FAULTS, STANDINGS, draw_stars
from galleria.sales.market.ratings.rules import REASON_LONGEST, Hides
from galleria.sales.office.words import say_moment
from galleria.sales.terms import zone_of

SHOWN = "shown"
VERDICTS = {
    SHOWN: "Everybody reads it",
    Hides.WORDS.value: "Its words are hidden, and the answer; the stars count",
    Hides.ALL.value: "All of it is hidden, and does not count",
}


class DecisionForm(forms.Form):
    """What is shown of it, and why not all. That its seller does not like it is no fault of a rating."""

    verdict = forms.ChoiceField(label="Decision", choices=list(VERDICTS.items()), widget=UnfoldAdminRadioSelectWidget)
    fault = forms.ChoiceField(
        label="What is wrong with it", choices=[("", "Nothing"), *FAULTS.items()], required=False, widget=UnfoldAdminSelectWidget
    )
    reason = forms.CharField(
        label="Why",
        max_length=REASON_LONGEST,
        required=False,
        widget=UnfoldAdminTextareaWidget,
        help_text="Buyer and seller read it. Of a report that is dismissed its seller alone, and it may stay empty.",
    )

    def __init__(self, rating: Rating, values: Mapping[str, Any] | None = None) -> None:
        super().__init__(values, initial={"verdict": rating.hides or SHOWN, "fault": rating.fault, "reason": rating.reason})

    def clean(self) -> dict[str, Any]:
        """`hides`: what is; a fault and a reason with it."""
        values = dict(self.cleaned_data)
        values["hides"] = "" if values.get("verdict") == SHOWN else values.get("verdict", "")
        if values["hides"]:
            for name, said in (("fault", "Say what is wrong with it."), ("reason", "Both sides are told why.")):
                if name in values and not values[name].strip():
                    self.add_error(name, forms.ValidationError(said, code="required"))
        return values


def describe_rating_page(rating: Rating, actor: Actor, *, form: DecisionForm | None) -> dict[str, Any]:
    """Everything written out for people."""
    sale, order, zone = rating.sale, rating.sale.order, zone_of(rating.shop)

    def moment(at: datetime | None) -> str:
        return say_moment(at, zone) if at else ""

    reports = list(RatingReport.objects.for_shop(rating.shop_id).filter(rating=rating).select_related("reporter", "decided_by").order_by("-pk"))
    is_reported = any(report.state == RatingReport.State.OPEN for report in reports)
    standing = STANDINGS["reported" if is_reported else rating.hides or "shown"]
    is_side = actor.user is not None and actor.user.pk in (rating.seller_id, order.user_id)
    return {
        "rating": rating,
        "shop": rating.shop,
        "stars": draw_stars(rating.stars),
        "standing": standing,
        "colour": COLOURS[standing],
        "rated": moment(rating.rated_at),
        "changed": moment(rating.changed_at),
        "answered": moment(rating.answered_at),
        "decided": moment(rating.decided_at),
        "fault": FAULTS.get(rating.fault, ""),
        "reports": [
            {
                "fault": FAULTS[one.fault],
                "words": one.words,
                "who": one.reporter.get_full_name() if one.reporter else "somebody who is gone",
                "at": moment(one.reported_at),
                "state": one.state,
                "answer": one.answer,
                "decided": moment(one.decided_at),
            }
            for one in reports
        ],
        "lines": [f"{line.quantity} × {line.title}" for line in order.lines.filter(seller=sale.seller_id)],  # noqa: RUF001 - as it is printed
        "sale": sale,
        "order": order,
        "order_page": reverse("admin:sales_order_change", args=(order.pk,)),
        "seller": rating.seller,
        "seller_page": f"/{rating.shop.slug}/sellers/{rating.seller.username}",
        "form": None if is_side else form or DecisionForm(rating),
    }
