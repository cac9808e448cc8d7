"""What needs Django before the engine starts: `python -m galleria.operations.preparation migrate|sync|sync-bare`. Every line is progress.

Rooms are imported inside the verbs: their models need Django set up first.
"""

import os
import sys
from contextlib import suppress
from subprocess import SubprocessError

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import DatabaseError, connection

from galleria.operations.embedded.postgres import EXTENSIONS
from galleria.operations.errors import MEND, PARTLY, OperationError


def main(verb: str) -> int:
    """Run one verb. An expected failure is one line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "galleria.settings")
    try:
        django.setup()
        if verb == "migrate":
            migrate()
        else:
            return sync(demo=verb == "sync")
    except (ImproperlyConfigured, DatabaseError) as error:
        print(" ".join(str(error).split()))
        return 1
    except OperationError as error:
        print(error.problem, error.mend, sep=MEND)
        return 1
    return 0


def migrate() -> None:
    """Extensions first: a managed database may let only its owner make them."""
    with connection.cursor() as cursor:
        for name in EXTENSIONS:
            cursor.execute(f"create extension if not exists {name}")
    call_command("migrate", interactive=False, verbosity=1)


def sync(*, demo: bool) -> int:
    """Every shop's folder into the database. A shop with mistakes stays as it was and does not keep the others from opening."""
    from galleria.kernel.language_model import ensure_built, is_built
    from galleria.operations.shop_folders import list_shop_folders, sync_shop_folder

    def say(words: str) -> None:
        print(words, flush=True)

    if not is_built():
        say("language model of the search")
        # Now, while nothing else holds memory. Without it search goes by words, and the worker tries again.
        with suppress(SubprocessError, OSError):
            ensure_built()
    folders = list_shop_folders(settings.SHOPS_DIR)
    failed: list[OperationError] = []
    for folder in folders:
        try:
            changes = sync_shop_folder(folder, demo=demo, say=say)
            say(f"{folder.name}: {len(changes)} changes")
        except OperationError as error:
            failed.append(error)
    if failed and len(failed) == len(folders):
        raise failed[0]
    for mistake in failed:
        print(mistake.problem, mistake.mend, sep=MEND)
    say(f"{len(folders) - len(failed)} of {len(folders)} shops in step with their folders")
    return PARTLY if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
