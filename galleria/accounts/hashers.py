"""How passwords are kept."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2idHasher(Argon2PasswordHasher):
    """Argon2id with the parameters of OWASP's cheat sheet for password storage: 19 MiB, two passes, one lane.

    Django's own take 100 MiB and eight lanes: sixteen people who sign in at once would need 1.6 GB.
    """

    memory_cost = 19 * 1024  # KiB
    time_cost = 2
    parallelism = 1
