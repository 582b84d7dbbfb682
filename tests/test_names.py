"""One word means one thing: no two modules and no two classes of the program share a name."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "app" / "bounce_inspector"
MODULES = [path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py"]


def twice(names: list[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def test_no_two_modules_share_a_name() -> None:
    assert twice([path.stem for path in MODULES]) == []


def test_no_two_classes_share_a_name() -> None:
    classes = [
        node.name
        for path in MODULES
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    ]
    assert twice(classes) == []
