"""What can go wrong with people."""

from galleria.kernel.problems import Conflict, Forbidden, NotFound


class PersonNotFound(NotFound):
    """Nobody has this username."""

    code = "person_not_found"
    title = "There is no such person"
    detail = "Nobody is called {username!r} here."


class PersonTaken(Conflict):
    """A username or an e-mail address of people.toml belongs to somebody else, who must not get the role."""

    code = "person_taken"
    title = "Somebody else has this username or e-mail address"
    detail = "The username {username!r} or its e-mail address {email!r} belongs to another person. Choose others in people.toml."


class CrossSite(Forbidden):
    """A change with a session cookie but without the token that only our own pages have."""

    code = "csrf_failed"
    title = "The request did not come from our pages"
    detail = "Send the CSRF token, or sign in with other credentials than a cookie."
