"""The API and the pages, served by Granian (WSGI)."""

import os

from django.core.wsgi import get_wsgi_application

from galleria.kernel.language_model import warm_up

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "galleria.settings")
application = get_wsgi_application()
warm_up()
