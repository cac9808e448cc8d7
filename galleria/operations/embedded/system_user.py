"""Root may not run PostgreSQL: the system user that does it for us, and how a child process becomes that user."""

import pwd
import shutil
import subprocess
from typing import TypedDict

from galleria.operations.embedded.layout import Layout
from galleria.operations.errors import OperationError

USER = "galleria"


class Identity(TypedDict, total=False):
    """Keyword arguments for `subprocess`: who the child runs as. Empty when we are an ordinary user."""

    user: int
    group: int
    extra_groups: list[int]


def database_identity(layout: Layout) -> Identity:
    """Who PostgreSQL runs as. Creates the system user when root has none yet."""
    if not layout.root:
        return {}
    entry = system_user()
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def system_user() -> pwd.struct_passwd:
    """The system user's entry; it is made when missing. Raises OperationError when this machine cannot make it."""
    try:
        return pwd.getpwnam(USER)
    except KeyError:
        pass
    useradd = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    mend = f"Create it (useradd --system --user-group --no-create-home {USER}), start Galleria as an ordinary user, or set DATABASE_URL."
    if useradd is None:
        raise OperationError(f"PostgreSQL does not run as root, and there is no useradd to make its system user '{USER}'.", mend)
    arguments = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", USER]
    made = subprocess.run([useradd, *arguments], capture_output=True, text=True, check=False)
    try:
        return pwd.getpwnam(USER)
    except KeyError:
        raise OperationError(f"PostgreSQL does not run as root, and its system user '{USER}' cannot be made: {made.stderr.strip()}.", mend) from None
