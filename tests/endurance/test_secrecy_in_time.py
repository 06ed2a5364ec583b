"""Nothing tells whether an address has an account: not the answer, nor how long it takes."""

import hashlib
import random
import re
import threading
import time
from collections import defaultdict
from dataclasses import dataclass
from statistics import median
from typing import Any

from tests.endurance.conftest import MakeTeam, Say, Trials
from tests.endurance.places import PostOffice, Team
from tests.endurance.ranks import chance_of_difference
from tests.tabs import Answer, Tab

TRIALS = 500
MOST_DIFFERENCE = 0.005  # seconds
LEAST_CHANCE = 0.01

FORMS: dict[str, dict[str, str]] = {
    "/account/login/": {"login": "", "password": "not the right password"},
    "/account/signup/": {"email": "", "password1": "four plain words suffice"},
    "/account/password/reset/": {"email": ""},
}
MAILING = ["/account/signup/", "/account/password/reset/"]
SECRETS = re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]+')

# One hash for all: only its checking is timed.
PREPARE = (
    "from django.contrib.auth.hashers import make_password",
    "from accounts.models import User",
    "from tests.endurance.test_secrecy_in_time import address",
    "from tests.factories import PASSWORD",
    "password = make_password(PASSWORD)",
    "for number in range({count}):",
    "    email = address('known', number)",
    "    user = User.objects.create(email=email, password=password)",
    "    user.emailaddress_set.create(email=email, verified=True, primary=True)",
)


def address(whose: str, number: int) -> str:
    """Return an address that looks like every other one, of one length."""
    return f"{hashlib.sha256(f'{whose} {number}'.encode()).hexdigest()[:16]}@example.org"


@dataclass(frozen=True)
class Trial:
    """One form sent once, from an address of this machine that no other trial has."""

    number: int
    form: str
    is_known: bool
    email: str

    @property
    def source(self) -> str:
        return f"127.{self.number // 60_000 + 1}.{self.number // 250 % 240}.{self.number % 250 + 1}"


def plan(count: int) -> list[Trial]:
    """Return `count` known and as many unknown for each form, in no order."""
    planned = [
        (form, is_known, address("known" if is_known else form, number))
        for form in FORMS
        for is_known in (True, False)
        for number in range(count)
    ]
    random.Random(20).shuffle(planned)  # noqa: S311
    return [Trial(number, *each) for number, each in enumerate(planned)]


def send(team: Team, trial: Trial) -> tuple[float, list[Any]]:
    """Send the form; return the seconds to its answer, and all that can be seen of it."""
    tab = Tab(team, source=trial.source)
    tab.get(trial.form)
    fields = {name: value or trial.email for name, value in FORMS[trial.form].items()}
    begun = time.perf_counter()
    answers = [tab.post(trial.form, fields)]
    seconds = time.perf_counter() - begun
    if answers[0].status == 302:
        answers.append(tab.get(answers[0].headers["Location"]))
    tab.close()
    return seconds, [seen(answer, trial.email) for answer in answers]


def seen(answer: Answer, email: str) -> tuple[Any, ...]:
    """Return what a browser gets: status, length, page, where it leads, cookies."""
    page = SECRETS.sub(r"\1", answer.text).replace(email, "ADDRESS")
    cookies = [
        re.sub(r"=[^;]+|expires=[^;]+", "", cookie, flags=re.IGNORECASE)
        for cookie in answer.headers.get_all("Set-Cookie", [])
    ]
    return (answer.status, len(answer.text), page, answer.headers["Location"], cookies)


def test_known_and_unknown_differ_in_nothing(
    make_team: MakeTeam, trials: Trials, say: Say, post_office: PostOffice
) -> None:
    count = trials(TRIALS)
    post_office.is_open.set()
    team = make_team("\n".join(PREPARE).format(count=count))
    times: dict[tuple[str, bool], list[float]] = defaultdict(list)
    looks: dict[tuple[str, bool], list[Any]] = defaultdict(list)

    for trial in plan(count):
        seconds, look = send(team, trial)
        times[trial.form, trial.is_known].append(seconds)
        if look not in looks[trial.form, trial.is_known]:
            looks[trial.form, trial.is_known].append(look)

    is_told = {}
    for form in FORMS:
        known, unknown = times[form, True], times[form, False]
        apart = median(known) - median(unknown)
        chance = chance_of_difference(known, unknown)
        say(
            f"{form} known {median(known) * 1000:.1f} ms, unknown {median(unknown) * 1000:.1f} ms,"
            f" apart {apart * 1000:+.1f} ms, p = {chance:.3f}"
        )
        assert looks[form, True] == looks[form, False]
        assert len(looks[form, True]) == 1
        is_told[form] = abs(apart) >= MOST_DIFFERENCE and chance <= LEAST_CHANCE
    assert not any(is_told.values()), is_told
    wait_for(post_office, 2 * count * len(MAILING))


def test_no_answer_waits_for_the_mail(
    make_team: MakeTeam, say: Say, post_office: PostOffice
) -> None:
    team = make_team("\n".join(PREPARE).format(count=1))
    mailing = [trial for trial in plan(1) if trial.form in MAILING]

    for number, trial in enumerate(mailing):
        post_office.is_open.clear()
        send(team, trial)
        assert len(post_office.mails) == number
        post_office.is_open.set()
        wait_for(post_office, number + 1)

    assert sorted(re.findall(r"^To: (\S+)", "".join(post_office.mails), re.MULTILINE)) == sorted(
        trial.email for trial in mailing
    )
    say(f"{len(mailing)} answers were there before their mail was taken")


def wait_for(post_office: PostOffice, mails: int) -> None:
    deadline = time.monotonic() + 60
    while len(post_office.mails) < mails:
        assert time.monotonic() < deadline, f"{len(post_office.mails)} of {mails} mails"
        threading.Event().wait(0.05)
