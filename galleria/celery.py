"""The queue: `celery -A galleria.celery`. Tasks are in each room's tasks.py."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "galleria.settings")
app = Celery("galleria", task_cls="galleria.kernel.jobs:KeptTask")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
