"""Payouts as an app of their own, inside the room of sales."""

from django.apps import AppConfig


class PayoutsConfig(AppConfig):
    """The app."""

    name = "galleria.sales.market.payouts"
    label = "payouts"
    verbose_name = "Payouts"
