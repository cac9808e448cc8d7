"""What the environment says about the database is heard beside what we need ourselves."""

import json
import os
import subprocess
import sys

ASK = "import json; from galleria.settings import DATABASES; print(json.dumps(DATABASES['default']['OPTIONS']))"


def options_of(url: str) -> dict[str, object]:
    done = subprocess.run([sys.executable, "-c", ASK], env={**os.environ, "DATABASE_URL": url}, capture_output=True, text=True, check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_options_of_the_address_stand_beside_ours_and_win() -> None:
    ours = options_of("postgresql://galleria@localhost/galleria")
    assert ours["options"] == "-c hnsw.ef_search=160 -c hnsw.iterative_scan=relaxed_order"
    given = options_of("postgresql://galleria@localhost/galleria?options=-c%20search_path%3Dour&sslmode=require&connect_timeout=9")
    assert given == {**ours, "options": f"{ours['options']} -c search_path=our", "sslmode": "require", "connect_timeout": 9}
