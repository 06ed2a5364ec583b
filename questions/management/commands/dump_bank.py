"""`manage.py dump_bank FOLDER`: write the bank back as files."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from questions import bank


class Command(BaseCommand):
    help = "Write every published question into FOLDER, one YAML file each."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, metavar="FOLDER")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        try:
            written = bank.dump(folder)
        except bank.UnsoundBank as unsound:
            for fault in unsound.faults:
                self.stderr.write(str(fault), self.style.ERROR)
            sys.exit(1)
        self.stdout.write(f"{written} questions written.")
