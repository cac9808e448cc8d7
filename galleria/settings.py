"""Django settings, read from the environment alone. The table of variables is in docs/operations.md."""

import os
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import dj_database_url
from celery.schedules import crontab
from django.core.exceptions import ImproperlyConfigured

from galleria import office_look
from galleria.accounts.allauth_settings import build_allauth_settings
from galleria.kernel.logs import configure_logging

BASE_DIR = Path(__file__).resolve().parent.parent
ENVIRONMENT = os.environ.get("ENVIRONMENT", "development")
if ENVIRONMENT not in ("development", "staging", "production"):
    raise ImproperlyConfigured(f"ENVIRONMENT is {ENVIRONMENT!r}; it must be development, staging or production.")
IN_DEVELOPMENT = ENVIRONMENT == "development"
DEBUG = os.environ.get("DEBUG", "") in ("1", "true", "yes")
PORT = int(os.environ.get("PORT", "8000"))
DATA_DIR = Path(os.environ.get("DATA_DIR", BASE_DIR / ".galleria"))
MODELS_DIR = Path(os.environ.get("MODELS_DIR", DATA_DIR / "models"))
SHOPS_DIR = Path(os.environ.get("SHOPS_DIR", BASE_DIR / "shops"))
WEB_APP_DIR = Path(os.environ.get("WEB_APP_DIR", BASE_DIR / "frontend" / "dist"))

SECRET_KEY = os.environ.get("SECRET_KEY", "only-for-development" if IN_DEVELOPMENT else "")
ALLOWED_HOSTS = [
    host for host in os.environ.get("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1],.localhost" if IN_DEVELOPMENT else "").split(",") if host
]
HTTPS = os.environ.get("HTTPS", "0" if IN_DEVELOPMENT else "") in ("1", "true", "yes")
PUBLIC_URL = os.environ.get("PUBLIC_URL", f"http://localhost:{PORT}" if IN_DEVELOPMENT else "").rstrip("/")
if ENVIRONMENT == "production":
    if len(SECRET_KEY) < 32:
        raise ImproperlyConfigured("Production needs SECRET_KEY with at least 32 characters.")
    if DEBUG:
        raise ImproperlyConfigured("Production must not run with DEBUG.")
    if not HTTPS or not PUBLIC_URL.startswith("https://"):
        raise ImproperlyConfigured("Production needs HTTPS=1 and a PUBLIC_URL that begins with https://.")
    if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
        raise ImproperlyConfigured("Production needs ALLOWED_HOSTS with the names that it answers to.")
elif not SECRET_KEY:
    raise ImproperlyConfigured("SECRET_KEY is missing.")

# Newest first: the first one encrypts, all of them decrypt (rotation).
FIELD_KEYS = [key for key in os.environ.get("FIELD_KEYS", "").split(",") if key]

INSTALLED_APPS = [
    "unfold.apps.BasicAppConfig",
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.staticfiles",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.headless",
    "galleria.kernel",
    "galleria.shops",
    "galleria.accounts",
    "galleria.accounts.tokens",
    "galleria.media",
    "galleria.profiles",
    "galleria.sellers",
    "galleria.catalog",
    "galleria.catalog.exchange",
    "galleria.catalog.listings",
    "galleria.messaging",
    "galleria.sales",
    "galleria.sales.market",
    "galleria.sales.market.disputes",
    "galleria.sales.market.ratings",
    "galleria.sales.payments",
    "galleria.sales.returns",
    "galleria.sales.market.payouts",
    "galleria.sales.market.invoices",
    "galleria.notifications",
    "galleria.catalog.wishes",
    "galleria.catalog.reports",
    "galleria.pages",
    "galleria.operations",
]
MIDDLEWARE = [
    "galleria.kernel.middleware.RequestMiddleware",
    # Before the cache: the way to HTTPS names the host that was asked, which answers of the API do not depend on.
    "django.middleware.security.SecurityMiddleware",
    "galleria.kernel.shared_answers.SharedAnswersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "galleria.kernel.middleware.PolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "galleria.accounts.auth_door.AuthDoorMiddleware",
    "galleria.shops.middleware.ShopHostMiddleware",
]
ROOT_URLCONF = os.environ.get("ROOT_URLCONF", "galleria.urls")
WSGI_APPLICATION = "galleria.wsgi.application"
APPEND_SLASH = False
CONTEXT = [
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "galleria" / "accounts" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": CONTEXT},
    }
]

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL", "postgresql://galleria@localhost/galleria"),
        conn_max_age=0,
        conn_health_checks=True,
        engine="galleria.kernel.database",
    )
}
# What DATABASE_URL says itself comes last, and wins.
_of_url = DATABASES["default"].get("OPTIONS", {})
DATABASES["default"]["OPTIONS"] = {
    "pool": {"min_size": 1, "max_size": int(os.environ.get("DATABASE_POOL", "8")), "timeout": 3},
    "server_side_binding": False,
    "prepare_threshold": 0,  # what goes through a prepared cursor is prepared at once: kernel/prepared.py
    "connect_timeout": 3,
    **_of_url,
    "options": f"-c hnsw.ef_search=160 -c hnsw.iterative_scan=relaxed_order {_of_url.get('options', '')}".rstrip(),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

VALKEY_URL = os.environ.get("VALKEY_URL", "redis://localhost:6379/0")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": VALKEY_URL,
        "KEY_PREFIX": "galleria",
        "OPTIONS": {"socket_timeout": 2, "socket_connect_timeout": 1},
    }
}
SHARED_CACHE = os.environ.get("SHARED_CACHE", "1") in ("1", "true", "yes")
SHARED_ANSWERS = "galleria.shared_answers.SHARED"
CSRF_FAILURE_VIEW = "galleria.kernel.fallbacks.answer_cross_site"
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"

AUTH_USER_MODEL = "accounts.User"
PASSWORD_HASHERS = ["galleria.accounts.hashers.Argon2idHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# Sign-in (docs/accounts.md).
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
GOOGLE_CLIENT_ID = os.environ.get("GOOGLE_CLIENT_ID", "")
GOOGLE_CLIENT_SECRET = os.environ.get("GOOGLE_CLIENT_SECRET", "")
GOOGLE_SERVER_URL = os.environ.get("GOOGLE_SERVER_URL", "https://accounts.google.com").rstrip("/")
FORM_ACTIONS = [GOOGLE_SERVER_URL] if GOOGLE_CLIENT_ID else []
"""Where a form of ours may lead beside our own pages."""

# Payment by card (docs/selling.md). Without both keys it is not offered. The addresses are Stripe's own unless a stand-in takes its place.
STRIPE_SECRET_KEY = os.environ.get("STRIPE_SECRET_KEY", "")
STRIPE_PUBLISHABLE_KEY = os.environ.get("STRIPE_PUBLISHABLE_KEY", "")
STRIPE_WEBHOOK_SECRET = os.environ.get("STRIPE_WEBHOOK_SECRET", "")
STRIPE_CONNECT_WEBHOOK_SECRET = os.environ.get("STRIPE_CONNECT_WEBHOOK_SECRET", "")  # of events of sellers' accounts (docs/payouts.md)
STRIPE_API_URL = os.environ.get("STRIPE_API_URL", "https://api.stripe.com").rstrip("/")
STRIPE_SCRIPT_URL = os.environ.get("STRIPE_SCRIPT_URL", "https://js.stripe.com/endive/stripe.js")
globals().update(
    build_allauth_settings(
        public_url=PUBLIC_URL,
        google=(GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GOOGLE_SERVER_URL) if GOOGLE_CLIENT_ID else None,
        has_second_factors=bool(FIELD_KEYS) or IN_DEVELOPMENT,  # their secrets are encrypted
        allows_http=not HTTPS and IN_DEVELOPMENT,
    )
)

LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_TZ = True

# Uploads: 16 MB a file and 10 files a request, with room for the form around them.
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 100  # the media room counts to ten, with a kinder word
FILE_UPLOAD_HANDLERS = [
    "galleria.media.uploads.LimitedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

STORAGE_URL = os.environ.get("STORAGE_URL", f"file://{DATA_DIR / 'storage'}")
DRAW_AHEAD = os.environ.get("DRAW_AHEAD", "1") in ("1", "true", "yes")


def read_storage_url(url: str) -> dict[str, object]:
    """`file:///folder` or `s3://key:secret@host/bucket?region=…&endpoint=https` as a Django storage."""
    parts = urlsplit(url)
    if parts.scheme == "file":
        return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": unquote(parts.path), "base_url": "/"}}
    if parts.scheme == "s3":
        query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
        host = parts.hostname or ""
        endpoint = f"{query.get('endpoint', 'https')}://{host}{f':{parts.port}' if parts.port else ''}" if host else None
        options = {
            "bucket_name": parts.path.strip("/"),
            "access_key": unquote(parts.username or "") or None,
            "secret_key": unquote(parts.password or "") or None,
            "endpoint_url": endpoint,
            "region_name": query.get("region"),
            "file_overwrite": True,
            "max_memory_size": 8 * 1024**2,  # larger ones go through a temporary file; left out, all of it is held
        }
        return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": {key: value for key, value in options.items() if value is not None}}
    raise ImproperlyConfigured(f"STORAGE_URL begins with {parts.scheme!r}; it must be file:// or s3://.")


STORAGES = {
    "default": read_storage_url(STORAGE_URL),
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}


def read_email_url(url: str) -> dict[str, object]:
    """`smtp://user:password@host:port`, `smtps://…` (TLS from the start), `smtp+tls://…` (STARTTLS), `file:///folder` or `console://`."""
    parts = urlsplit(url)
    if parts.scheme in ("smtp", "smtps", "smtp+tls"):
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "EMAIL_HOST": parts.hostname or "localhost",
            "EMAIL_PORT": parts.port or {"smtp": 25, "smtps": 465, "smtp+tls": 587}[parts.scheme],
            "EMAIL_HOST_USER": unquote(parts.username or ""),
            "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
            "EMAIL_USE_SSL": parts.scheme == "smtps",
            "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
            "EMAIL_TIMEOUT": 10,
        }
    if parts.scheme == "file":
        return {"EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend", "EMAIL_FILE_PATH": unquote(parts.path)}
    if parts.scheme == "console":
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    raise ImproperlyConfigured(f"EMAIL_URL begins with {parts.scheme!r}; it must be smtp://, smtps://, smtp+tls://, file:// or console://.")


EMAIL_FROM = os.environ.get("EMAIL_FROM", f"galleria@{urlsplit(PUBLIC_URL).hostname or 'localhost'}")
DEFAULT_FROM_EMAIL = SERVER_EMAIL = f"Galleria <{EMAIL_FROM}>"
globals().update(read_email_url(os.environ.get("EMAIL_URL", f"file://{DATA_DIR / 'mail'}" if IN_DEVELOPMENT else "smtp://localhost")))

# Celery's name for Valkey on a unix socket differs from everybody else's.
CELERY_BROKER_URL = os.environ.get("CELERY_BROKER_URL", VALKEY_URL.replace("unix://", "redis+socket://", 1))
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 600, "priority_steps": [0, 3, 6, 9], "queue_order_strategy": "priority"}
CELERY_TASK_DEFAULT_PRIORITY = 3
CELERY_BEAT_SCHEDULE: dict[str, dict[str, object]] = {
    "kernel.sweep_outbox": {"task": "kernel.sweep_outbox", "schedule": 10.0, "options": {"expires": 10.0}},
    "kernel.sweep_letters": {"task": "kernel.sweep_letters", "schedule": 10.0, "options": {"expires": 10.0, "priority": 0}},
    "kernel.sweep_holds": {"task": "kernel.sweep_holds", "schedule": 30.0, "options": {"expires": 30.0}},
    "kernel.audit_nightly": {"task": "kernel.audit_nightly", "schedule": crontab(hour="2", minute="40"), "options": {"expires": 3600.0}},
    "kernel.sweep_old_rows": {"task": "kernel.sweep_old_rows", "schedule": 86_400.0, "options": {"expires": 3600.0}},
    "accounts.delete_expired_sessions": {"task": "accounts.delete_expired_sessions", "schedule": 86_400.0, "options": {"expires": 3600.0}},
    "tokens.delete_old": {"task": "tokens.delete_old", "schedule": 86_400.0, "options": {"expires": 3600.0}},
    "catalog.settle_views": {"task": "catalog.settle_views", "schedule": 10.0, "options": {"expires": 10.0}},
    "catalog.settle_visits": {"task": "catalog.settle_visits", "schedule": 10.0, "options": {"expires": 10.0}},
    "catalog.settle_days": {"task": "catalog.settle_days", "schedule": 10.0, "options": {"expires": 10.0}},
    "catalog.delete_old_days": {"task": "catalog.delete_old_days", "schedule": 86_400.0, "options": {"expires": 3600.0}},
    "catalog.settle_searches": {"task": "catalog.settle_searches", "schedule": 10.0, "options": {"expires": 10.0}},
    # Before the drawings (6 and 9), which take the first minutes of a new platform: search wants words and meaning from its beginning.
    "catalog.refresh_words": {"task": "catalog.refresh_words", "schedule": 20.0, "options": {"expires": 20.0, "priority": 0}},
    "catalog.mark_prominent": {"task": "catalog.mark_prominent", "schedule": 300.0, "options": {"expires": 300.0}},
    "catalog.refresh_suggestions": {"task": "catalog.refresh_suggestions", "schedule": 600.0, "options": {"expires": 600.0}},
    "catalog.write_vectors": {"task": "catalog.write_vectors", "schedule": 10.0, "options": {"expires": 10.0, "priority": 0}},
    "exchange.sweep": {"task": "exchange.sweep", "schedule": 30.0, "options": {"expires": 30.0}},
    "exchange.delete_old": {"task": "exchange.delete_old", "schedule": 86_400.0, "options": {"expires": 3600.0}},
    "profiles.sweep": {"task": "profiles.sweep", "schedule": 60.0, "options": {"expires": 60.0}},
    "profiles.delete_old": {"task": "profiles.delete_old", "schedule": 3600.0, "options": {"expires": 3600.0}},
    "wishes.send_notices": {"task": "wishes.send_notices", "schedule": 30.0, "options": {"expires": 30.0}},
    "wishes.delete_old": {"task": "wishes.delete_old", "schedule": 3600.0, "options": {"expires": 3600.0}},
    "messaging.count_answering_times": {"task": "messaging.count_answering_times", "schedule": 86_400.0, "options": {"expires": 3600.0}},
    "messaging.delete_old": {"task": "messaging.delete_old", "schedule": 86_400.0, "options": {"expires": 3600.0}},
    "operations.heartbeat": {"task": "operations.heartbeat", "schedule": 10.0, "options": {"expires": 10.0}},
    "sales.remind_unfetched": {"task": "sales.remind_unfetched", "schedule": 900.0, "options": {"expires": 900.0}},
    "sales.cancel_unpaid": {"task": "sales.cancel_unpaid", "schedule": 60.0, "options": {"expires": 60.0}},
    "sales.sweep_cards": {"task": "sales.sweep_cards", "schedule": 20.0, "options": {"expires": 20.0}},
    "payments.delete_old_events": {"task": "payments.delete_old_events", "schedule": 86_400.0, "options": {"expires": 3600.0}},
    "sales.open_slots": {"task": "sales.open_slots", "schedule": 600.0, "options": {"expires": 600.0}},
    "sales.count_balances": {"task": "sales.count_balances", "schedule": 60.0, "options": {"expires": 60.0}},
    "sales.delete_old_carts": {"task": "sales.delete_old_carts", "schedule": 86_400.0, "options": {"expires": 3600.0}},
    "market.advance_due": {"task": "market.advance_due", "schedule": 60.0, "options": {"expires": 60.0}},
    "market.remind_before_release": {"task": "market.remind_before_release", "schedule": 900.0, "options": {"expires": 900.0}},
    "invoices.bill_commission": {"task": "invoices.bill_commission", "schedule": 3600.0, "options": {"expires": 3600.0}},
    "market.cancel_unsent": {"task": "market.cancel_unsent", "schedule": 900.0, "options": {"expires": 900.0}},
    "payouts.sweep": {"task": "payouts.sweep", "schedule": 5.0, "options": {"expires": 5.0}},
    "disputes.tell_staff": {"task": "disputes.tell_staff", "schedule": 900.0, "options": {"expires": 900.0}},
    "disputes.lapse": {"task": "disputes.lapse", "schedule": 300.0, "options": {"expires": 300.0}},
    "ratings.ask": {"task": "ratings.ask", "schedule": 900.0, "options": {"expires": 900.0}},
    "disputes.delete_waiting_pictures": {"task": "disputes.delete_waiting_pictures", "schedule": 3600.0, "options": {"expires": 3600.0}},
    "returns.close_unsent": {"task": "returns.close_unsent", "schedule": 3600.0, "options": {"expires": 3600.0}},
    "returns.delete_waiting_pictures": {"task": "returns.delete_waiting_pictures", "schedule": 3600.0, "options": {"expires": 3600.0}},
    "media.sweep_drawings": {"task": "media.sweep_drawings", "schedule": 60.0, "options": {"expires": 60.0}},
    "media.sharpen_drawings": {"task": "media.sharpen_drawings", "schedule": 60.0, "options": {"expires": 60.0}},
    "media.delete_unused_pictures": {"task": "media.delete_unused_pictures", "schedule": 3600.0, "options": {"expires": 3600.0}},
}

# The back office's own files, straight from the installed packages: nothing to collect, nothing to forget on a fresh machine.
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 600
UNFOLD = office_look.UNFOLD

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL] if PUBLIC_URL else []
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

LOGGING_CONFIG = None
configure_logging(json=not DEBUG, level=os.environ.get("LOG_LEVEL", "INFO"))
