"""The web app: is it as new as its sources, and building it when not."""

import os
from collections.abc import Mapping
from pathlib import Path

from galleria.operations.embedded.layout import Layout
from galleria.operations.embedded.node import provide_node
from galleria.operations.embedded.place import SDK, WEB_APP, fingerprint, read_stamp, write_stamp
from galleria.operations.embedded.steps import Step, Steps
from galleria.operations.errors import ProgramDied

# Both stamps lie beside what they describe: whoever deletes `dist` or `node_modules` deletes the stamp too.
BUILT = WEB_APP / "dist" / ".built.json"
INSTALLED = WEB_APP / "node_modules" / ".installed.json"
LOCK = WEB_APP / "package-lock.json"
QUIET = ["--no-audit", "--no-fund", "--loglevel", "error"]
# `npm ci` refuses a lock file that was written where the registry had not the packages of all platforms. The second command takes
# the versions of the lock file too, and leaves it as it is.
INSTALL_COMMANDS = [["npm", "ci", *QUIET], ["npm", "install", "--no-save", *QUIET]]


def compute_web_app_fingerprint() -> str:
    """A hash of everything that goes into the build."""
    return fingerprint([WEB_APP, SDK / "src", SDK / "package.json"])


def is_fresh(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether `frontend/dist` is built from these sources. With WEB_APP_DIR somebody else has built it."""
    return bool(environment.get("WEB_APP_DIR")) or read_stamp(BUILT).get("sources") == compute_web_app_fingerprint()


def needs_packages() -> bool:
    """Whether node_modules is missing or of another lock file."""
    return read_stamp(INSTALLED).get("lock") != fingerprint([LOCK])


def stamp_packages() -> None:
    """Remember that node_modules is what the lock file says."""
    write_stamp(INSTALLED, {"lock": fingerprint([LOCK])})


def build_web_app(layout: Layout, steps: Steps, step: Step, environment: Mapping[str, str]) -> None:
    """Install what the lock file names, when it changed, and build. Raises ProgramDied with the end of npm's words."""
    step.say("looking for Node")
    prepared = provide_node(layout, {**environment, "CI": "true", "NO_COLOR": "1", "npm_config_update_notifier": "false"})
    prepared.pop("NODE_ENV", None)  # `production` would leave out what the build needs
    log = layout.logs / "web-app.log"
    if needs_packages():
        step.say("installing packages")
        run_npm(INSTALL_COMMANDS, steps, prepared, log)
        stamp_packages()
    step.say("building")
    run_npm([["npm", "run", "build"]], steps, prepared, log)
    if not (WEB_APP / "dist").is_dir():
        raise ProgramDied("The build of the web app left no frontend/dist.", f"Read {log}.")
    # Taken now and not before: the build itself may write generated sources.
    write_stamp(BUILT, {"sources": compute_web_app_fingerprint()})
    step.conclude("built")


def run_npm(commands: list[list[str]], steps: Steps, environment: Mapping[str, str], log: Path) -> None:
    """Run the first of the commands that succeeds in the web app's folder. Raises ProgramDied with the words of the last."""
    lines: list[str] = []
    for command in commands:
        lines.clear()
        if steps.run(command, environment=environment, folder=WEB_APP, log=log, on_line=lines.append) == 0:
            return
        if steps.cancelled:
            break
    said = " ".join(command[:3])
    raise ProgramDied(f"`{said}` failed in frontend/.", f"The whole text is in {log}; `cd frontend && {said}` repeats it.", "\n".join(lines[-12:]))
