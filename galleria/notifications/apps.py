"""The notifications room."""

from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Registers the room."""

    name = "galleria.notifications"
    verbose_name = "Notifications"
    label = "notifications"
