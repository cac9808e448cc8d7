"""What can go wrong with sellers' sales."""

from galleria.kernel.problems import Conflict, NotFound


class SaleNotFound(NotFound):
    """No such sale, or not the caller's."""

    code = "sale_not_found"
    title = "There is no such sale"
    detail = "There is no sale {ref!r}, or it is not yours."


class SaleStepRefused(Conflict):
    """The sale's status does not allow this."""

    code = "sale_step_refused"
    title = "The sale cannot do this now"
    detail = "A sale that is {status} cannot {step}."


class ParcelNotFound(NotFound):
    """The sale has no parcel of this number."""

    code = "parcel_not_found"
    title = "There is no such parcel"
    detail = "Nothing was sent in a parcel {number} of this sale."


class PiecesNotLeft(Conflict):
    """More pieces than are left to be sent, or a line that is not of this sale."""

    code = "pieces_not_left"
    title = "So many are not left"
    detail = "Of line {position} of the order {left} can still be sent."


class SaleInDispute(Conflict):
    """Something about the order is being settled, or comes back."""

    code = "sale_in_dispute"
    title = "Something is being settled"
    detail = "The money stays where it is until what is open about this order is settled."


class TooLongHeld(Conflict):
    """More time than may be given."""

    code = "sale_held_too_long"
    title = "That is too long"
    detail = "At most {days} more days can be given."


class NothingAsked(Conflict):
    """There is no wish to answer."""

    code = "sale_nothing_asked"
    title = "Nobody asked for more time"
    detail = "There is no wish for more time to answer."


class BuyerHasBag(Conflict):
    """A demo person who has begun to shop."""

    code = "buyer_has_bag"
    title = "A demo person has a bag of their own"
    detail = "{username} has something in the bag already: nothing of purchases.toml is bought for them."
