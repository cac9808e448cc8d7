"""What must always hold of profiles."""

from collections.abc import Iterator

from galleria.kernel.invariants import find_rows, invariant


@invariant("profiles.one_default_address")
def find_wrong_defaults() -> Iterator[tuple[str, str]]:
    """Whoever has addresses has exactly one default."""
    return find_rows("""
        SELECT u.username, format('%s of %s addresses are the default', count(*) FILTER (WHERE a.is_default), count(*))
        FROM profiles_address a JOIN accounts_user u ON u.id = a.user_id GROUP BY u.id HAVING count(*) FILTER (WHERE a.is_default) <> 1
    """)


@invariant("profiles.erased_means_erased")
def find_remains() -> Iterator[tuple[str, str]]:
    """Nothing in the account of somebody who was erased tells who it was, and nobody can sign in with it."""
    return find_rows("""
        SELECT e.ref, 'is done, and the account still names somebody or can sign in'
        FROM profiles_erasure e JOIN accounts_user u ON u.id = e.user_id
        WHERE e.status = 'done' AND (u.username <> e.pseudonym OR u.email <> e.pseudonym || '@erased.invalid' OR u.name <> '' OR u.bio <> ''
            OR u.is_active OR e.emails <> '{}' OR EXISTS (SELECT FROM profiles_address a WHERE a.user_id = u.id))
    """)
