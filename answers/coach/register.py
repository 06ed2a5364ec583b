"""Which rules and strengths there are: one for each file in their folders."""

import pkgutil
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import TypeVar

from answers.coach import rules as rules_room
from answers.coach import strengths as strengths_room
from answers.coach.findings import Praise, Rule

Kind = TypeVar("Kind")


@cache
def rules() -> tuple[Rule, ...]:
    """Return one of each rule, the heaviest first, then by name."""
    found = [kind() for kind in _kinds(rules_room.__name__, rules_room.__path__, Rule)]
    return tuple(sorted(found, key=lambda rule: (-rule.weight.rank, rule.name)))


@cache
def strengths() -> tuple[Praise, ...]:
    """Return one of each strength, by name."""
    found = [kind() for kind in _kinds(strengths_room.__name__, strengths_room.__path__, Praise)]
    return tuple(sorted(found, key=lambda praise: praise.name))


def _kinds(room: str, path: Iterable[str], base: type[Kind]) -> list[type[Kind]]:
    """Return the subclasses of `base` that the modules of a folder hold."""
    modules = [import_module(f"{room}.{module.name}") for module in pkgutil.iter_modules(path)]
    return [
        thing
        for module in modules
        for thing in vars(module).values()
        if isinstance(thing, type)
        and issubclass(thing, base)
        and thing.__module__ == module.__name__
    ]
