"""Addresses of the usual form are read in a shorter way, as the others are."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounce_inspector.inspection import addresses
from bounce_inspector.inspection.addresses import AddressHit, find_addresses

_PIECES = (
    "@", "@", "anna", "example.org", ".", "..", ",", "-", "_", "+", "9", "a", " ", "\n", "<", ">", ":", ";", "'", '"',
    "(", ")", "[", "]", "/", "=", "…", "com", "é", "日本", "192.0.2.1", "b.c.d.e.f.g.h.i.j.k.l.m.n.o",
)  # fmt: skip
_never = re.compile(r"(?!)")


def _found(text: str, start: int, end: int, *, plain: bool) -> list[AddressHit]:
    with pytest.MonkeyPatch.context() as patched:
        if not plain:
            patched.setattr(addresses, "_PLAIN_LOCAL", _never)
        return list(find_addresses(text, start, end))


@settings(max_examples=500)
@given(
    st.lists(st.sampled_from(_PIECES), max_size=14).map("".join),
    st.integers(0, 4),
    st.integers(0, 4),
)
def test_an_address_of_the_usual_form_is_read_as_any_other(text: str, start: int, less: int) -> None:
    end = max(start, len(text) - less)
    assert _found(text, start, end, plain=True) == _found(text, start, end, plain=False)


@pytest.mark.parametrize("key", ["to", "orig_to", "receiver", "smtp.mailfrom"])
def test_the_name_before_an_address_in_a_log_is_no_part_of_it(key: str) -> None:
    text = f"{key}=anna@example.org; x"
    assert [hit.address for hit in find_addresses(text, 0, len(text))] == ["anna@example.org"]
