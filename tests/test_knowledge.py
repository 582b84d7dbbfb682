"""What comes with the program is loaded, or it is said what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bounce_inspector import bundled
from bounce_inspector.knowledge import load_language
from bounce_inspector.registry.loading import RegistryError


@pytest.mark.parametrize("damaged", [None, "", "{", "[]"])
def test_words_that_can_not_be_used_are_told_of_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damaged: str | None
) -> None:
    if damaged is not None:
        (tmp_path / "en.json").write_text(damaged, encoding="utf-8")
    monkeypatch.setattr(bundled, "resource", lambda *_: tmp_path)
    with pytest.raises(RegistryError, match="Install Bounce Inspector again"):
        load_language("en")
