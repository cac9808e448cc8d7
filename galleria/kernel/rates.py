"""Rate limits that all processes share: the generic cell rate algorithm (GCRA, ITU-T I.371), one script in Valkey."""

from dataclasses import dataclass

from galleria.kernel.problems import Throttled
from galleria.kernel.valkey import connect

# KEYS[1]: the limit's name. ARGV: seconds between two calls, burst. Returns the seconds to wait as text; "0" means go.
SCRIPT = """
local interval, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
local now = redis.call('TIME')
local moment = tonumber(now[1]) + tonumber(now[2]) / 1000000
local due = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), moment)
local wait = due - moment - interval * (burst - 1)
if wait > 0 then return tostring(wait) end
redis.call('SET', KEYS[1], string.format('%.6f', due + interval), 'PX', math.ceil(1000 * (due + interval - moment)) + 1000)
return '0'
"""


@dataclass(frozen=True)
class RateLimit:
    """At most `calls` in `period_s` seconds, evenly; up to `burst` of them at once."""

    name: str
    calls: int
    period_s: float
    burst: int = 1

    def take(self, subject: str = "") -> float:
        """Take one call. Returns 0 when it may be made now, else the seconds to wait; then nothing was taken."""
        key = f"galleria:rate:{self.name}:{subject}"
        return float(connect().eval(SCRIPT, 1, key, str(self.period_s / self.calls), str(self.burst)))

    def check(self, subject: str = "") -> None:
        """Take one call. Raises Throttled (429), which says when, where it may not be made now."""
        wait_s = self.take(subject)
        if wait_s > 0:
            raise Throttled(headers={"Retry-After": str(int(wait_s) + 1)})
