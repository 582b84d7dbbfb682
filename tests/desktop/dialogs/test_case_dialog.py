"""The dialog that saves a bounce that was explained wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.dialogs.case_dialog import CaseDialog


def choosing(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path, ""))


def test_what_was_finished_by_hand_is_saved(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog = CaseDialog("# What happened:\n")
    qtbot.addWidget(dialog)
    dialog.text.setPlainText("# What happened: it arrived\n")
    choosing(monkeypatch, str(tmp_path / "case.txt"))
    dialog.accept()
    assert dialog.result() == CaseDialog.DialogCode.Accepted
    assert (tmp_path / "case.txt").read_text(encoding="utf-8") == "# What happened: it arrived\n"


@pytest.mark.parametrize("name", ["", "a-file/case.txt"], ids=["nothing chosen", "no such folder"])
def test_nothing_is_lost_where_it_is_not_saved(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    (tmp_path / "a-file").touch()
    dialog = CaseDialog("text")
    qtbot.addWidget(dialog)
    choosing(monkeypatch, str(tmp_path / name) if name else "")
    dialog.accept()
    assert dialog.result() != CaseDialog.DialogCode.Accepted
    assert dialog.complaint.isHidden() == (name == "")
