"""What becomes of the pieces of an order that is cancelled. Pure."""

RETIRED = "it is offered no more"
SPOILT = "it is fresh, and was made or its time had come"


def find_why_kept(*, is_retired: bool, is_fresh: bool, is_late: bool) -> str:
    """Why a piece does not go back into stock, or "" when it does. `is_late`: somebody has begun with the order, or its slot has."""
    if is_retired:
        return RETIRED
    return SPOILT if is_fresh and is_late else ""
