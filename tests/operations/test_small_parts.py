"""The parts of the command line and of a start that need no running platform."""

import json
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from galleria.accounts.actions import sync_people
from galleria.operations.demo import DEMO_PASSWORD, list_demo_accounts
from galleria.operations.embedded import supervisor
from galleria.operations.embedded.caddy import prepare_caddy, storage_folder
from galleria.operations.embedded.environment import compute_environment, ensure_secret_key, has_own_database, has_own_valkey
from galleria.operations.embedded.layout import layout_for, prepare_layout
from galleria.operations.embedded.node import OLDEST, find_node
from galleria.operations.embedded.place import CHECKOUT, fingerprint, read_stamp, write_stamp
from galleria.operations.embedded.postgres import database_url
from galleria.operations.embedded.programs import list_programs
from galleria.operations.embedded.system_user import system_user
from galleria.operations.status_table import format_duration
from tests.operations.machine import is_root
from tests.operations.tea_folder import write_tea_shop

LONGEST_SOCKET = 107


def test_sockets_fit_however_deep_the_data_directory_lies(tmp_path: Path) -> None:
    layout = layout_for(tmp_path / "/".join(20 * ["a-folder-with-a-long-name"]))
    for path in (layout.api_socket, layout.supervisor_socket, layout.postgres_socket_folder / ".s.PGSQL.5432"):
        assert len(str(path)) <= LONGEST_SOCKET


def test_two_data_directories_share_no_socket(tmp_path: Path) -> None:
    assert layout_for(tmp_path / "a").runtime != layout_for(tmp_path / "b").runtime
    assert layout_for(tmp_path / "a").runtime == layout_for(tmp_path / "x" / ".." / "a").runtime


def test_root_keeps_the_place_of_a_cluster_and_never_takes_up_an_old_one(tmp_path: Path) -> None:
    if not is_root():
        pytest.skip("needs root")
    first = layout_for(tmp_path / "data")
    assert layout_for(tmp_path / "data").postgres_data != first.postgres_data  # nothing made yet: nothing remembered
    prepare_layout(first)
    first.pointer.write_text(f"{first.postgres_data}\n")
    assert layout_for(tmp_path / "data").postgres_data == first.postgres_data
    first.runtime.rmdir()


def test_secret_key_is_made_once_and_is_the_owners_alone(tmp_path: Path) -> None:
    layout = layout_for(tmp_path)
    key = ensure_secret_key(layout)
    assert ensure_secret_key(layout) == key
    assert len(key) >= 50
    assert stat.S_IMODE(layout.secret_key.stat().st_mode) == 0o600


def test_production_gets_no_secret_of_ours(tmp_path: Path) -> None:
    assert "SECRET_KEY" not in compute_environment(layout_for(tmp_path), 8000, demo=False, given={"ENVIRONMENT": "production"})


def test_given_addresses_win(tmp_path: Path) -> None:
    layout = layout_for(tmp_path)
    given = {"DATABASE_URL": "postgresql://u:p@db/x", "VALKEY_URL": "redis://cache:6379/0", "STORAGE_URL": "s3://bucket"}
    environment = compute_environment(layout, 8000, demo=True, given=given)
    assert not has_own_database(environment, layout)
    assert not has_own_valkey(environment, layout)
    assert {program.name for program in list_programs(layout, environment, eager=False)} == {"api", "live", "worker", "beat", "caddy"}
    assert storage_folder(layout, environment).exists() is False


def test_supervisor_configuration_survives_percent_signs_and_spaces(tmp_path: Path) -> None:
    import configparser
    import shlex

    layout = layout_for(tmp_path / "a 100% odd folder")
    prepare_layout(layout)
    programs = list_programs(layout, compute_environment(layout, 8000, demo=True, given={}), eager=False)
    parser = configparser.RawConfigParser()
    parser.read(supervisor.write_configuration(layout, programs))
    for program in programs:
        command = parser[f"program:{program.name}"]["command"].replace("%%", "%")
        assert shlex.split(command) == program.command
    layout.runtime.rmdir()


def test_front_door_opens_to_this_machine_in_development_and_to_all_in_production(tmp_path: Path) -> None:
    layout = layout_for(tmp_path)
    prepare_layout(layout)
    prepare_caddy(layout, 8123, {"ENVIRONMENT": "development"})
    text = (layout.configuration / "Caddyfile").read_text()
    assert "bind 127.0.0.1" in text
    assert "trusted_proxies" not in text
    prepare_caddy(layout, 8123, {"ENVIRONMENT": "production"})
    text = (layout.configuration / "Caddyfile").read_text()
    assert "bind 127.0.0.1" not in text
    assert "trusted_proxies static private_ranges" in text
    layout.runtime.rmdir()


def test_fingerprint_follows_contents_and_names_but_not_times(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("one")
    first = fingerprint([tmp_path])
    os.utime(file, (1, 1))
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "node_modules" / "b.txt").write_text("installed")
    assert fingerprint([tmp_path]) == first
    file.write_text("two")
    second = fingerprint([tmp_path])
    assert second != first
    file.rename(tmp_path / "b.txt")
    assert fingerprint([tmp_path]) not in (first, second)


def test_stamp_that_was_cut_off_is_no_stamp(tmp_path: Path) -> None:
    stamp = tmp_path / "stamp.json"
    write_stamp(stamp, {"sources": "abc"})
    assert read_stamp(stamp) == {"sources": "abc"}
    stamp.write_text('{"sources": "a')
    assert read_stamp(stamp) == {}
    assert read_stamp(tmp_path / "missing.json") == {}


def test_node_that_is_too_old_or_without_npm_does_not_count(tmp_path: Path) -> None:
    node = tmp_path / "node"
    node.write_text("#!/bin/sh\necho v18.3.1\n")
    node.chmod(0o755)
    assert find_node(str(tmp_path)) is None
    (tmp_path / "npm").symlink_to(node)
    found = find_node(str(tmp_path))
    assert found is not None
    assert found[1] == (18, 3, 1)
    assert found[1] < OLDEST


def test_demo_accounts_are_the_owners_with_the_password_that_the_sync_gives_them(tmp_path: Path) -> None:
    assert sync_people.DEMO_PASSWORD == DEMO_PASSWORD
    write_tea_shop(tmp_path)
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "people.toml").write_text("[[")
    lines = list_demo_accounts(tmp_path)
    assert any("halden" in line and "mira@halden.example" in line and DEMO_PASSWORD in line for line in lines)
    assert list_demo_accounts(tmp_path / "nowhere") == []


@pytest.mark.parametrize(("seconds", "words"), [(42, "42 s"), (200, "3 min"), (7500, "2 h 5 min"), (4 * 86400 + 3 * 3600, "4 d 3 h")])
def test_durations_read_well(seconds: float, words: str) -> None:
    assert format_duration(seconds) == words


def test_system_user_is_found_or_made() -> None:
    if not is_root():
        pytest.skip("needs root")
    assert system_user().pw_name == "galleria"


def test_unknown_benchmark_is_one_line_with_the_known_ones() -> None:
    done = subprocess.run([sys.executable, "-m", "galleria.operations.cli", "bench", "nonsense"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "There is no benchmark called 'nonsense'" in done.stderr
    assert "start" in done.stderr
    assert "Traceback" not in done.stderr


def test_test_services_have_no_door_to_the_network() -> None:
    assert os.environ["DATABASE_URL"].startswith("postgresql://galleria@%2F")
    assert os.environ["VALKEY_URL"].startswith("unix:///")


def test_database_url_is_understood_by_django_and_libpq(tmp_path: Path) -> None:
    import dj_database_url
    from psycopg.conninfo import conninfo_to_dict

    layout = layout_for(tmp_path)
    host = str(layout.postgres_socket_folder)
    assert dj_database_url.parse(database_url(layout))["HOST"] == host
    assert conninfo_to_dict(database_url(layout))["host"] == host


def run_gate(script: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, str(CHECKOUT / ".ci" / script), *arguments], capture_output=True, text=True, check=False)


def test_length_gate_has_a_sample_that_fails_and_one_that_passes(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    sample = tmp_path / "sample.py"
    sample.write_text(400 * "x = 1\n")
    (tmp_path / "migrations").mkdir()
    (tmp_path / "migrations" / "0001_initial.py").write_text(900 * "x = 1\n")
    assert run_gate("file_length.py", str(tmp_path)).returncode == 0
    sample.write_text(401 * "x = 1\n")
    failed = run_gate("file_length.py", str(tmp_path))
    assert failed.returncode == 1
    assert "sample.py has 401 lines" in failed.stdout


def test_make_without_a_word_lists_every_verb() -> None:
    done = subprocess.run(["make", "--no-print-directory"], cwd=CHECKOUT, capture_output=True, text=True, check=True)
    for verb in ("up", "down", "check", "test", "fix", "bench", "openapi"):
        assert f"make {verb} " in done.stdout


def test_run_file_of_a_reused_pid_is_not_believed(tmp_path: Path) -> None:
    from galleria.operations.embedded.stop import find_supervisor

    layout = layout_for(tmp_path)
    layout.run_file.write_text(json.dumps({"pid": os.getpid(), "port": 1}))
    assert find_supervisor(layout) == 0


def test_port_check_names_the_mend() -> None:
    from galleria.operations.embedded.checks_before import check_port
    from galleria.operations.errors import PortTaken

    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        with pytest.raises(PortTaken) as taken:
            check_port(holder.getsockname()[1])
    assert "--port" in taken.value.mend
