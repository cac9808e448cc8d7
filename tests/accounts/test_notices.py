"""Every mail that allauth can send has words of ours."""

import re
from pathlib import Path

import allauth

from galleria.accounts.notices import CODES, NOTICES

NOT_OFFERED = {"account/email/login_code", "account/email/password_reset_key"}  # sign-in by code alone; reset by link


def test_every_template_of_allauth_is_known() -> None:
    source = "".join(file.read_text("utf-8") for file in Path(allauth.__path__[0]).rglob("*.py") if "tests" not in file.parts)
    asked = set(re.findall(r'"([a-z]+/email/[a-z_]+)"', source))
    assert len(asked) > 15
    assert asked - NOT_OFFERED == set(CODES) | set(NOTICES)
