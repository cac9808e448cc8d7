"""Which status a product may take next."""

from galleria.kernel.problems import Problem

TRANSITIONS: dict[str, frozenset[str]] = {
    "draft": frozenset({"active", "archived"}),
    "active": frozenset({"draft", "reserved", "sold", "archived"}),
    "reserved": frozenset({"active", "sold"}),
    "sold": frozenset({"active", "archived"}),
    "archived": frozenset({"draft"}),
}


def can_transition(before: str, after: str) -> bool:
    """Whether a product may go from one status to the other. Staying is always fine."""
    return before == after or after in TRANSITIONS[before]


def check_transition(before: str, after: str, refusal: type[Problem]) -> None:
    """Raises `refusal` with `before` and `after` when the product may not go there."""
    if not can_transition(before, after):
        raise refusal(before=before, after=after)
