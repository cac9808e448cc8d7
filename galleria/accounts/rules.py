"""What each role may do. Pure: no database, no request."""

from enum import StrEnum


class Role(StrEnum):
    """A person's part in a shop."""

    CUSTOMER = "customer"
    SELLER = "seller"
    SUPPORT = "support"
    EXPERT = "expert"
    MANAGER = "manager"
    OWNER = "owner"


class Right(StrEnum):
    """Something that not everybody may do in a shop."""

    SELL = "sell"  # put up products of one's own, and change them
    SEE_CATALOGUE = "see_catalogue"  # enter the back office, and see there what shoppers do not
    MANAGE_CATALOGUE = "manage_catalogue"  # change everybody's products
    SEE_REPORTS = "see_reports"  # what shoppers do, in numbers
    SEE_ORDERS = "see_orders"
    MANAGE_ORDERS = "manage_orders"  # take the steps of an order
    REFUND = "refund"  # give money back


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.CUSTOMER: frozenset(),
    Role.SELLER: frozenset({Right.SELL}),
    Role.SUPPORT: frozenset({Right.SEE_CATALOGUE, Right.SEE_ORDERS, Right.MANAGE_ORDERS}),
    Role.EXPERT: frozenset(),
    Role.MANAGER: frozenset(Right),
    Role.OWNER: frozenset(Right),
}


def has_right(role: Role | None, right: Right) -> bool:
    """Whether the role carries the right. Nobody without a role has any."""
    return role is not None and right in RIGHTS[role]
