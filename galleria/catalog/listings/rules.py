"""Pure decisions about listings: what a form must have, which state a listing is in, what sold pieces say of a price."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, cast

from galleria.kernel.problems import FieldError

State = Literal["active", "paused", "reserved", "sold", "ended"]

MOST_DRAFTS = 50  # open ones of a person in a shop
MOST_PICTURES = 20  # what a gallery takes
MOST_AT_ONCE = 100
NEEDED = 3  # sold pieces, below which figures would pretend to know
NEAR = 6.0  # likeness: the same shelf (4) and the same maker (3), or the same shelf and the same reference (3)

STATES: dict[str, State] = {"active": "active", "draft": "paused", "reserved": "reserved", "sold": "sold", "archived": "ended"}


def state_of(status: str) -> State:
    """A product's status in the seller's words. A draft of a product is off the shelves, whether it was on them before or not."""
    return STATES[status]


def status_of(state: str) -> str:
    """The other way round."""
    return next(status for status, name in STATES.items() if name == state)


def check_form(fields: Mapping[str, Any], *, pictures: int, has_variants: bool, is_new: bool) -> list[FieldError]:
    """What is missing or wrong beside category, condition and attributes, which the shop's definitions decide on; by the form's own names."""
    errors = []
    if not str(fields["title"]).strip():
        errors.append(FieldError(field="title", message="is required", code="missing"))
    if not fields["category"]:
        errors.append(FieldError(field="category", message="is required", code="missing"))
    if not has_variants:
        errors += _check_offer(fields, is_new=is_new)
    if pictures == 0:
        errors.append(FieldError(field="pictures", message="at least one is required", code="missing"))
    return errors


def _check_offer(fields: Mapping[str, Any], *, is_new: bool) -> list[FieldError]:
    errors = []
    if fields["price_minor"] is None:
        errors.append(FieldError(field="price_minor", message="is required", code="missing"))
    elif fields["price_minor"] == 0:
        errors.append(FieldError(field="price_minor", message="must be above 0", code="too_small"))
    if fields["quantity"] is None:
        errors.append(FieldError(field="quantity", message="is required", code="missing"))
    elif is_new and fields["quantity"] == 0:
        errors.append(FieldError(field="quantity", message="must be at least 1", code="too_small"))
    return errors


def differing(fields: Mapping[str, Any], base: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that are another than in `base`: what somebody has changed."""
    return {name: value for name, value in fields.items() if name not in base or base[name] != value}


def place_pictures(known: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """The known ones in the wanted order; those that are not named stay behind them in theirs, unknown ones are passed over."""
    named = [one for one in dict.fromkeys(wanted) if one in set(known)]
    return [*named, *(one for one in known if one not in set(named))]


def compute_price_range(prices: Sequence[int]) -> tuple[int, int, int] | None:
    """The quarter, the middle and the three quarters of these prices, each a price that was really paid; None for fewer than NEEDED.

    Quartiles rather than the ends: one odd sale moves them little.
    """
    if len(prices) < NEEDED:
        return None
    ordered = sorted(prices)
    return cast("tuple[int, int, int]", tuple(ordered[_nearest_rank(share, len(ordered))] for share in (25, 50, 75)))


def _nearest_rank(percent: int, count: int) -> int:
    return max(-(-percent * count // 100) - 1, 0)
