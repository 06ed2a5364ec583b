"""Time zones: which there are, and what a clock on the wall means in one."""

from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from itertools import groupby
from zoneinfo import ZoneInfo, available_timezones

# Zones that are named for a place; the others are abbreviations and old names.
REGIONS = (
    "Africa", "America", "Antarctica", "Arctic", "Asia",
    "Atlantic", "Australia", "Europe", "Indian", "Pacific",
)  # fmt: skip

Choices = list[tuple[str, str | list[tuple[str, str]]]]


@lru_cache(maxsize=1)
def known() -> frozenset[str]:
    """Return the names of all zones; a browser may tell any of them."""
    return frozenset(available_timezones()) - {"localtime", "Factory"}


@lru_cache(maxsize=1)
def _by_region() -> Choices:
    named = sorted(name for name in known() if _has_region(name))
    return [
        (region, [(name, spoken(name)) for name in names])
        for region, names in groupby(named, key=lambda name: name.partition("/")[0])
    ]


def spoken(name: str) -> str:
    """Return what people call a zone: "America/New_York" is New York."""
    return name.partition("/")[2].replace("_", " ").replace("/", ", ") or name


def offered(present: str = "") -> Choices:
    """Return the zones to choose from, by region, `present` among them whatever it is."""
    others = sorted({"UTC", present} & known()) if not _has_region(present) else ["UTC"]
    return [*((name, name) for name in others), *_by_region()]


def _has_region(name: str) -> bool:
    return name.partition("/")[0] in REGIONS


def moments(wall: datetime, zone: ZoneInfo) -> list[datetime]:
    """Return when, in UTC, a clock in `zone` shows `wall`, which has no zone itself.

    Once on most days; never in the hour that is left out when clocks are put
    forward; twice in the one that is repeated when they are put back.
    """
    both = {wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return sorted(moment for moment in both if on_the_wall(moment, zone) == wall)


def on_the_wall(moment: datetime, zone: tzinfo) -> datetime:
    """Return what a clock in `zone` shows at `moment`, without a zone.

    A template shows any moment that has a zone in the reader's own.
    """
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


def instead_of(wall: datetime, zone: ZoneInfo) -> datetime:
    """Return what the clock shows where it leaves `wall` out, being put forward."""
    return on_the_wall(wall.replace(tzinfo=zone, fold=0).astimezone(UTC), zone)
