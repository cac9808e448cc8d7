"""A worker is killed while it draws; the sweeper of the next one finishes the picture."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection

from galleria.media.actions.request_drawing import request_drawing
from galleria.media.models import Picture
from galleria.media.rules import master_name
from galleria.media.tasks import sweep_drawings
from tests.media.conftest import list_files, make_shop

WORKER = """
import sys
import time
import django
django.setup()
from galleria.media import once
from galleria.media.actions import draw_picture as module
from galleria.media.illustrator.registry import FAMILIES
from tests.media.samples import SQUARE
FAMILIES["square"] = SQUARE
once.TURN_S = 2
place = sys.argv[2]
def hang(*_, **__):
    print("drawing", flush=True)
    time.sleep(60)
setattr(module, place, hang)
module.draw_picture(int(sys.argv[1]))
"""


def name_database(url: str, name: str) -> str:
    """The address with another database in it."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(path=f"/{name}"))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("place", ["render_drawing", "write_file", "_finish"])
def test_a_drawing_under_way_at_the_kill_is_finished_by_the_sweeper(place: str, store: Path, square: str) -> None:
    picture = request_drawing(make_shop("tea"), square, {}, "front")
    Picture.objects.across_shops().update(created_at="2020-01-01T00:00:00Z")
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "galleria.settings",
        "STORAGE_URL": f"file://{store}",
        "DATABASE_URL": name_database(os.environ["DATABASE_URL"], str(connection.settings_dict["NAME"])),
    }
    worker = subprocess.Popen([sys.executable, "-c", WORKER, str(picture.pk), place], stdout=subprocess.PIPE, env=environment)
    assert worker.stdout is not None
    assert worker.stdout.readline() == b"drawing\n"
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    worker.stdout.close()
    assert Picture.objects.across_shops().get().state == "pending"
    started = time.monotonic()
    assert sweep_drawings() == 1
    assert time.monotonic() - started < 30
    assert Picture.objects.across_shops().get().state == "ready"
    assert list_files(store) == [master_name(picture.key)]
