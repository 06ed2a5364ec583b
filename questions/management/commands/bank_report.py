"""`manage.py bank_report PATH…`: how good the bank is, as far as counting can tell."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from questions import bank, report


class Command(BaseCommand):
    help = "Print goal, actual and offenders of every figure; fail where one is missed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")

    def handle(self, *args: Any, paths: list[Path], **options: Any) -> None:
        try:
            rows = report.report(bank.read(paths))
        except bank.UnsoundBank as unsound:
            for fault in unsound.faults:
                self.stderr.write(str(fault), self.style.ERROR)
            sys.exit(1)
        self.stdout.write(report.table(rows))
        if not all(row.is_met for row in rows):
            sys.exit(1)
