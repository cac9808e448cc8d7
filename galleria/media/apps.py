"""The room of pictures."""

from django.apps import AppConfig


class MediaConfig(AppConfig):
    """Pictures: upload, inspection, variants, storage, drawings."""

    name = "galleria.media"
    label = "media"
