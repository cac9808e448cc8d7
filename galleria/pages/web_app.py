"""Which hashed files the built web app consists of."""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

ENTRY = "src/start.ts"


@dataclass(frozen=True)
class WebApp:
    """Addresses of the entry script, its styles and the scripts it always needs."""

    script: str = ""
    styles: tuple[str, ...] = ()
    preloads: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()

    def find_fonts(self, fonts: dict[str, Any]) -> list[str]:
        """The faces that a theme's first screen is set in: without them its lines would be set twice."""
        wanted = [(fonts["display"], str(fonts["display_weight"]), fonts["display_style"]), (fonts["body"], "400", "normal")]
        found = []
        for family, weight, style in wanted:
            face = re.compile(rf"/assets/{re.escape(family.lower().replace(' ', '-'))}-latin-(?:wght|standard|{weight})-{style}-[^/]+\.woff2")
            found += [asset for asset in self.assets if face.fullmatch(asset)][:1]
        return list(dict.fromkeys(found))


def find_web_app() -> WebApp:
    """The newest build; an empty one when nothing was built yet."""
    manifest: Path = settings.WEB_APP_DIR / ".vite" / "manifest.json"
    try:
        return _read(manifest, manifest.stat().st_mtime_ns)
    except FileNotFoundError:
        return WebApp()


@lru_cache(maxsize=2)
def _read(manifest: Path, _changed_ns: int) -> WebApp:
    chunks = json.loads(manifest.read_text("utf-8"))
    entry = chunks[ENTRY]
    waiting, needed, styles = list(entry.get("imports", [])), [], list(entry.get("css", []))
    while waiting:
        name = waiting.pop(0)
        chunk = chunks[name]
        if chunk["file"] not in needed:
            needed.append(chunk["file"])
            styles += chunk.get("css", [])
            waiting += chunk.get("imports", [])
    return WebApp(
        script=f"/{entry['file']}",
        styles=tuple(f"/{file}" for file in dict.fromkeys(styles)),
        preloads=tuple(f"/{file}" for file in needed),
        assets=tuple(f"/{file}" for file in entry.get("assets", [])),
    )
