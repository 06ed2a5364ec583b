"""The pages of an account, below /account/: what tests of them walk through."""

OPEN = [
    "login/",
    "signup/",
    "inactive/",
    "confirm-email/",
    "confirm-email/no:such:key/",
    "password/reset/",
    "password/reset/done/",
    "password/reset/key/1-no-such/",
    "password/reset/key/done/",
]
PRIVATE = [
    "logout/",
    "reauthenticate/",
    "email/",
    "password/change/",
    "sessions/",
    "settings/",
    "delete/",
    "2fa/",
    "2fa/totp/activate/",
    "2fa/webauthn/",
    "2fa/webauthn/add/",
]
