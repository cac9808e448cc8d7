"""Disputes as an app of their own, inside the market."""

from django.apps import AppConfig


class DisputesConfig(AppConfig):
    """The app."""

    name = "galleria.sales.market.disputes"
    label = "disputes"
    verbose_name = "Disputes"
