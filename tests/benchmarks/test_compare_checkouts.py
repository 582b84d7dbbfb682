"""The script that compares what two checkouts report."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks import compare_checkouts

pytestmark = pytest.mark.skipif(
    bool(sys.flags.ignore_environment), reason="this Python does not look for packages where PYTHONPATH says"
)


def checkout(folder: Path, *reports: dict[str, Any]) -> str:
    """A checkout whose command prints these reports, whatever it is given."""
    package = folder / "app" / "bounce_inspector"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    lines = "\n".join(json.dumps(report, ensure_ascii=False) for report in reports)
    (package / "cli.py").write_text(f"def main(_):\n    print({lines!r})\n    return 0\n", encoding="utf-8")
    return str(folder)


def report(source: str, *causes: str, text: str = "x\u2028y") -> dict[str, Any]:
    recipients = [{"address": "anna@example.org", "cause": cause} for cause in causes]
    return {"source": source, "part": None, "kind": "failure", "recipients": recipients, "text": text}


def test_reports_that_differ_are_grouped_by_their_fields(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    old = checkout(tmp_path / "old", report("a", "unknown"), report("b", "unknown"), report("c"), report("d"))
    new = checkout(
        tmp_path / "new", report("a", "policy"), report("b", "policy"), report("c", text="z"), report("d")
    )

    monkeypatch.setattr(sys, "argv", ["compare_checkouts.py", old, "--new", new, str(tmp_path)])
    assert compare_checkouts.main() == 1
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert lines[:3] == ["2 × recipients[].cause", "a", 'recipients[].cause: "unknown" -> "policy"']
    assert "1 × text" in lines
    assert lines[-1] == "4 reports compared."


def test_equal_reports_are_no_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    same = (report("a", "unknown"), report("a", "policy"))
    old, new = checkout(tmp_path / "old", *same), checkout(tmp_path / "new", *same)
    monkeypatch.setattr(sys, "argv", ["compare_checkouts.py", old, "--new", new, str(tmp_path)])
    assert compare_checkouts.main() == 0
