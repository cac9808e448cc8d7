"""`galleria up` from outside: what it prints, what answers, what it costs, how it stops."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request

import pytest

from galleria.operations.embedded.processes import list_marked
from galleria.operations.status_table import read_status
from tests.operations.machine import Machine, end, read_until

MEGABYTE = 1024**2


def test_everything_answers(platform: Machine) -> None:
    health = platform.get("/health/ready")
    assert {name for name, part in health["checks"].items() if part["ok"]} == {"database", "valkey", "worker", "storage"}
    page = platform.get("/api/v1/shops/halden/products?limit=20")
    assert len(page["items"]) == 20


def test_status_shows_every_program_below_900_megabytes_together(platform: Machine) -> None:
    rows = read_status(platform.layout)
    assert [row.name for row in rows] == ["api", "beat", "caddy", "live", "worker", "postgres", "valkey", "supervisor"]
    assert {row.state for row in rows} == {"RUNNING"}
    assert sum(row.usage.memory_bytes for row in rows) < 900 * MEGABYTE
    shown = platform.run("status")
    assert shown.returncode == 0
    assert "together" in shown.stdout


def test_no_server_listens_on_the_network_but_the_front_door(platform: Machine) -> None:
    listening = {
        connection.laddr.port
        for process in list_marked(platform.layout)
        for connection in process.net_connections("tcp")
        if connection.status == "LISTEN"
    }
    assert listening == {platform.port}


def test_every_server_is_known_by_its_mark_so_none_can_be_left_behind(platform: Machine) -> None:
    names = {process.name() for process in list_marked(platform.layout)}
    assert {"caddy", "postgres", "valkey-server"} <= names


def test_second_up_on_the_same_data_says_where_the_first_is(platform: Machine) -> None:
    done = platform.run("up", "--detach", "--port", str(platform.port + 1))
    assert done.returncode == 1
    assert f"Galleria runs already on {platform.data} at http://localhost:{platform.port}." in done.stderr
    assert "galleria down" in done.stderr
    assert platform.get("/health/live") == {"status": "ok"}


def test_metrics_are_for_this_machine_only(platform: Machine) -> None:
    text = urllib.request.urlopen(f"{platform.url}/metrics", timeout=20).read().decode()
    assert "galleria_" in text
    assert "client_ip 127.0.0.0/8 ::1" in (platform.data / "configuration" / "Caddyfile").read_text()


def test_stored_pictures_come_from_disk_with_far_future_caching(platform: Machine) -> None:
    key = "ab" + 30 * "c"
    folder = platform.data / "storage" / "media" / "ab" / key
    folder.mkdir(parents=True)
    (folder / "320.webp").write_bytes(b"RIFF-not-really")
    with urllib.request.urlopen(f"{platform.url}/media/{key}/320.webp", timeout=20) as answer:
        assert answer.read() == b"RIFF-not-really"
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer.headers["Content-Type"] == "image/webp"


def test_secrets_lie_in_no_configuration_file_and_are_closed_to_others(platform: Machine) -> None:
    secret = platform.data / "secret-key"
    assert secret.stat().st_mode & 0o077 == 0
    for path in (platform.data / "configuration").rglob("*"):
        if path.is_file():
            assert secret.read_text() not in path.read_text(errors="replace")


def test_doctor_and_audit_are_content(platform: Machine) -> None:
    doctor = platform.run("doctor", "--port", str(platform.port))
    assert doctor.returncode == 0, doctor.stdout
    assert "Migrations         applied" in doctor.stdout
    audit = platform.run("audit")
    assert audit.returncode == 0, audit.stdout + audit.stderr
    assert "0 violations" in audit.stdout


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_foreground_prints_the_address_alone_on_a_line_and_stops_on_a_signal(machine: Machine, how: signal.Signals) -> None:
    process = machine.foreground()
    try:
        lines = read_until(process, "stop  ")
        assert f"http://localhost:{machine.port}" in lines, lines
        assert machine.get("/health/live") == {"status": "ok"}
        began = time.monotonic()
        os.killpg(process.pid, how)
        assert process.wait(timeout=20) == 0
        assert time.monotonic() - began < 10
        assert machine.left_over() == []
        assert not machine.layout.runtime.exists()
    finally:
        end(process)


def test_nothing_outlives_a_foreground_up_that_is_killed(machine: Machine) -> None:
    process = machine.foreground()
    try:
        read_until(process, "stop  ")
        process.kill()
        process.wait(timeout=5)
        deadline = time.monotonic() + 15
        while machine.left_over() and time.monotonic() < deadline:
            time.sleep(0.1)
        assert machine.left_over() == []
    finally:
        end(process)


def test_ctrl_c_in_the_middle_of_a_start_stops_everything(machine: Machine) -> None:
    process = machine.foreground()
    try:
        read_until(process, "Stores")
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=20) == 0
        assert machine.left_over() == []
    finally:
        end(process)


def test_data_survives_a_restart_and_a_second_start_skips_what_is_done(machine: Machine) -> None:
    machine.start()
    key = (machine.data / "secret-key").read_text()
    machine.down()
    assert machine.left_over() == []
    again = machine.up()
    assert again.returncode == 0, again.stderr
    assert not re.search(r"ok +(Database|Shops)", again.stdout)
    assert (machine.data / "secret-key").read_text() == key


def test_help_is_instant_and_names_every_verb() -> None:
    began = time.process_time()
    before = os.times()
    done = subprocess.run([sys.executable, "-m", "galleria.operations.cli", "--help"], capture_output=True, text=True, check=True)
    after = os.times()
    for verb in ("up", "down", "status", "doctor", "shop", "audit", "bench", "backup", "restore"):
        assert re.search(rf"\b{verb}\b", done.stdout)
    # Processor time and not wall time: the machine may be busy.
    assert (after.children_user - before.children_user) + (time.process_time() - began) < 0.8
