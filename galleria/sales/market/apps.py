"""Selling for others as an app of its own, inside the room of sales."""

from django.apps import AppConfig


class MarketConfig(AppConfig):
    """The app."""

    name = "galleria.sales.market"
    label = "market"
    verbose_name = "Sellers' sales"
