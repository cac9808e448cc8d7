"""Ratings as an app of their own, inside the market."""

from django.apps import AppConfig


class RatingsConfig(AppConfig):
    """The app."""

    name = "galleria.sales.market.ratings"
    label = "ratings"
    verbose_name = "Ratings"
