"""The API and the pages, served by Granian (WSGI)."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "galleria.settings")
application = get_wsgi_application()
