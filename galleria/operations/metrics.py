"""/metrics for Prometheus, right across several processes: what they counted, added up, and what only a look at the moment tells."""

import os
import resource
from collections.abc import Iterator

import psutil
from django.http import HttpRequest, HttpResponse
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from galleria.kernel.models import Delivery, FailedJob, OutboxEvent
from galleria.kernel.valkey import connect

QUEUE = "celery"
PRIORITY_STEPS = (0, 3, 6, 9)  # as CELERY_BROKER_TRANSPORT_OPTIONS has them


class MomentCollector(Collector):
    """Queue depth, work left over, CPU and memory of the platform's processes, as they are when somebody asks."""

    def collect(self) -> Iterator[Metric]:
        """One sample of each."""
        queues = GaugeMetricFamily("galleria_queue_depth", "Jobs that wait in the broker.", labels=["priority"])
        client = connect()
        for step in PRIORITY_STEPS:
            name = QUEUE if step == 0 else f"{QUEUE}\x06\x16{step}"
            queues.add_metric([str(step)], client.llen(name))
        yield queues
        yield GaugeMetricFamily(
            "galleria_outbox_unsettled", "Events not delivered to everybody yet.", OutboxEvent.objects.filter(settled_at=None).count()
        )
        yield GaugeMetricFamily("galleria_deliveries_failed", "Deliveries given up.", Delivery.objects.filter(status=Delivery.Status.FAILED).count())
        yield GaugeMetricFamily(
            "galleria_jobs_failed", "Jobs that failed for good and were not retried.", FailedJob.objects.filter(retried_at=None).count()
        )
        memory = GaugeMetricFamily("galleria_process_memory_bytes", "Resident memory, by program.", labels=["program"])
        cpu = CounterMetricFamily("galleria_process_cpu_seconds", "Processor time since the start, by program.", labels=["program"])
        for program, (resident, seconds) in measure_processes().items():
            memory.add_metric([program], resident)
            cpu.add_metric([program], seconds)
        yield memory
        yield cpu


def measure_processes() -> dict[str, tuple[float, float]]:
    """Resident bytes and processor seconds by program name, of all processes under this one's supervisor; of this one alone without any."""
    totals: dict[str, tuple[float, float]] = {}
    for process in list_siblings():
        try:
            with process.oneshot():
                name, times, resident = process.name(), process.cpu_times(), process.memory_info().rss
        except psutil.Error:
            continue
        before = totals.get(name, (0.0, 0.0))
        totals[name] = (before[0] + resident, before[1] + times.user + times.system)
    return totals or {"python": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024.0, sum(os.times()[:2]))}


def list_siblings() -> list[psutil.Process]:
    """The processes below the nearest ancestor that is a supervisor."""
    for parent in psutil.Process().parents():
        try:
            if any("supervisor" in part for part in parent.cmdline()):
                return [parent, *parent.children(recursive=True)]
        except psutil.Error:
            continue
    return [psutil.Process()]


def answer_metrics(request: HttpRequest) -> HttpResponse:
    """Everything in Prometheus's text format. The front door lets only this machine ask."""
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # the library has no types here
    else:
        registry = REGISTRY
    moment = CollectorRegistry()
    moment.register(MomentCollector())
    return HttpResponse(generate_latest(registry) + generate_latest(moment), content_type=CONTENT_TYPE_LATEST)
