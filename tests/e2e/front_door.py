"""A proxy before the house: what it passes on can be held up or changed, so that a browser meets a slow shop, or the next build of the web app."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import httpx

from tests.e2e.house import House

OF_THE_HOP = {"connection", "content-encoding", "content-length", "date", "keep-alive", "server", "transfer-encoding"}


@dataclass
class FrontDoor:
    """How the door is set, and the house as it looks from outside."""

    inside: House
    house: House
    delay_s: float = 0.0
    gone: Callable[[str], bool] = field(default=lambda _: False)
    """Whether what lies at a path is no longer there."""
    change: Callable[[str, bytes], bytes] = field(default=lambda _, body: body)
    """What becomes of the body of an answer."""

    @staticmethod
    def asked(request: BaseHTTPRequestHandler) -> dict[str, str]:
        """The headers to pass on: whole answers are wanted, packed by nobody."""
        left_out = OF_THE_HOP | {"accept-encoding", "if-modified-since", "if-none-match"}
        return {name: value for name, value in request.headers.items() if name.lower() not in left_out} | {"accept-encoding": "identity"}

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        """Pass a request on, and its answer back."""
        sent = request.rfile.read(int(request.headers.get("content-length", 0)))
        time.sleep(self.delay_s)
        found = httpx.request(request.command, self.inside.url + request.path, headers=self.asked(request), content=sent, timeout=60)
        path = request.path.partition("?")[0]
        body = self.change(path, found.content)
        request.send_response(404 if self.gone(path) else found.status_code)
        for name, value in found.headers.multi_items():
            if name.lower() not in OF_THE_HOP:
                request.send_header(name, value)
        request.send_header("content-length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)


@contextmanager
def open_front_door(house: House) -> Iterator[FrontDoor]:
    """A door on a free port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with suppress(ConnectionError):  # whoever asked may have left
                door.answer(self)

        do_POST = do_GET  # noqa: N815 - the server's name for it

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the server's name for it
            """Nothing: the house keeps a log of its own."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    door = FrontDoor(house, replace(house, port=server.server_port))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield door
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
