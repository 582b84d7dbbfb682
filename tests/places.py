"""Where the tests find things."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
"""The repository."""

CORPUS = ROOT.parent / "shared" / "corpus"
"""Real bounces, which are not part of the project; tests that use them skip where they are missing."""


def makes_links(folder: Path) -> bool:
    """Whether links to what is not there can be made: Windows wants a privilege for them, and Wine makes none."""
    link = folder / "link"
    try:
        link.symlink_to(folder / "nowhere")
        return link.is_symlink()
    except OSError:
        return False
    finally:
        link.unlink(missing_ok=True)
