"""What can go wrong with profiles, addresses, exports and erasures."""

from galleria.kernel.problems import Conflict, Forbidden, NotFound


class AddressNotFound(NotFound):
    """No such address, or it is somebody else's."""

    code = "address_not_found"
    title = "There is no such address"
    detail = "You have no address called {ref!r}."


class TooManyAddresses(Conflict):
    """As many as one person may keep."""

    code = "too_many_addresses"
    title = "There are too many addresses"
    detail = "A person may keep {most} addresses. Remove one first."


class UsernameTaken(Conflict):
    """Somebody else has it, or nobody may."""

    code = "username_taken"
    title = "The username is taken"
    detail = "{username!r} is not free."


class ExportNotFound(NotFound):
    """None was asked for, or it is gone."""

    code = "export_not_found"
    title = "There is no export"
    detail = "There is no export of your data. Ask for one; it stays for seven days."


class ExportNotReady(Conflict):
    """The file is not written yet, or could not be."""

    code = "export_not_ready"
    title = "The export is not ready"
    detail = "The export is {status}; its file is there when it is done."


class ErasureNotFound(NotFound):
    """None was asked for."""

    code = "erasure_not_found"
    title = "Nothing is to be erased"
    detail = "You have not asked for your account to be erased."


class ErasureBegun(Conflict):
    """It is too late to take it back."""

    code = "erasure_begun"
    title = "The erasure has begun"
    detail = "The time in which it could be taken back is over."


class ProofNeeded(Forbidden):
    """Something that cannot be undone wants the password once more, or a sign-in of the last minutes."""

    code = "proof_needed"
    title = "Show that it is you"
    detail = "Send your password, or sign in anew and ask again within five minutes."


class PasswordWrong(Forbidden):
    """It is not this person's."""

    code = "password_wrong"
    title = "The password is wrong"
    detail = "This is not your password."


class StillResponsible(Conflict):
    """Shops or the platform would be without anybody in charge."""

    code = "still_responsible"
    title = "You are still in charge"
    detail = "Hand over first: {what} would be without anybody in charge."


class StillUnderWay(Conflict):
    """Something that needs the person's data is not over yet."""

    code = "still_under_way"
    title = "Something is under way"
    detail = "The erasure waits until this is over: {what}."


class TakenOver(Exception):
    """Another process works on this job now."""
