"""The start of the program: with a window, without a display, without a library."""

from __future__ import annotations

import pytest

from bounce_inspector import __version__, start
from bounce_inspector.desktop import preflight
from bounce_inspector.desktop.second_start import HandoverAnswer


def test_without_a_display_the_inspection_is_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preflight, "has_display", lambda: False)
    assert start.main(["--example"]) == 0
    captured = capsys.readouterr()
    assert "no display" in captured.err
    assert "anna.meier@exmaple.org doesn't exist" in captured.out


def test_without_a_display_options_are_no_files(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preflight, "has_display", lambda: False)
    assert start.main(["--language", "de", "--example"]) == 0
    assert "de:" not in capsys.readouterr().err


def test_without_a_display_it_says_its_version(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preflight, "has_display", lambda: False)
    with pytest.raises(SystemExit):
        start.main(["--version"])
    assert __version__ in capsys.readouterr().out


def test_a_missing_system_library_is_named_with_the_command_that_installs_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preflight, "has_display", lambda: True)
    monkeypatch.setattr(preflight, "missing_packages", lambda *, for_window: ["libxcb-cursor0"])
    monkeypatch.setattr(start, "hand_over", lambda *_: HandoverAnswer.NOBODY)
    assert start.main([]) == 1
    assert "apt-get install libxcb-cursor0" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_display_is_needed_on_linux_only(
    environment: dict[str, str], platform: str, expected: bool
) -> None:
    assert preflight.has_display(environment, platform) is expected


def test_a_library_that_is_not_there_gives_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight, "_ALWAYS", {"libnonsense.so.99": "libnonsense99"})
    assert preflight.missing_packages(for_window=False, platform="linux") == ["libnonsense99"]
    assert preflight.missing_packages(for_window=False, platform="win32") == []


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
        ({"WAYLAND_DISPLAY": "w"}, False),
    ],
)
def test_x11_is_what_qt_uses_unless_told_otherwise(environment: dict[str, str], expected: bool) -> None:
    assert preflight.needs_x11(environment) is expected
