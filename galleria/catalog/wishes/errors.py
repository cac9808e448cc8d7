"""What can go wrong with wish lists and notices."""

from galleria.kernel.problems import Conflict, NotFound


class WishListNotFound(NotFound):
    """No such list, or it is somebody else's."""

    code = "wish_list_not_found"
    title = "There is no such wish list"
    detail = "There is no wish list {ref!r} here."


class SharedListNotFound(NotFound):
    """The link never led anywhere, or it was revoked."""

    code = "shared_list_not_found"
    title = "This list is not shared"
    detail = "The link is wrong, or the list is no longer shared."


class TooManyWishLists(Conflict):
    """As many as one person may keep."""

    code = "too_many_wish_lists"
    title = "There are too many wish lists"
    detail = "A person may keep {most} wish lists. Remove one first."


class TooManyWishes(Conflict):
    """As many as one list may hold."""

    code = "too_many_wishes"
    title = "The wish list is full"
    detail = "A wish list may hold {most} pieces. Remove one first."


class TooManyNotices(Conflict):
    """As many as one address may wait for."""

    code = "too_many_notices"
    title = "There are too many notices"
    detail = "You wait for {most} notices already. Stop one first."


class AlreadyInStock(Conflict):
    """There is nothing to wait for."""

    code = "already_in_stock"
    title = "It is in stock"
    detail = "This piece can be bought now."


class NeverAgain(Conflict):
    """It is sold, and there was only one."""

    code = "sold_for_good"
    title = "It is sold"
    detail = "This piece is sold and does not come back."


class NoticeNotFound(NotFound):
    """The link is wrong, too old, or the notice was stopped."""

    code = "notice_not_found"
    title = "There is no such notice"
    detail = "The link is wrong or too old, or the notice was stopped already."
