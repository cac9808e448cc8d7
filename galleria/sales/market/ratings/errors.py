"""What can go wrong with ratings."""

from galleria.kernel.problems import Conflict, NotFound


class RatingNotFound(NotFound):
    """Nobody has rated this sale."""

    code = "rating_not_found"
    title = "There is no such rating"
    detail = "The sale {ref!r} has no rating."


class RatingNotPossible(Conflict):
    """Not yet, or not any more."""

    code = "rating_not_possible"
    title = "This sale cannot be rated now"
    detail = "A sale can be rated once it is over, for 90 days; a rating can be changed for 30."


class OwnSale(Conflict):
    """Nobody rates themself."""

    code = "rating_own_sale"
    title = "This is your own sale"
    detail = "Nobody rates what they sold themself."


class RatingHidden(Conflict):
    """What staff have hidden stays as it was."""

    code = "rating_hidden"
    title = "The shop has hidden it"
    detail = "The shop has hidden this rating. Write to the shop if you think that this is a mistake."


class RatingReportDecided(Conflict):
    """The shop has looked at it already."""

    code = "rating_report_decided"
    title = "The shop has decided on it"
    detail = "The shop has looked at this rating since it was written."
