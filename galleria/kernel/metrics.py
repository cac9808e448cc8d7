"""What is measured while the platform works. `operations` shows it; in several processes at once, prometheus_client adds them up."""

from prometheus_client import Counter, Gauge, Histogram

LATENCY_BUCKETS = (0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
TASK_BUCKETS = (0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300)

REQUEST_S = Histogram("galleria_request_seconds", "Time to answer a request.", ["method", "route", "status"], buckets=LATENCY_BUCKETS)
REQUEST_ERRORS = Counter("galleria_request_errors", "Answers with a status of 500 or above.", ["route"])
CACHE_READS = Counter("galleria_cache_reads", "Reads of a cache, by outcome: hit, stale, miss, bypass or away.", ["cache", "outcome"])
TASK_S = Histogram("galleria_task_seconds", "Time of a background job.", ["task", "outcome"], buckets=TASK_BUCKETS)
POOL_SIZE = Gauge("galleria_database_pool_connections", "Connections that the pools hold.", multiprocess_mode="livesum")
POOL_FREE = Gauge("galleria_database_pool_free", "Connections of the pools that nobody uses.", multiprocess_mode="livesum")
POOL_WAITING = Gauge("galleria_database_pool_waiting", "Requests that wait for a connection.", multiprocess_mode="livesum")
OUTSIDE_S = Histogram("galleria_outside_seconds", "Time of a call to another service.", ["service", "outcome"], buckets=LATENCY_BUCKETS)
