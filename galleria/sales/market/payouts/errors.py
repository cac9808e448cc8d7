"""What can go wrong with payouts."""

from galleria.kernel.problems import Conflict, Forbidden, NotFound


class NoSeller(Forbidden):
    """Sells nothing here, and nothing stands here for them."""

    code = "not_a_seller"
    title = "You sell nothing here"
    detail = "You do not sell in this shop, and nothing stands in its books for you."


class PayoutNotFound(NotFound):
    """No such payout, or none of a shop in which the caller pays out."""

    code = "payout_not_found"
    title = "There is no such payout"
    detail = "There is no payout {ref!r} here."


class RunNotFound(NotFound):
    """No such run, or none of a shop in which the caller pays out."""

    code = "payout_run_not_found"
    title = "There is no such run"
    detail = "There is no payout run {ref!r} here."


class StatementNotFound(NotFound):
    """A month that is not over, or in which nothing stood or moved."""

    code = "statement_not_found"
    title = "There is no statement of this month"
    detail = "There is no statement of {month}: it is written when the month is over, for who had something in the books."


class RunUnderWay(Conflict):
    """One at a time in a shop."""

    code = "payout_run_under_way"
    title = "A run is being put together"
    detail = "Another payout run of this shop is being put together. Look at it first."


class PayoutStepRefused(Conflict):
    """Where it stands does not allow this."""

    code = "payout_step_refused"
    title = "The payout cannot do this now"
    detail = "The payout {ref} is {status}: it cannot be marked so."


class NotByHand(Conflict):
    """The bank is asked by the worker."""

    code = "payout_not_by_hand"
    title = "The bank says so itself"
    detail = "This run is settled by its bank, and by nobody's hand."


class StripeNotOffered(NotFound):
    """The manifest does not say that the shop pays out through Stripe, or this platform has no key."""

    code = "stripe_payouts_not_offered"
    title = "This shop does not pay out through Stripe"
    detail = "Sellers of this shop are not paid out through Stripe."


class NoStripeAccount(Conflict):
    """There is none yet, or its owner has not finished making it."""

    code = "no_stripe_account"
    title = "There is no account at Stripe yet"
    detail = "Set up payouts with Stripe first."


class StripeProfileMissing(Conflict):
    """Stripe has to know where somebody lives, and we do not."""

    code = "stripe_profile_missing"
    title = "Your profile as a seller is missing"
    detail = "Say first who you are and where, in your profile as a seller."


class StripeCountryNotServed(Conflict):
    """Stripe cannot send money from the shop's country to the seller's."""

    code = "stripe_country_not_served"
    title = "Stripe does not pay out to your country"
    detail = "Stripe cannot send money to {country} from {platform}. Please write to the shop."


class NoBankFile(Conflict):
    """The manifest says no account with an IBAN to pay from, or the run is still being filled."""

    code = "no_bank_file"
    title = "No file can be written"
    detail = "{why}"
