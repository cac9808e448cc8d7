"""What can go wrong with people."""

from galleria.kernel.problems import Conflict, Forbidden, NotFound, Unauthenticated


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


class RoleAboveOwn(Forbidden):
    """Nobody gives or takes a role above their own."""

    code = "role_above_own"
    title = "The role is above your own"
    detail = "Only somebody who is at least {role} may give or take this role."


class LastOwner(Conflict):
    """A shop without an owner would be nobody's."""

    code = "last_owner"
    title = "This is the shop's last owner"
    detail = "{username} is the only owner of {shop}. Make somebody else an owner first."


class RoleMissing(NotFound):
    """The person has no role in the shop."""

    code = "role_missing"
    title = "No role to take"
    detail = "{username} has no role in this shop."


class SignInRefused(Unauthenticated):
    """E-mail, password or code do not fit; the answer does not say which."""

    code = "sign_in_refused"
    title = "The sign-in was refused"
    detail = "E-mail, password or code is wrong."


class SecondFactorNeeded(Unauthenticated):
    """The password is right, but the account asks for more."""

    code = "second_factor_needed"
    title = "A code is needed"
    detail = "Send the code of the authenticator app, or a recovery code, as `code`."


class EmailNotVerified(Forbidden):
    """The address has not been shown to be the person's own."""

    code = "email_not_verified"
    title = "The e-mail address is not verified"
    detail = "Verify the e-mail address first: sign in on the web, where the code can be sent again."


class SignUpCollided(Conflict):
    """The same sign-up twice in one instant, such as a button that was pressed twice."""

    code = "sign_up_collided"
    title = "The sign-up came twice"
    detail = "This sign-up is under way already. Look into the mailbox, or try again."
