"""What a program without a console prints."""

from __future__ import annotations

import sys

import pytest

from bounce_inspector.desktop.options import read_options
from bounce_inspector.desktop.system import shell


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    shown: list[tuple[str, bool]] = []
    monkeypatch.setattr(shell, "_show", lambda text, *, is_error: shown.append((text, is_error)))
    return shown


def test_without_a_console_wrong_usage_is_shown_in_a_box(
    boxes: list[tuple[str, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", None)
        patched.setattr(sys, "stderr", None)
        with pytest.raises(SystemExit):
            read_options(["--nonsense"])
    [(text, is_error)] = boxes
    assert "--nonsense" in text
    assert is_error


def test_with_a_console_it_is_printed(
    boxes: list[tuple[str, bool]], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        read_options(["--version"])
    assert "bounce-inspector" in capsys.readouterr().out
    assert not boxes
