"""Our words for the labels, hints and errors that django-allauth and Django bring along.

They have no setting for most of these; a test holds that each is still said there.
"""

WORDS = {
    # labels
    "Email": "E-mail address",
    "Remember Me": "Stay signed in on this device",
    "Current Password": "Password you have now",
    "New Password": "New password",
    "New Password (again)": "New password, once more",
    "Password (again)": "Password, once more",
    "Code": "Code",
    "Authenticator code": "Six digits from the app",
    "Passwordless": "Sign in with this key alone",
    # ways to prove who one is
    "Use your password": "My password",
    "Use authenticator app or code": "Digits or a recovery code",
    "Use a security key": "A passkey",
    # hints
    "Enabling passwordless operation allows you to sign in using just this key, but imposes "
    "additional requirements such as biometrics or PIN protection.": (
        "No password then. The key must ask for a PIN, a finger or your face."
    ),
    # errors
    "Incorrect code.": "That code is not right. Wait until the app shows the next, then type it.",
    "You must type the same password each time.": "The two differ. Type the same password twice.",
    "You cannot activate two-factor authentication until you have verified your email address.": (
        "Your e-mail address is not confirmed yet. Open the link in our mail, then come back."
    ),
    "You cannot add an email address to an account protected by two-factor authentication.": (
        "An account with a second factor keeps its address. Take the factor off, change the "
        "address, then set the factor up again."
    ),
    "You cannot deactivate two-factor authentication.": (
        "The second factor stays on here. Ask whoever runs this server."
    ),
    "You cannot generate recovery codes without having two-factor authentication enabled.": (
        "Recovery codes come with a second factor. Set up an app or a passkey first."
    ),
    "This field is required.": "Nothing is written here yet. Fill it in, then send it again.",
    "Enter a valid email address.": (
        "That is not an e-mail address. It needs a name, an @ and a host."
    ),
    "This password is too common.": (
        "Too many people use this password. Choose one of your own: four or five plain words do."
    ),
    "This password is entirely numeric.": "Only digits are guessed fast. Add words.",
    "The password is too similar to the e-mail address.": (
        "It is too much like your e-mail address. Choose something nobody can read there."
    ),
}


def in_our_words(text: str) -> str:
    """Return how we say `text`, or the text itself."""
    return WORDS.get(text, text)
