"""What allauth has to say by mail, in our words: by the names of its own templates."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Notice:
    """Something about an account has changed, and its owner is told."""

    title: str
    sentence: str


# Letters of their own, by the template that allauth would have used.
CODES = {
    "account/email/email_confirmation": "confirm_email",
    "account/email/email_confirmation_signup": "confirm_email",
    "account/email/password_reset_code": "reset_code",
    "account/email/account_already_exists": "account_exists",
    "account/email/unknown_account": "unknown_account",
}
NOTICES = {
    "account/email/password_changed": Notice("Your password was changed", "Your account at Galleria has a new password."),
    "account/email/password_reset": Notice(
        "Your password was replaced", "A new password was chosen for your account, with a code from this mailbox."
    ),
    "account/email/password_set": Notice("Your account has a password now", "A password was set for your account at Galleria."),
    "account/email/email_changed": Notice("Your e-mail address was changed", "Your account at Galleria belongs to another e-mail address now."),
    "account/email/email_deleted": Notice("An e-mail address was removed", "This address was removed from your account at Galleria."),
    "mfa/email/totp_activated": Notice("An authenticator app was added", "Your account at Galleria asks for a code from an app now."),
    "mfa/email/totp_deactivated": Notice("The authenticator app was removed", "Your account at Galleria no longer asks for a code from an app."),
    "mfa/email/recovery_codes_generated": Notice("New recovery codes were made", "The former recovery codes of your account no longer work."),
    "mfa/email/webauthn_added": Notice("A passkey was added", "Your account at Galleria can be opened with a new passkey."),
    "mfa/email/webauthn_removed": Notice("A passkey was removed", "A passkey of your account at Galleria no longer works."),
    "socialaccount/email/account_connected": Notice("Another way to sign in was added", "Your account at Galleria can be opened with Google."),
    "socialaccount/email/account_disconnected": Notice("A way to sign in was removed", "Your account can no longer be opened with Google."),
}
