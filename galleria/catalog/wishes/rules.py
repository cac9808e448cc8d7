"""Limits of wish lists and notices. Pure."""

from datetime import timedelta
from typing import Final

MOST_LISTS: Final = 50  # a person, over all shops
MOST_ITEMS: Final = 500  # a list
MOST_NOTICES: Final = 200  # a person, or a guest's address
CONFIRM_WITHIN: Final = timedelta(days=7)
SENT_KEPT: Final = timedelta(days=30)
DEFAULT_NAME: Final = "Wish list"
DEFAULT: Final = "default"  # stands in an address for the ref of the default list


def rearrange(present: list[int], wanted: list[int]) -> list[int]:
    """The ids in a new order: the wanted ones first, as they are wanted, then the rest as it was. What is wanted but not present is left out."""
    known = set(present)
    first = list(dict.fromkeys(one for one in wanted if one in known))
    taken = set(first)
    return first + [one for one in present if one not in taken]
