"""Imports and exports as an app of their own, inside the catalogue's room."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """The app."""

    name = "galleria.catalog.exchange"
    label = "exchange"
    verbose_name = "Catalogue"
