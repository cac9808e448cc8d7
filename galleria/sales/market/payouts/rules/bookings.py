"""What is booked when a payout moves. Pure: amounts that sum up to zero; debit is positive, so what is a seller's stands as credit."""

from galleria.sales.rules.books import Code

Moved = dict[Code | tuple[Code, str], int]


def book_out(party: str, amount_minor: int) -> Moved:
    """Set aside: from what the seller can have to what is on its way."""
    return {(Code.SELLERS_AVAILABLE, party): amount_minor, (Code.SELLERS_PAYOUT, party): -amount_minor}


def book_settled(party: str, amount_minor: int) -> Moved:
    """It has left the shop's account."""
    return {(Code.SELLERS_PAYOUT, party): amount_minor, Code.PAID_OUT: -amount_minor}


def book_failed(party: str, amount_minor: int) -> Moved:
    """It never left: theirs to have again."""
    return {(Code.SELLERS_PAYOUT, party): amount_minor, (Code.SELLERS_AVAILABLE, party): -amount_minor}


def book_returned(party: str, amount_minor: int) -> Moved:
    """It left and came back."""
    return {Code.PAID_OUT: amount_minor, (Code.SELLERS_AVAILABLE, party): -amount_minor}
