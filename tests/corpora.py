"""Strings that attack: our own, and those of the folder that PREPBANK_CORPORA names."""

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any


@cache
def attacks() -> list[str]:
    """Return our own attack strings, which call attack_ran(1) or ask for /attack-request."""
    contexts = json.loads((Path(__file__).parent / "attacks.json").read_text())["contexts"]
    return [attack for context in contexts.values() for attack in context]


@cache
def corpus(*beginnings: str) -> list[str]:
    """Return the distinct strings of the public lists whose file begins so; none without them."""
    found = (text for file in _files(*beginnings) for payload in file for text in _texts(payload))
    return list(dict.fromkeys(found))


@cache
def generators() -> list[dict[str, Any]]:
    """Return the recipes for Markdown that takes parsers long; none without the public lists."""
    folder = os.environ.get("PREPBANK_CORPORA")
    if not folder:
        return []
    recipes = json.loads((Path(folder) / "markdown_pathological_generators.json").read_text())
    return list(recipes["payloads"])


def _files(*beginnings: str) -> Iterator[list[Any]]:
    folder = os.environ.get("PREPBANK_CORPORA")
    if not folder:
        return
    paths = [
        path
        for path in sorted(Path(folder).glob("*.json"))
        if path.name.startswith(beginnings)
        and "_b64" not in path.name
        and "generators" not in path.name
    ]
    assert paths, f"no list in PREPBANK_CORPORA begins with {beginnings}"
    for path in paths:
        yield json.loads(path.read_text())["payloads"]


def _texts(payload: Any) -> list[str]:
    """Return the strings of a payload, which may be an object with some in it."""
    if isinstance(payload, dict):
        return [value for value in payload.values() if isinstance(value, str)]
    return [payload]


def batches(texts: list[str], size: int) -> list[list[str]]:
    """Cut `texts` into lists of `size`."""
    return [texts[start : start + size] for start in range(0, len(texts), size)]
