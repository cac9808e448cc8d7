"""What the one page that takes cards may load beside ours: Stripe's script, its frames, its API. No other page may, and none without keys."""

from urllib.parse import urlsplit

from django.conf import settings

from galleria.kernel.middleware import PolicyMiddleware

STRIPE = "https://js.stripe.com"
# https://docs.stripe.com/security/guide#content-security-policy
SCRIPTS, FRAMES = ("https://*.js.stripe.com",), ("https://js.stripe.com", "https://*.js.stripe.com", "https://hooks.stripe.com")


def list_card_headers() -> dict[str, str]:
    """The policies of that page; none of its own where no cards are taken."""
    if not (settings.STRIPE_SECRET_KEY and settings.STRIPE_PUBLISHABLE_KEY):
        return {}
    parts = urlsplit(settings.STRIPE_SCRIPT_URL)
    origin = f"{parts.scheme}://{parts.netloc}"
    is_real = origin == STRIPE
    scripts = " ".join((origin, *(SCRIPTS if is_real else ())))
    policy = PolicyMiddleware.POLICY.replace("script-src 'self'", f"script-src 'self' {scripts}")
    policy = policy.replace("connect-src 'self'", f"connect-src 'self' {settings.STRIPE_API_URL}")
    if is_real:
        policy += f"; frame-src 'self' {' '.join(FRAMES)}"
    return {
        "Content-Security-Policy": policy,
        # Wallets ask in Stripe's frame.
        "Permissions-Policy": f'camera=(), microphone=(), geolocation=(), payment=(self "{origin}")',
    }
