"""A pattern with cues finds what it finds without them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector import inspection, message
from bounce_inspector.message.cued_pattern import CuedPattern
from places import ROOT


def _all() -> Iterator[tuple[str, CuedPattern]]:
    for package in (message, inspection):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, CuedPattern):
                    yield f"{module.name.rpartition('.')[2]}.{name}", value


ALL = dict(_all())
each_pattern = pytest.mark.parametrize("pattern", ALL.values(), ids=ALL)


def _spans(pattern: CuedPattern, text: str, *, with_cues: bool) -> list[tuple[int, int]]:
    used = pattern if with_cues else pattern.pattern
    return [match.span() for match in used.finditer(text)]


@each_pattern
def test_one_of_the_cues_is_in_whatever_it_matches(pattern: CuedPattern) -> None:
    @given(st.from_regex(pattern.pattern))
    def holds(matching: str) -> None:
        assert _spans(pattern, matching, with_cues=True) == _spans(pattern, matching, with_cues=False)

    holds()


@each_pattern
def test_it_finds_the_same_in_the_texts_of_the_tests(pattern: CuedPattern) -> None:
    for text in _texts():
        assert _spans(pattern, text, with_cues=True) == _spans(pattern, text, with_cues=False)


def _texts() -> Iterator[str]:
    for file in sorted((ROOT / "tests" / "data").rglob("*")):
        if file.is_file():
            yield file.read_bytes().decode("utf-8", "replace").lower()


def test_only_a_stretch_of_the_text_counts() -> None:
    pattern = CuedPattern(r"\bab+", "ab")
    assert pattern.search("ab cabb abb", 3, 8) is None
    assert [match[0] for match in pattern.finditer("ab cabb abb", 1, 10)] == ["ab"]
    assert list(pattern.finditer("xyz")) == []
