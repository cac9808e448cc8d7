"""What stands on the page of a seller in the back office, and which decisions can be taken there."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

from django.urls import reverse
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.models import StaffChange
from galleria.accounts.office_decisions import DecisionForm, OfferedDecision
from galleria.kernel.postal import list_address, name_country
from galleria.profiles.emails import list_verified_emails
from galleria.sellers.access import DECIDES
from galleria.sellers.models import Seller
from galleria.sellers.rules import NEEDS_REASON, State, Step, compute_age, list_steps
from galleria.shops.market import find_market

COLOURS = {State.APPLIED: "warning", State.APPROVED: "success", State.REFUSED: "info", State.SUSPENDED: "danger"}
ANSWERS_IN = {"1h": "within an hour", "day": "within a day", "2days": "within two days", "week": "within a week", "": "not said"}
BUTTONS = {Step.APPROVE: "Approve", Step.REFUSE: "Refuse", Step.SUSPEND: "Suspend", Step.READMIT: "Readmit"}
DONE = {
    Step.APPROVE: "{name} is approved and may sell.",
    Step.REFUSE: "{name} is refused.",
    Step.SUSPEND: "{name} is suspended. Their pieces leave the shelves.",
    Step.READMIT: "{name} may sell again.",
}
SAYS = {
    Step.APPROVE: ("They may put up pieces from now on, and their page is shown to everybody. They are told by e-mail.",),
    Step.REFUSE: ("They are told why by e-mail and on their page, and may mend it and ask again.",),
    Step.SUSPEND: ("Their page is closed and what they offer leaves the shelves. What was ordered goes its way. They are told why.",),
    Step.READMIT: ("Their page is shown again. Their pieces wait as drafts: they put them back themselves.",),
}
WORDS = {True: "The seller reads it.", False: "The seller reads it. May stay empty."}
DANGER = (Step.REFUSE, Step.SUSPEND)


def make_form(step: Step, values: Mapping[str, Any] | None = None) -> DecisionForm:
    """What a decision asks; bound when there are values."""
    needed = step in NEEDS_REASON
    return DecisionForm(values, is_needed=needed, help_text=WORDS[needed])


def offer_decisions(seller: Seller, actor: Actor, *, bound: tuple[Step, DecisionForm] | None = None) -> list[OfferedDecision]:
    """The decisions that this person can take now. `bound` is one that was sent and did not fit."""
    if not actor.has_right(seller.shop, DECIDES) or (actor.user is not None and actor.user.pk == seller.user_id):
        return []
    return [
        OfferedDecision(
            step=step.value,
            button=BUTTONS[step],
            address=reverse("admin:sellers_seller_decide", args=(seller.pk, step.value)),
            form=bound[1] if bound and bound[0] == step else make_form(step),
            says=SAYS[step],
            is_main=step not in DANGER,
            is_danger=step in DANGER,
            is_again=bool(bound and bound[0] == step),
        )
        for step in list_steps(State(seller.state))
    ]


def describe_seller_page(seller: Seller, actor: Actor, *, bound: tuple[Step, DecisionForm] | None = None) -> dict[str, Any]:
    """The context of sellers/office/seller.html: everything needed to decide."""
    shop, user, market = seller.shop, seller.user, find_market(seller.shop)
    address = seller.address
    today = timezone.now().date()
    changes = StaffChange.objects.for_shop(shop).filter(row=f"person {user.username}").select_related("actor").order_by("-pk")[:20]
    return {
        "seller": seller,
        "shop": shop,
        "person": user,
        "colour": COLOURS[State(seller.state)],
        "kind": "Company" if seller.kind == "company" else "Private seller",
        "place": ", ".join(part for part in (seller.city, name_country(seller.country, shop.language)) if part),
        "answers": ANSWERS_IN.get(seller.responds_within, ""),
        "address": list_address(address, shop.language),
        "phone": address.get("phone", ""),
        "age": compute_age(seller.birth_date, today) if seller.birth_date else None,
        "emails": list_verified_emails(user),
        "terms_now": market.terms_version if market else "",
        "applied": _say(seller.applied_at),
        "accepted": _say(seller.terms_accepted_at) if seller.terms_accepted_at else "",
        "decided": _say(seller.decided_at) if seller.decided_at else "",
        "page": f"/{shop.slug}/sellers/{quote(user.username)}" if seller.state == State.APPROVED else "",
        "pieces": f"/{shop.slug}/products?seller={quote(user.username)}",
        "changes": [
            {"what": one.what, "who": one.actor.get_full_name(), "at": _say(one.at), "reason": one.after.get("reason", "")} for one in changes
        ],
        "decisions": offer_decisions(seller, actor, bound=bound),
    }


def _say(at: datetime) -> str:
    return f"{at:%-d %b %Y, %H:%M} UTC"
