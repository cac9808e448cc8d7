"""What can go wrong with returns."""

from galleria.kernel.problems import Conflict, Invalid, NotFound


class ReturnNotFound(NotFound):
    """No such return, or not the caller's."""

    code = "return_not_found"
    title = "There is no such return"
    detail = "There is no return {ref!r}, or it is not yours."


class NothingToReturn(Conflict):
    """The order is not one of which something can be sent back."""

    code = "return_not_open"
    title = "Nothing can be sent back"
    detail = "{why}"


class ReturnTooLate(Conflict):
    """The time is over."""

    code = "return_too_late"
    title = "The time to send it back is over"
    detail = "This could be sent back until {until}."


class InDispute(Conflict):
    """What is wrong with it is being settled already."""

    code = "return_in_dispute"
    title = "It is in dispute"
    detail = "What is wrong with “{title}” is being settled already. Nothing of that sale can be sent back meanwhile."


class NeverComesBack(Conflict):
    """Such pieces do not come back because somebody changed their mind."""

    code = "return_never"
    title = "This cannot be sent back"
    detail = "“{title}” cannot be sent back. If something is wrong with it, say so."


class FewerReturnable(Conflict):
    """More than was sold and not sent back before."""

    code = "return_fewer_left"
    title = "That many cannot be sent back"
    detail = "{left} of “{title}” can be sent back."


class NotInOrder(Invalid):
    """A line that the order does not have."""

    code = "return_line_unknown"
    title = "It is not in the order"
    detail = "The order has no line {position}."


class ReturnStepRefused(Conflict):
    """The return's status does not allow this."""

    code = "return_step_refused"
    title = "The return cannot do this now"
    detail = "A return that is {status} cannot {step}."


class MustBeAgreed(Conflict):
    """What the shop's terms let a buyer send back for any reason."""

    code = "return_must_be_agreed"
    title = "It cannot be declined"
    detail = "The shop's terms let the buyer send it back for any reason. Only what is said to be wrong with a piece can be declined."


class NothingCame(Conflict):
    """At least one piece comes."""

    code = "return_nothing_came"
    title = "Nothing has come"
    detail = "Count at least one piece, or close the return."


class TooManyPictures(Conflict):
    """As many as one return shows."""

    code = "return_too_many_pictures"
    title = "There are too many pictures"
    detail = "A return may have {most} pictures."


class PictureUnknown(NotFound):
    """No such picture of this order, or one that another return shows."""

    code = "return_picture_not_found"
    title = "There is no such picture"
    detail = "There is no picture {ref!r} here. Pictures that no return shows are kept for a day."


class CreditNoteNotFound(NotFound):
    """No such credit note of this order."""

    code = "credit_note_not_found"
    title = "There is no such credit note"
    detail = "There is no credit note {number!r} of this order."
