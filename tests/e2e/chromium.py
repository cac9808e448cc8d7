"""Which Chromium the journeys run in, and how it is started: with or without root, without a screen, without talking to anybody."""

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FETCHED = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright").glob("chromium*/**/chrome")
FOUND = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES), *map(str, FETCHED)]
CHROMIUM = next((path for path in FOUND if path), None)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
