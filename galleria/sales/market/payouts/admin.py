"""The back office of payouts: pages that are about no single table."""

from galleria.sales.market.payouts.office import pages, run_page

PAGES = (pages, run_page)
