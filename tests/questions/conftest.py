"""Questions that several tests of the bank look for."""

import pytest

from tests.factories import make_question


@pytest.fixture
def three(db: None) -> None:
    """Three questions that differ in kind, level and tags."""
    make_question("Alpha", kind="behavioral", level="senior", tags=("Risk", "Speed"))
    make_question("Beta", kind="behavioral", level="entry", tags=("Risk",))
    make_question("Gamma", kind="career", level="entry", tags=("Speed", "Money"))
