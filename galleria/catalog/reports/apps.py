"""Reports of pieces as an app of their own, inside the catalogue's room."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """The app."""

    name = "galleria.catalog.reports"
    label = "reports"
    verbose_name = "Reports"
