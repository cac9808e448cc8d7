"""Write sdk/openapi.json from the engine and the typed client from it. With --check only compare: the gate that both are fresh."""
# ruff: noqa: INP001, PLC0415, S607, T201 - scripts of the build, not modules of a package

import json
import os
import subprocess
import sys
from pathlib import Path

from galleria.operations.embedded.layout import layout_for
from galleria.operations.embedded.node import provide_node

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "sdk" / "openapi.json"


def render_document() -> str:
    """The document as it must lie on disk."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "galleria.settings")
    # Imported here: Django must be set up before the rooms are.
    import django

    django.setup()
    from galleria.api import api

    return json.dumps(api.get_openapi_schema(path_prefix="/api/"), indent=2, ensure_ascii=False, default=str) + "\n"


def main(*, check: bool) -> int:
    """Compare or write."""
    document = render_document()
    if check:
        if DOCUMENT.exists() and DOCUMENT.read_text() == document:
            return 0
        print("sdk/openapi.json is not what the engine says. Mend: make openapi")
        return 1
    DOCUMENT.write_text(document)
    print(f"wrote {DOCUMENT.relative_to(ROOT)}")
    environment = provide_node(layout_for(ROOT / ".galleria"), os.environ)
    return subprocess.run(["npm", "run", "--silent", "generate"], cwd=ROOT / "frontend", env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
