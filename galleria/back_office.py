"""The back office, assembled from the rooms' admin.py: importing one registers its pages."""

from galleria.accounts import admin as people
from galleria.accounts.back_office import office
from galleria.catalog import admin as catalog
from galleria.catalog import search_admin as searches
from galleria.catalog.exchange import admin as exchange
from galleria.catalog.reports import admin as reports
from galleria.messaging import admin as conversations
from galleria.operations import admin as operations
from galleria.operations import audit_admin as audits
from galleria.sales import admin as sales
from galleria.sales import stock_admin as stock
from galleria.sales.market.disputes import admin as disputes
from galleria.sales.market.invoices import admin as documents
from galleria.sales.market.payouts import admin as payouts
from galleria.sales.market.ratings import admin as ratings
from galleria.sales.office import accounts
from galleria.sales.office.dashboard import lands_on_dashboard
from galleria.sales.returns import admin as returns
from galleria.sellers import admin as sellers

office.entrance = "admin:catalog_product_changelist"
office.first_pages = (("admin:dashboard", lands_on_dashboard),)
MARKET = (reports, conversations, sellers)
SELLING = (sales, returns, disputes, ratings, payouts, documents, stock)
ROOMS = (catalog, searches, exchange, *MARKET, *SELLING, accounts, people, operations, audits)
__all__ = ["ROOMS", "office"]
