"""What each role may do. Pure: no database, no request."""

from enum import StrEnum

NAME_LONGEST = 80
USERNAME_LONGEST = 30  # leaves room for what makes it unique
NAMELESS = "somebody"
RESERVED = frozenset({"admin", "galleria", "me", "moderator", "official", "root", "staff", "support", "system"})


class Role(StrEnum):
    """A person's part in a shop. From the least to the most: nobody gives or takes one above their own."""

    CUSTOMER = "customer"
    SELLER = "seller"
    EXPERT = "expert"
    SUPPORT = "support"
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
    PAY_OUT = "pay_out"  # send sellers what is theirs
    MANAGE_PEOPLE = "manage_people"  # give and take roles
    SEE_CHANGES = "see_changes"  # who changed what


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


def is_above(role: Role, other: Role) -> bool:
    """Whether the first role stands above the second."""
    ranks = list(Role)
    return ranks.index(role) > ranks.index(other)


def list_roles_up_to(role: Role) -> list[Role]:
    """What somebody with this role may give: every role that is not above it."""
    return [one for one in Role if not is_above(one, role)]


def username_of(slug: str) -> str:
    """The public name that is tried first, from a name as a slug. One that would look like the house's own is not given out."""
    base = slug[:USERNAME_LONGEST].strip("-_") or NAMELESS
    return f"{base}-1" if base in RESERVED else base
