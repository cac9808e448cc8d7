"""allauth's settings. Read before Django is there, so this imports nothing of it."""

CODE_TTL_S = 900  # the letters say a quarter of an hour


def build_allauth_settings(*, public_url: str, google: tuple[str, str, str] | None, has_second_factors: bool, allows_http: bool) -> dict[str, object]:
    """By the names that allauth reads. `google` is client id, client secret and the provider's address.

    What allauth counts by itself is switched off: throttles.py counts, and holds when guesses come at once.
    """
    pages = f"{public_url}/account"
    return {
        "HEADLESS_ONLY": True,
        "HEADLESS_CLIENTS": ("browser", "app"),
        "HEADLESS_TOKEN_STRATEGY": "galleria.accounts.tokens.strategy.TokenStrategy",
        "HEADLESS_FRONTEND_URLS": {
            "account_confirm_email": f"{pages}/verify-email?key={{key}}",
            "account_reset_password": f"{pages}/reset-password",
            "account_reset_password_from_key": f"{pages}/reset-password?key={{key}}",
            "account_signup": f"{pages}/sign-up",
            "socialaccount_login_error": f"{pages}/sign-in",
        },
        "ACCOUNT_ADAPTER": "galleria.accounts.adapters.AccountAdapter",
        "ACCOUNT_SIGNUP_FORM_CLASS": "galleria.accounts.sign_up_form.SignUpForm",
        "ACCOUNT_LOGIN_METHODS": {"email"},
        "ACCOUNT_SIGNUP_FIELDS": ["email*", "password1*"],
        "ACCOUNT_EMAIL_VERIFICATION": "mandatory",
        "ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED": True,
        "ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT": CODE_TTL_S,
        "ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND": True,
        "ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED": True,
        "ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT": CODE_TTL_S,
        "ACCOUNT_CHANGE_EMAIL": True,
        "ACCOUNT_EMAIL_NOTIFICATIONS": True,
        "ACCOUNT_PREVENT_ENUMERATION": True,
        "ACCOUNT_RATE_LIMITS": False,
        "ACCOUNT_SESSION_REMEMBER": True,
        "ACCOUNT_REAUTHENTICATION_TIMEOUT": 900,
        "MFA_ADAPTER": "galleria.accounts.adapters.MfaAdapter",
        "MFA_SUPPORTED_TYPES": ["totp", "recovery_codes", "webauthn"] if has_second_factors else [],
        "MFA_PASSKEY_LOGIN_ENABLED": has_second_factors,
        "MFA_TOTP_ISSUER": "Galleria",
        "MFA_TOTP_TOLERANCE": 1,
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": allows_http,
        "SOCIALACCOUNT_ADAPTER": "galleria.accounts.adapters.SocialAccountAdapter",
        "SOCIALACCOUNT_EMAIL_AUTHENTICATION": True,  # a verified address is the same person, whichever way they come
        "SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT": True,
        "SOCIALACCOUNT_STORE_TOKENS": False,
        "SOCIALACCOUNT_PROVIDERS": {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [_google(*google)] if google else []}},
    }


def _google(client_id: str, secret: str, server_url: str) -> dict[str, object]:
    return {"provider_id": "google", "name": "Google", "client_id": client_id, "secret": secret, "settings": {"server_url": server_url}}
