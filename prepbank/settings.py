"""Settings of every PrepBank: machines differ by their environment only.

`PREPBANK_MODE` is "local" (one owner, SQLite, loopback; needs nothing else) or
"server" (accounts, PostgreSQL). A server refuses to start while a setting is
missing or unsafe, and names each one. `.env.example` lists them all.
"""

import sys
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from environs import Env

from prepbank import local

BASE_DIR = Path(__file__).resolve().parent.parent
env = Env()
env.read_env(str(BASE_DIR / ".env"))

VERSION = "0.1.0"
MODE = env.str("PREPBANK_MODE", "local")
LOCAL = MODE == "local"
DATA = Path(env.str("PREPBANK_DATA", "") or BASE_DIR / "var").resolve()
DEBUG = False

# --- what a server must be told ------------------------------------------------

SECRET_KEY = env.str("SECRET_KEY", "")
DATABASE_URL = env.str("DATABASE_URL", "")
ALLOWED_HOSTS = [host.strip() for host in env.str("PREPBANK_HOSTS", "").split(",") if host]
EMAIL_HOST = env.str("EMAIL_HOST", "")
EMAIL_PORT = env.int("EMAIL_PORT", 587)
EMAIL_HOST_USER = env.str("EMAIL_USER", "")
EMAIL_HOST_PASSWORD = env.str("EMAIL_PASSWORD", "")
EMAIL_USE_TLS = env.bool("EMAIL_STARTTLS", True)
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("PREPBANK_FROM", "")
# How many reverse proxies stand in front: their X-Forwarded-* is believed,
# nobody else's.
PROXIES = env.int("PREPBANK_PROXIES", 1)
SIGNUP_OPEN = env.bool("PREPBANK_SIGNUP", True)

if LOCAL:
    local.data_folder(DATA)
    SECRET_KEY = SECRET_KEY or local.secret_key(DATA)
    DATABASE_URL = DATABASE_URL or f"sqlite:///{DATA / 'prepbank.sqlite3'}"
    ALLOWED_HOSTS = local.LOOPBACK_HOSTS
    PROXIES = 0

faults = {
    "PREPBANK_MODE must be local or server": MODE not in ("local", "server"),
    "SECRET_KEY must be 50 random characters or more": len(SECRET_KEY) < 50,
    "DATABASE_URL is missing": not DATABASE_URL,
    "PREPBANK_HOSTS must name this server's hosts, not *": (
        not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS
    ),
    "EMAIL_HOST is missing: without mail nobody can confirm an address": (
        not LOCAL and not EMAIL_HOST
    ),
    "PREPBANK_FROM must be an e-mail address": not LOCAL and "@" not in DEFAULT_FROM_EMAIL,
}
if any(faults.values()):
    wrong = "; ".join(fault for fault, holds in faults.items() if holds)
    raise ImproperlyConfigured(f"PrepBank does not start: {wrong}.")

# --- the house ------------------------------------------------------------------

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "template_partials.apps.SimpleAppConfig",
    "prepbank",
    "accounts",
    "questions",
    "answers",
    "practice",
]
MIDDLEWARE = [
    "prepbank.middleware.HeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "prepbank.middleware.GateMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Pages shrink to a third. Django pads each by a random length and masks its
    # tokens anew, so their size tells nothing (BREACH).
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.middleware.LocalOwnerMiddleware",
    "accounts.middleware.SessionAgeMiddleware",
    "accounts.middleware.ZoneMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "prepbank.middleware.LoginMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
ROOT_URLCONF = "prepbank.urls"
WSGI_APPLICATION = "prepbank.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "prepbank.http.frame",
            ],
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            [
                                "django.template.loaders.filesystem.Loader",
                                "django.template.loaders.app_directories.Loader",
                            ],
                        )
                    ],
                )
            ],
            "builtins": ["template_partials.templatetags.partials"],
        },
    }
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "en"
USE_I18N = False
TIME_ZONE = env.str("PREPBANK_TIME_ZONE", local.time_zone() if LOCAL else "UTC")
USE_TZ = True
TEST_RUNNER = "django.test.runner.DiscoverRunner"

# --- the database ---------------------------------------------------------------

DATABASES = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=0)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        # Without IMMEDIATE, a read that turns into a write fails at once with
        # "database is locked" instead of waiting its turn.
        "transaction_mode": "IMMEDIATE",
        "timeout": 5,
        # FULL: what was acknowledged survives a power cut. secure_delete: what
        # a person deletes is overwritten, not only forgotten.
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
            "PRAGMA secure_delete=ON; PRAGMA cache_size=-20000; PRAGMA temp_store=MEMORY;"
            "PRAGMA mmap_size=134217728; PRAGMA journal_size_limit=67108864;"
        ),
    }
else:
    # A connection is tried before it is used: after a restart of the database
    # the first request must not be the one to find out.
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    DATABASES["default"]["OPTIONS"] = {
        # As many connections as a process has threads, and more; a wait of four seconds
        # for one is an answer (503), not a hang. Two seconds of trying again, then the
        # next request begins afresh: the pool doubles its pauses, and by default would
        # stay away as long after an outage as that one took.
        "pool": {"min_size": 1, "max_size": 16, "timeout": 4, "reconnect_timeout": 2},
        "connect_timeout": 4,
        "options": "-c statement_timeout=15000 -c lock_timeout=5000",
    }

# --- people -----------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in {
        "MinimumLengthValidator": {"min_length": 15},
        "CommonPasswordValidator": {},
        "UserAttributeSimilarityValidator": {"user_attributes": ["email"]},
    }.items()
] + [{"NAME": "accounts.passwords.MaximumLengthValidator"}]
PASSWORD_RESET_TIMEOUT = 3600

ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "signup": "accounts.secrecy.SignupForm",
    "reset_password": "accounts.secrecy.ResetPasswordForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https"
ACCOUNT_RATE_LIMITS = {
    # allauth's own counts per place only: one place must not use up what all have.
    "login": "300/5m/ip",
    "login_in_all": "1000/5m/key",
    "login_failed": "10/5m/ip,10/5m/key,20/d/key",
    "signup": "20/h/ip",
    "reset_password": "20/h/ip,5/d/key",
    "reset_password_from_key": "20/h/ip",
}
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "PrepBank"
# One step of 30 seconds either way, as RFC 6238 (5.2) allows for a slow typist.
MFA_TOTP_TOLERANCE = 1

EMAIL_TIMEOUT = 10

# --- safety -------------------------------------------------------------------------

# Cookie names with __Host- bind a cookie to this very host over HTTPS; a local
# PrepBank speaks plain HTTP to its own machine, where browsers refuse them.
prefix = "" if LOCAL else "__Host-"
SESSION_COOKIE_NAME = f"{prefix}sessionid"
CSRF_COOKIE_NAME = f"{prefix}csrftoken"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not LOCAL
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_ENGINE = "accounts.sessions"
SESSION_COOKIE_AGE = 7 * 24 * 3600
CSRF_FAILURE_VIEW = "prepbank.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_SSL_REDIRECT = not LOCAL
SECURE_HSTS_SECONDS = 0 if LOCAL else 63072000
SECURE_HSTS_INCLUDE_SUBDOMAINS = not LOCAL
# Preloading binds every subdomain of the owner's domain for years: theirs to ask for.
SECURE_HSTS_PRELOAD = env.bool("PREPBANK_HSTS_PRELOAD", False)
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXIES else None
# A form holds five parts of 20,000 characters, each up to 12 bytes when encoded.
BODY_LIMIT = DATA_UPLOAD_MAX_MEMORY_SIZE = 1_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 300
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
        "frame-src": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
        "worker-src": [NONE],
    }
}

# --- cache, static files, logs ------------------------------------------------------

# Throttles count in the database, so that all processes count together.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "prepbank_cache",
        # Past it the cache forgets a third of what it counts: with Django's 300, tries
        # at some hundred accounts would bring back the tries at another one.
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = DATA / "static" if LOCAL else Path(env.str("PREPBANK_STATIC", str(DATA / "static")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "prepbank.static.StaticStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = False
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "prepbank.logs.DiscreetFormatter",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "stream": sys.stderr}
    },
    # A 404 or a conflict is an answer, not news; its address may be a private one.
    "loggers": {"django.request": {"level": "ERROR"}},
    "root": {"handlers": ["console"], "level": env.str("PREPBANK_LOG_LEVEL", "WARNING")},
}
