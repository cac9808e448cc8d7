"""What can go wrong with conversations."""

from galleria.kernel.problems import Conflict, NotFound


class ConversationNotFound(NotFound):
    """No such conversation, or none of the person's."""

    code = "conversation_not_found"
    title = "There is no such conversation"
    detail = "There is no conversation {ref!r} of yours."


class SoldByTheHouse(Conflict):
    """Nobody but the house sells it."""

    code = "sold_by_the_house"
    title = "The house sells this piece"
    detail = "This piece is sold by {shop} itself. Write to the shop."


class PieceNotOnOffer(Conflict):
    """It is sold: only those who asked before go on talking about it."""

    code = "piece_not_on_offer"
    title = "The piece is not on offer any more"
    detail = "This piece is sold. Only those who asked about it before can still write."


class SellerAway(Conflict):
    """The seller does not sell here now."""

    code = "seller_away"
    title = "The seller does not answer"
    detail = "The seller does not sell in {shop} at the moment, and answers nothing here."


class ConversationClosed(Conflict):
    """A side or the staff have ended it."""

    code = "conversation_closed"
    title = "The conversation is closed"
    detail = "This conversation is closed. Nothing more can be written in it."


class NotPublishable(Conflict):
    """Only the question and an answer of the seller's, as both stand there to be read."""

    code = "not_publishable"
    title = "This cannot stand on the page"
    detail = "Only the question and an answer of yours can, as they are, while neither was taken away."


class TooManyPublished(Conflict):
    """As many as a page holds."""

    code = "too_many_published"
    title = "There are enough on the page"
    detail = "A piece's page holds {most} questions. Take one off first."


class ConversationReportNotFound(NotFound):
    """No such report, or it is another shop's."""

    code = "conversation_report_not_found"
    title = "There is no such report"
    detail = "There is no report of this conversation."
