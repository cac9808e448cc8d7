"""What ratings do when something happened elsewhere."""

from galleria.kernel.events import handles
from galleria.sales.market.events import SaleAdvanced
from galleria.sales.market.ratings.actions.ask_for_ratings import note_over
from galleria.sales.market.status import GOES_BACK, Step

ENDS = (Step.CONFIRM.value, Step.RELEASE.value, *(one.value for one in GOES_BACK))


@handles(SaleAdvanced)
def ask_when_it_is_over(event: SaleAdvanced) -> None:
    """Well or badly: who asks only the content learns little."""
    if event.code in ENDS:
        note_over(event.sale_id)
