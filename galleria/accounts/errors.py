"""What can go wrong with people."""

from galleria.kernel.problems import Forbidden, NotFound


class PersonNotFound(NotFound):
    """Nobody has this username."""

    code = "person_not_found"
    title = "There is no such person"
    detail = "Nobody is called {username!r} here."


class CrossSite(Forbidden):
    """A change with a session cookie but without the token that only our own pages have."""

    code = "csrf_failed"
    title = "The request did not come from our pages"
    detail = "Send the CSRF token, or sign in with other credentials than a cookie."
