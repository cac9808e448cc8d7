"""Documents of sellers' sales as an app of their own, inside the market."""

from django.apps import AppConfig


class InvoicesConfig(AppConfig):
    """The app."""

    name = "galleria.sales.market.invoices"
    label = "invoices"
    verbose_name = "Invoices"
