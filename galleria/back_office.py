"""The back office, assembled from the rooms' admin.py: importing one registers its pages."""

from galleria.accounts import admin as people
from galleria.accounts.back_office import office
from galleria.catalog import admin as catalog
from galleria.catalog import search_admin as searches
from galleria.catalog.exchange import admin as exchange
from galleria.operations import admin as operations

office.entrance = "admin:catalog_product_changelist"
ROOMS = (catalog, searches, exchange, people, operations)
__all__ = ["ROOMS", "office"]
