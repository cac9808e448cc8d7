import re

import pytest
from django.test import Client

from galleria.kernel import outbox
from galleria.kernel.models import FailedJob
from galleria.operations import heartbeat
from galleria.shops.models import Shop

pytestmark = pytest.mark.django_db(transaction=True)


def read(metrics: str, name: str) -> float:
    found = re.search(rf"^{re.escape(name)} (\S+)$", metrics, re.MULTILINE)
    assert found, name
    return float(found[1])


def test_alive_says_nothing_about_the_parts(client: Client) -> None:
    assert client.get("/health/live").json() == {"status": "ok"}


def test_ready_names_each_part_with_its_latency(client: Client) -> None:
    heartbeat.leave_heartbeat()
    answer = client.get("/health/ready")
    checks = answer.json()["checks"]
    assert answer.status_code == 200, checks
    assert set(checks) == {"database", "valkey", "worker", "storage"}
    assert all(check["ok"] and check["latency_ms"] > 0 for check in checks.values())


def test_ready_is_503_while_a_part_is_away(client: Client) -> None:
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    checks = answer.json()["checks"]
    assert [name for name, check in checks.items() if not check["ok"]] == ["worker"]
    assert "no worker" in checks["worker"]["detail"]


def test_metrics_count_requests_errors_cache_reads_and_work_left_over(client: Client, shop: Shop) -> None:
    route = 'galleria_request_seconds_count{method="GET",route="api/v1/shops/<shop>",status="200"}'
    client.get("/api/v1/shops/halden")
    before = client.get("/metrics").content.decode()
    client.get("/api/v1/shops/halden")
    FailedJob.objects.create(task="x", arguments={}, error="")
    outbox.send_job("kernel.deliver_events", [1], priority=9)
    after = client.get("/metrics").content.decode()
    assert read(after, route) == read(before, route) + 1
    hits = 'galleria_cache_reads_total{cache="counts",outcome="hit"}'
    assert read(after, hits) > 0
    assert read(after, "galleria_jobs_failed") == 1
    assert read(after, 'galleria_queue_depth{priority="9"}') == 1
    for name in ("galleria_database_pool_connections", "galleria_outbox_unsettled"):
        read(after, name)
    assert "galleria_process_memory_bytes{" in after
    assert "galleria_process_cpu_seconds_total{" in after
