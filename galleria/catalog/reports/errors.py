"""What can go wrong with reports."""

from galleria.kernel.problems import Conflict, NotFound


class ReportNotFound(NotFound):
    """No such report, or it is another shop's."""

    code = "report_not_found"
    title = "There is no such report"
    detail = "There is no report of this piece."


class OwnPiece(Conflict):
    """Whoever sells it can take it down themselves."""

    code = "own_piece"
    title = "This is your own piece"
    detail = "You sell this piece yourself."
