"""A passkey as a browser registers one, without a browser."""

from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import sha256, websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from accounts.models import User

NAME = "A key of hers"


def make_passkey(user: User) -> Any:
    """Return a passkey of `user`, one that every page can read."""
    identity = b"a credential of tests"
    private = ec.generate_private_key(ec.SECP256R1())
    key = ES256.from_cryptography_key(private.public_key())  # type: ignore[no-untyped-call]
    data = AttestedCredentialData.create(Aaguid(bytes(16)), identity, key)
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.AT
    proof = AttestationObject.create(
        "none", AuthenticatorData.create(sha256(b"testserver"), flags, 0, data), {}
    )
    client = CollectedClientData.create("webauthn.create", b"challenge", "http://testserver")
    credential = {
        "id": websafe_encode(identity),
        "rawId": websafe_encode(identity),
        "type": "public-key",
        "response": {
            "clientDataJSON": websafe_encode(bytes(client)),
            "attestationObject": websafe_encode(bytes(proof)),
        },
        "clientExtensionResults": {},
    }
    return user.authenticator_set.create(  # type: ignore[attr-defined]
        type="webauthn", data={"name": NAME, "credential": credential}
    )
