"""`manage.py load_bank PATH…`: take files of questions into the bank."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from questions import bank


class Command(BaseCommand):
    help = "Load questions from YAML files or folders of them: all of them, or none."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--check", action="store_true", help="only check, change nothing")

    def handle(self, *args: Any, paths: list[Path], check: bool, **options: Any) -> None:
        try:
            said = self._check(paths) if check else self._load(paths)
        except bank.UnsoundBank as unsound:
            for fault in unsound.faults:
                self.stderr.write(str(fault), self.style.ERROR)
            sys.exit(1)
        if options["verbosity"]:
            self.stdout.write(said)

    def _check(self, paths: list[Path]) -> str:
        return f"{len(bank.read(paths))} questions, all sound."

    def _load(self, paths: list[Path]) -> str:
        loaded = bank.load(paths)
        return (
            f"{loaded.added} questions added, {loaded.changed} changed,"
            f" {loaded.unchanged} as they were, {loaded.unpublished} unpublished."
        )
