"""What can go wrong with sellers."""

from galleria.kernel.problems import Conflict, Forbidden, NotFound
from galleria.sellers.rules import State


class SellerNotFound(NotFound):
    """Nobody sells here under this name, or not any more."""

    code = "seller_not_found"
    title = "There is no such seller"
    detail = "Nobody called {username!r} sells in this shop."


class NotApplied(NotFound):
    """The person has never asked to sell here."""

    code = "seller_not_applied"
    title = "You have not applied"
    detail = "You have not asked to sell in this shop."


class SellerNotApproved(Forbidden):
    """Whoever wants to sell has to be approved first. The detail says where it stands."""

    code = "seller_not_approved"
    title = "Only approved sellers may do this"
    detail = "You have not asked to sell in {shop}."


class SellerTermsChanged(Forbidden):
    """The shop has other terms than those that the seller accepted."""

    code = "seller_terms_changed"
    title = "The terms for sellers have changed"
    detail = "Read and accept the terms {version} of {shop} first."


class TermsMoved(Conflict):
    """The terms that were read are not those that hold now."""

    code = "seller_terms_moved"
    title = "The terms have changed meanwhile"
    detail = "The terms {version} hold now. Read and accept those."


class SellerStepRefused(Conflict):
    """Not from where the seller stands."""

    code = "seller_step_refused"
    title = "This cannot be done now"
    detail = "{name} is {state}: there is nothing to {step}."


class SellerKindFixed(Conflict):
    """A decision was taken about a private person, or about a company."""

    code = "seller_kind_fixed"
    title = "This cannot be changed any more"
    detail = "You were approved as {kind}. Ask the shop when that has changed."


class WorksHere(Conflict):
    """Whoever works in a shop sells for it."""

    code = "works_here"
    title = "You work here"
    detail = "You work in {shop}, and sell there for the house."


STANDS = {
    State.APPLIED: "{shop} has not decided on your application yet.",
    State.REFUSED: "{shop} has refused your application: {reason}",
    State.SUSPENDED: "{shop} has suspended you as a seller: {reason}",
}
"""Where an application stands, for SellerNotApproved."""
