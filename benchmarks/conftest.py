"""What the benchmarks measure on: the real bounces where they are at hand, else the program's samples."""

from __future__ import annotations

from pathlib import Path

import pytest

from bounce_inspector import bundled
from bounce_inspector.knowledge import load_registry
from bounce_inspector.registry.registry import Registry

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "mail"


@pytest.fixture(scope="session")
def registry() -> Registry:
    return load_registry()


@pytest.fixture(scope="session")
def mails() -> list[bytes]:
    """The bounces as bytes."""
    files = sorted(CORPUS.glob("*.eml")) or sorted(bundled.resource("samples").glob("*.eml"))
    return [file.read_bytes() for file in files]
