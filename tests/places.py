"""Where the tests find things."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
"""The repository."""

CORPUS = ROOT.parent / "shared" / "corpus"
"""Real bounces, which are not part of the project; tests that use them skip where they are missing."""
