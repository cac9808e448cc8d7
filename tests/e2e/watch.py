"""Notes everything a page complains about: console errors, uncaught exceptions, requests that failed or were refused."""

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Page, Request, Response

# A request that the browser itself gave up because the page moved on: an image of the page before, a list that nobody wants any more.
GIVEN_UP = "net::ERR_ABORTED"


@dataclass
class Watch:
    """What went wrong on a page so far."""

    page: Page
    troubles: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self._note(f"uncaught {error}"))
        self.page.on("requestfailed", self._on_failure)
        self.page.on("response", self._on_response)

    def expect(self, words: str) -> None:
        """A complaint with these words is what the test is about."""
        self.expected.append(words)
        self.troubles = [trouble for trouble in self.troubles if words not in trouble]

    def _note(self, trouble: str) -> None:
        if not any(words in trouble for words in self.expected):
            self.troubles.append(trouble)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._note(f"console: {message.text} ({message.location.get('url', '')})")

    def _on_failure(self, request: Request) -> None:
        if request.failure != GIVEN_UP:
            self._note(f"failed: {request.method} {request.url} {request.failure}")

    def _on_response(self, response: Response) -> None:
        if response.status >= 400:
            self._note(f"refused: {response.status} {response.request.method} {response.url}")
