"""The messaging room."""

from django.apps import AppConfig


class MessagingConfig(AppConfig):
    """Registers the room."""

    name = "galleria.messaging"
    verbose_name = "Messaging"
    label = "messaging"
