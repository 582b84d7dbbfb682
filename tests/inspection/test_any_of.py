"""The pattern for any of many words matches where an alternation of them does."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.inspection.any_of import any_of

_words = st.text(st.sampled_from("ab.( "), min_size=1, max_size=5)


@given(st.lists(_words, max_size=8), _words)
def test_it_matches_a_text_that_is_one_of_the_words(words: list[str], text: str) -> None:
    assert (re.fullmatch(any_of(words), text) is not None) is (text in words)


@given(st.lists(_words, max_size=8), st.text(st.sampled_from("ab.( "), max_size=12))
def test_it_is_found_where_one_of_the_words_stands(words: list[str], text: str) -> None:
    assert (re.search(any_of(words), text) is not None) is any(word in text for word in words)


def test_without_words_nothing_matches() -> None:
    assert re.search(any_of(()), "anything") is None


def test_blanks_may_be_any_white_space() -> None:
    assert re.fullmatch(any_of(["user unknown"], blank=r"\s+"), "user\n unknown")
