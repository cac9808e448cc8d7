"""The back office of documents: a page that is about no single table."""

from galleria.sales.market.invoices.office import pages

PAGES = (pages,)
