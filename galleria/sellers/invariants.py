"""What must always hold of sellers."""

from collections.abc import Iterator

from galleria.kernel.invariants import find_rows, invariant


@invariant("sellers.approved_under_terms")
def find_sellers_without_terms() -> Iterator[tuple[str, str]]:
    """Whoever is approved has accepted terms, and was approved by a decision."""
    return find_rows("""
        SELECT s.name, 'is approved and has accepted no terms' FROM sellers_seller s WHERE s.state = 'approved'
            AND (s.terms_version = '' OR s.terms_accepted_at IS NULL)
        UNION ALL
        SELECT s.name, 'is approved and nobody decided it' FROM sellers_seller s WHERE s.state IN ('approved', 'suspended') AND s.approved_at IS NULL
    """)


@invariant("sellers.encrypted")
def find_readable_rows() -> Iterator[tuple[str, str]]:
    """What names a person by law is ciphertext: a Fernet token begins with its version, 0x80, in base64."""
    return find_rows("""
        SELECT s.name, 'is readable at rest' FROM sellers_seller s
        WHERE s.address NOT LIKE 'gAAAA%' OR s.tax_id NOT LIKE 'gAAAA%' OR s.birth_date NOT LIKE 'gAAAA%'
    """)
