"""The live process, served by Granian (ASGI): what stays open for long. Nothing else is answered here."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "galleria.settings")
os.environ.setdefault("ROOT_URLCONF", "galleria.live_urls")
application = get_asgi_application()
