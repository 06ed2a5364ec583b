"""PrepBank as a team runs it: accounts, PostgreSQL and HTTPS, with the real settings."""

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import psycopg
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.served import ROOT, Server, free_port


class PostgreSQL:
    """A database server of a test's own, which can be stopped and started again."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="prepbank-postgresql-"))
        self.port = free_port()
        if os.geteuid() == 0:
            # PostgreSQL refuses to run as root.
            shutil.chown(self.folder, "postgres", "postgres")
        self._run("initdb", "-U", "prepbank", "--auth=trust", "-E", "UTF8")

    @property
    def url(self) -> str:
        return f"postgres://prepbank@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Start it and wait until it takes connections."""
        options = {
            "listen_addresses": "127.0.0.1",
            "port": self.port,
            "unix_socket_directories": self.folder,
        }
        given = " ".join(f"-c {name}={value}" for name, value in options.items())
        self._run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", given, "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop it: `fast` as an operator does, `immediate` as a power cut would."""
        self._run("pg_ctl", "-w", "-m", mode, "stop")

    def remove(self) -> None:
        """Leave nothing behind."""
        if (self.folder / "data" / "postmaster.pid").exists():
            self.stop("immediate")
        shutil.rmtree(self.folder)

    def _run(self, program: str, *arguments: str) -> None:
        as_whom = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        command = [*as_whom, _program(program), "-D", str(self.folder / "data"), *arguments]
        # The server would hold a pipe open for as long as it runs.
        subprocess.run(command, cwd=self.folder, stdout=subprocess.DEVNULL, check=True)


def _program(name: str) -> str:
    """Return where a program of PostgreSQL's is; Debian keeps them off the path."""
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda bin: int(bin.parent.name)
    )
    found = shutil.which(name, path=os.pathsep.join(map(str, folders[-1:]))) or shutil.which(name)
    assert found, f"{name} is missing: install PostgreSQL (scripts/test says how)"
    return found


class TeamServer(Server):
    """A PrepBank with accounts, upon a PostgreSQL; `static` holds collected files."""

    certificate: Path

    def __init__(self, data: Path, database: PostgreSQL, static: Path) -> None:
        super().__init__(data)
        self.database, self.static = database, static
        self.secret = secrets.token_urlsafe(64)
        self.key, self.certificate = self.data / "key.pem", self.data / "certificate.pem"

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    def environment(self) -> dict[str, str]:
        """Return the environment of a server that is its own proxy."""
        return super().environment() | {
            "PREPBANK_MODE": "server",
            "SECRET_KEY": self.secret,
            "PREPBANK_STATIC": str(self.static),
            "DATABASE_URL": self.database.url,
            "PREPBANK_HOSTS": "127.0.0.1",
            "PREPBANK_FROM": "PrepBank <prepbank@example.org>",
            "PREPBANK_PROXIES": "0",
            "EMAIL_HOST": "127.0.0.1",
            "DJANGO_SETTINGS_MODULE": "prepbank.settings",
        }

    def command(self) -> list[str]:
        """Return what starts it: the same server, with a certificate."""
        tls = ["--ssl-certificate", str(self.certificate), "--ssl-keyfile", str(self.key)]
        where = ["--host", "127.0.0.1", "--port", str(self.port), "--blocking-threads", "8"]
        return ["-m", "granian", "--interface", "wsgi", *where, *tls, "prepbank.wsgi:application"]

    def prepare(self, *statements: str) -> None:
        """Make its database, then run `statements` of Python in it."""
        self.data.mkdir(parents=True)
        _certify(self.key, self.certificate)
        self._python("manage.py", "migrate", "--verbosity=0")
        self._python("-c", "\n".join(["import django", "django.setup()", *statements]))

    def _python(self, *arguments: str) -> None:
        command = [sys.executable, *arguments]
        subprocess.run(command, cwd=ROOT, env=self.environment(), check=True)

    def sql(self, query: str, *values: str | int) -> list[tuple[Any, ...]]:
        """Ask its database itself."""
        with psycopg.connect(self.database.url) as connection:
            return connection.execute(query.replace("?", "%s"), values).fetchall()


def _certify(key_file: Path, certificate_file: Path) -> None:
    """Write a key and a certificate for 127.0.0.1 that holds for a day."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "PrepBank in a test")])
    address = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(address, critical=False)
        .sign(key, hashes.SHA256())
    )
    pem, private = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    key_file.write_bytes(key.private_bytes(pem, private, serialization.NoEncryption()))
    certificate_file.write_bytes(certificate.public_bytes(pem))
