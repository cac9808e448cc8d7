"""What the page of a reported conversation shows, and the decisions that it offers."""

from datetime import datetime
from typing import Any

from django.urls import reverse

from galleria.accounts.office_decisions import DecisionForm, OfferedDecision
from galleria.messaging.actions.settle_conversation_reports import Decision
from galleria.messaging.models import Conversation, ConversationReport
from galleria.messaging.queries import list_messages, list_open_reports
from galleria.messaging.rules import Side

COLOURS = {"open": "warning", "dismissed": "info", "upheld": "danger"}
REASONS = {
    "offensive": "Offends",
    "spam": "Advertises",
    "pay-elsewhere": "Wants to be paid elsewhere",
    "fraud": "Deceives",
    "private-data": "Says private things of somebody",
    "other": "Something else",
}
BUTTONS = {Decision.DISMISS: "Nothing is wrong with it", Decision.HIDE: "Hide what is marked", Decision.CLOSE: "Close the conversation"}
DONE = {
    Decision.DISMISS: "The conversation stays as it is.",
    Decision.HIDE: "What was marked is hidden, and both sides are told why.",
    Decision.CLOSE: "The conversation is closed, and both sides are told why.",
}
SAYS = {
    Decision.DISMISS: ("Nothing changes. Who reported it is told that you have read it.",),
    Decision.HIDE: ("Neither side reads the marked messages any more.", "They leave the piece's page, if they stand there."),
    Decision.CLOSE: ("Neither side can write in it any more; what was written stays readable.", "It leaves the piece's page, if it stands there."),
}
WHO = {Side.ASKER.value: "asks", Side.SELLER.value: "sells"}


def make_form(decision: Decision, values: Any = None) -> DecisionForm:
    """The words that go with a decision."""
    is_needed = decision != Decision.DISMISS
    return DecisionForm(values, is_needed=is_needed, help_text="Both sides read it." if is_needed else "For the staff. May stay empty.")


def build_page(report: ConversationReport, conversation: Conversation, *, bound: tuple[Decision, DecisionForm, list[int]] | None) -> dict[str, Any]:
    """What the template knows. `bound` is a decision that was sent and did not fit, with the marked messages."""
    is_open = report.state == ConversationReport.State.OPEN
    people = {Side.ASKER.value: conversation.asker, Side.SELLER.value: conversation.seller}
    marked = set(bound[2]) if bound else set()
    return {
        "report": report,
        "shop": conversation.shop,
        "conversation": conversation,
        "product": conversation.product,
        "colour": COLOURS[report.state],
        "product_page": reverse("admin:catalog_product_change", args=(conversation.product_id,)),
        "shop_page": f"/{conversation.shop.slug}/products/{conversation.product.slug}",
        "said": [
            {
                "who": one.reporter.get_full_name() if one.reporter else "",
                "reason": REASONS[one.reason],
                "words": one.words,
                "at": _say(one.reported_at),
            }
            for one in (list_open_reports(conversation) if is_open else [report])
        ],
        "messages_written": [
            {
                "number": one.number,
                "who": people[one.side].get_full_name(),
                "does": WHO[one.side],
                "words": one.words,
                "at": _say(one.at),
                "hidden_reason": one.hidden_reason,
                "is_published": one.number in ((1, conversation.published_number) if conversation.published_number else ()),
                "is_marked": one.number in marked,
            }
            for one in list_messages(conversation)
        ],
        "decided": _say(report.decided_at) if report.decided_at else "",
        "decisions": [_offer(report, decision, bound) for decision in Decision] if is_open else [],
        # The boxes beside the messages belong to the form that is sent.
        "hide_form": f"form-{Decision.HIDE.value}{'-again' if bound and bound[0] == Decision.HIDE else ''}",
    }


def _offer(report: ConversationReport, decision: Decision, bound: tuple[Decision, DecisionForm, list[int]] | None) -> OfferedDecision:
    is_again = bool(bound and bound[0] == decision)
    return OfferedDecision(
        step=decision.value,
        button=BUTTONS[decision],
        address=reverse("admin:messaging_conversationreport_settle", args=(report.pk, decision.value)),
        form=bound[1] if bound and is_again else make_form(decision),
        says=SAYS[decision],
        is_danger=decision == Decision.CLOSE,
        is_main=decision == Decision.DISMISS,
        is_again=is_again,
    )


def _say(at: datetime) -> str:
    return f"{at:%-d %b %Y, %H:%M} UTC"
