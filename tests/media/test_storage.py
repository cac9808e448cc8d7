"""The storage: whole files on disk and on S3, against a real S3 server (moto) in a process of its own."""

import io
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.media.actions.delete_unused_pictures import delete_unused_pictures
from galleria.media.actions.store_upload import store_upload
from galleria.media.errors import StorageUnavailable
from galleria.media.models import Picture
from galleria.media.private_files import delete_folder, open_file, save_file
from galleria.media.rules import CONTENT_TYPES, FORMATS, WIDTHS, master_name, variant_name
from galleria.media.storage import INCOMING, delete_files, find_file, has_file, write_file
from galleria.settings import read_storage_url
from galleria.shops.models import Shop
from tests.media.conftest import list_files, make_shop
from tests.media.samples import sample

NAME = "media/ab/abc/640.webp"


@pytest.fixture(scope="module")
def s3_server() -> Iterator[str]:
    """Host and port of a moto server."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(Path(sys.executable).with_name("moto_server")), "-H", "127.0.0.1", "-p", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(400):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"127.0.0.1:{port}"
    finally:
        server.kill()
        server.wait()


@pytest.fixture
def bucket(s3_server: str, settings: Any) -> Any:
    """An empty bucket that the settings' STORAGE_URL names."""
    resource = boto3.resource(
        "s3", endpoint_url=f"http://{s3_server}", region_name="eu-central-1", aws_access_key_id="someone", aws_secret_access_key="something"
    )
    bucket = resource.create_bucket(Bucket=f"pictures-{os.urandom(4).hex()}", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    url = f"s3://someone:something@{s3_server}/{bucket.name}?region=eu-central-1&endpoint=http"
    settings.STORAGES = {**settings.STORAGES, "default": read_storage_url(url)}
    cache.clear()
    return bucket


@pytest.mark.enable_socket
@pytest.mark.django_db
def test_s3_carries_a_picture_through_its_whole_life(bucket: Any) -> None:
    shop = make_shop("tea")
    picture = store_upload(shop, io.BytesIO(sample("jpeg", 900, 600)), actor=PLATFORM)
    for width in WIDTHS:
        for extension in FORMATS:
            answers = [Client().get(f"/media/{picture.key}/{width}.{extension}") for _ in range(2)]
            assert answers[0].status_code == 200
            assert answers[0].content == answers[1].content
            kept = bucket.Object(variant_name(picture.key, width, extension)).get()
            assert (kept["ContentType"], kept["Body"].read()) == (CONTENT_TYPES[extension], answers[0].content)
    assert len(list(bucket.objects.all())) == len(WIDTHS) * len(FORMATS) + 1, "and the master"
    assert store_upload(shop, io.BytesIO(sample("jpeg", 900, 600)), actor=PLATFORM) == picture
    Picture.objects.across_shops().update(created_at="2020-01-01T00:00:00Z")
    assert delete_unused_pictures() == 1
    assert list(bucket.objects.all()) == []


@pytest.mark.enable_socket
@pytest.mark.django_db
def test_s3_keeps_files_for_ever_in_browsers(bucket: Any) -> None:
    picture = store_upload(make_shop("tea"), io.BytesIO(sample("png")), actor=PLATFORM)
    assert "immutable" in bucket.Object(master_name(picture.key)).get()["CacheControl"]


@pytest.mark.enable_socket
def test_s3_keeps_the_files_of_imports_without_holding_them_in_memory(bucket: Any) -> None:
    name = "exchange/xch_a/source.csv"
    save_file(name, ContentFile(b"old"))
    save_file(name, ContentFile(b"tea\n" * 2_200_000))
    with open_file(name) as file:
        assert getattr(file.file, "_rolled", False)  # to disk
        assert (file.read(8), file.size) == (b"tea\ntea\n", 8_800_000)
    delete_folder("exchange/xch_a")
    assert list(bucket.objects.all()) == []
    with pytest.raises(StorageUnavailable):
        open_file(name)
    bucket.delete()
    for call in (lambda: open_file(name), lambda: save_file(name, ContentFile(b"new")), lambda: delete_folder("exchange/xch_a")):
        with pytest.raises(StorageUnavailable):
            call()


@pytest.mark.enable_socket
@pytest.mark.django_db
def test_a_bucket_that_is_gone_is_told_and_leaves_no_row(bucket: Any) -> None:
    bucket.delete()
    with pytest.raises(StorageUnavailable):
        store_upload(make_shop("tea"), io.BytesIO(sample("png")), actor=PLATFORM)
    assert Picture.objects.across_shops().count() == 0


def test_reads_back_what_was_written_and_replaces_it(store: Path) -> None:
    assert find_file(NAME) is None
    assert not has_file(NAME)
    write_file(NAME, b"one")
    write_file(NAME, b"two")
    assert find_file(NAME) == b"two"
    assert list_files(store) == [NAME]
    assert (store / NAME).stat().st_mode & 0o044 == 0o044  # the front door, another user maybe, reads it


def test_removes_all_files_of_a_key_and_its_empty_folders(store: Path, shop: Shop) -> None:
    picture = store_upload(shop, io.BytesIO(sample("png")), actor=PLATFORM)
    delete_files(picture.key)
    delete_files(picture.key)
    assert [folder.name for folder in (store / "media").iterdir()] == [Path(INCOMING).name]


WRITER = """
import os, sys
from pathlib import Path
from galleria.media import storage
content = bytes([int(sys.argv[2])]) * 3_000_000
print("ready", flush=True)
while True:
    storage._write_on_disk(Path(sys.argv[1], "media/ab/abc/640.webp"), Path(sys.argv[1], storage.INCOMING), content)
"""


def test_a_killed_writer_never_leaves_half_a_file_under_its_name(tmp_path: Path) -> None:
    """Two processes write different contents to one name and are killed; a reader sees one or the other, whole."""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "galleria.settings"}
    for attempt in range(4):
        writers = [
            subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), str(number)], stdout=subprocess.PIPE, env=environment) for number in (1, 2)
        ]
        for writer in writers:
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"ready\n"
        deadline = time.monotonic() + 0.15 + 0.05 * attempt
        while time.monotonic() < deadline:
            check_whole(tmp_path / NAME)
        for writer in writers:
            writer.send_signal(signal.SIGKILL)
            writer.wait()
            assert writer.stdout is not None
            writer.stdout.close()
        check_whole(tmp_path / NAME)


def check_whole(file: Path) -> None:
    content = file.read_bytes() if file.exists() else b""
    assert content in (b"", b"\x01" * 3_000_000, b"\x02" * 3_000_000)
