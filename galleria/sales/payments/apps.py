"""Payment by card as an app of its own, inside the sales room."""

from django.apps import AppConfig


class PaymentsConfig(AppConfig):
    """The app."""

    name = "galleria.sales.payments"
    label = "payments"
    verbose_name = "Sales"
