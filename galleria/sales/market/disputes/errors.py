"""What can go wrong with disputes."""

from galleria.kernel.problems import Conflict, NotFound


class DisputeNotFound(NotFound):
    """There is none about this sale."""

    code = "dispute_not_found"
    title = "There is no such dispute"
    detail = "There is no dispute about the sale {ref!r}."


class DisputeNotPossible(Conflict):
    """Not in this state, not any more, or not for this reason."""

    code = "dispute_not_possible"
    title = "A dispute cannot be opened"
    detail = "{why}"


class ReturnIsOpen(Conflict):
    """Something of the sale is to come back: that is settled first."""

    code = "dispute_return_open"
    title = "It is to come back"
    detail = "The return {ref} is still open. Wait for its answer, or give it up first."


class DisputeExists(Conflict):
    """One a sale."""

    code = "dispute_exists"
    title = "There is a dispute already"
    detail = "There is a dispute about this sale already, or there was one: {ref}."


class DisputeStepRefused(Conflict):
    """The dispute's status does not allow this."""

    code = "dispute_step_refused"
    title = "The dispute cannot do this now"
    detail = "A dispute that is {status} cannot {step}."


class MoreThanIsLeft(Conflict):
    """No more can go back than is left of the sale."""

    code = "dispute_more_than_left"
    title = "That is more than is left"
    detail = "{left} is left of what was paid for it."


class EffectChanged(Conflict):
    """Something was booked since the preview was shown."""

    code = "dispute_effect_changed"
    title = "It would do something else by now"
    detail = "Money has moved since you looked. Look at what it does now, and confirm again."


class TooManyPosts(Conflict):
    """As many as a side may say."""

    code = "dispute_too_many_posts"
    title = "Enough was said"
    detail = "Each side may say {most} things."


class TooManyDisputePictures(Conflict):
    """As many as wait for their words."""

    code = "dispute_too_many_pictures"
    title = "There are too many pictures"
    detail = "Say something with the {most} that wait first."


class DisputePictureUnknown(NotFound):
    """No such picture of this sale, or one that is shown already, or the other side's that is not."""

    code = "dispute_picture_not_found"
    title = "There is no such picture"
    detail = "There is no picture {ref!r} here. Pictures that nobody has said something with are kept for a day."
