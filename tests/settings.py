"""The real settings of a server, made fast; the database from TEST_DATABASE_URL.

Without one it is SQLite in a file, because threads and processes must meet in it.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

# A folder of this run's own, for what a server would keep outside its database.
if "PREPBANK_TEST_DATA" not in os.environ:
    os.environ["PREPBANK_TEST_DATA"] = tempfile.mkdtemp(prefix="prepbank-")
    atexit.register(shutil.rmtree, os.environ["PREPBANK_TEST_DATA"], ignore_errors=True)
DATA = Path(os.environ["PREPBANK_TEST_DATA"])

os.environ |= {
    "PREPBANK_MODE": "server",
    "PREPBANK_DATA": str(DATA),
    "SECRET_KEY": "for tests only, and long enough to be accepted by a server",
    "DATABASE_URL": os.environ.get("TEST_DATABASE_URL") or f"sqlite:///{DATA / 'db.sqlite3'}",
    "PREPBANK_HOSTS": "testserver,127.0.0.1,localhost",
    "EMAIL_HOST": "127.0.0.1",
    "PREPBANK_FROM": "PrepBank <prepbank@example.org>",
    "PREPBANK_PROXIES": "0",
}

from prepbank.settings import *  # noqa: E402, F403
from prepbank.settings import DATABASES, MIDDLEWARE, STORAGES  # noqa: E402

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / f"test-{os.getpid()}.sqlite3")}
else:
    # A pool holds connections open, and a database in use cannot be dropped.
    del DATABASES["default"]["OPTIONS"]["pool"]

# The argument of Argon2 is its slowness.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Test clients and the live server speak plain HTTP. Tests of the deployed
# settings run the real ones in a process of their own.
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "sessionid", "csrftoken"
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "http"

# Static files straight from the folders: nothing to collect.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
assert "whitenoise.middleware.WhiteNoiseMiddleware" in MIDDLEWARE
