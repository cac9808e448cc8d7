"""What can go wrong with tokens."""

from galleria.kernel.problems import Unauthenticated


class TokenInvalid(Unauthenticated):
    """Forged, expired, used, ended, or of somebody who was switched off: the answer does not say which."""

    code = "token_invalid"
    title = "The token is not valid"
    detail = "This token is not valid, or no longer. Sign in again."

    def __init__(self) -> None:
        super().__init__(headers={"WWW-Authenticate": 'Bearer realm="Galleria", error="invalid_token"'})
