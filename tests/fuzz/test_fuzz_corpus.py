"""Every input that once broke a promise, and any other, keeps it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.targets import TARGETS
from places import ROOT

CASES = [
    (path.parent.name, path)
    for path in sorted((ROOT / "tests" / "data" / "fuzz").glob("*/*"))
    if path.parent.name in TARGETS
]


@pytest.mark.parametrize(("target", "path"), CASES, ids=[f"{name}-{path.name}" for name, path in CASES])
def test_what_was_found_is_kept(target: str, path: object) -> None:
    TARGETS[target](path.read_bytes())  # type: ignore[attr-defined]


# Pieces of which mails, reports and garbage are made.
_PIECES = st.sampled_from(
    [
        *(b"From ", b"From: ", b"Subject: ", b"\n", b"\r\n", b"\n\n", b"> ", b" ", b"\t", b"=\n", b"=3D", b"\0", b"\xff"),
        *(b"Content-Type: multipart/report; boundary=x\n", b"--x\n", b"--x--\n", b"Content-Type: text/html\n\n"),
        *(b"Content-Type: message/delivery-status\n\n", b"Final-Recipient: rfc822; anna@example.org\n"),
        *(b"Status: 5.1.1\n", b"Action: failed\n", b"550 5.1.1 User unknown", b"<anna@example.org>: ", b"said: "),
        *(b"<div>", b"<a href='x'>", b"</a>", b"&#", b"PK\x03\x04", b"PK\x05\x06", b"{", b"[", b'"', b"5.1.1"),
        *("é".encode(), "配信".encode(), "\u202e".encode(), "\u2028".encode(), "\U0001f600".encode(), "＠".encode()),
        *(b"Mon, 31 Dec 9999 23:59:59 -2359", b"=?utf-8?B?", b"?=", b"Received: from a by b\n", b"Content-Transfer-Encoding: base64\n"),
    ]
)  # fmt: skip
_ANY = st.lists(st.one_of(_PIECES, st.binary(max_size=8)), max_size=40).map(b"".join)


@pytest.mark.parametrize("target", TARGETS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(data=_ANY)
def test_any_input_keeps_the_promises(target: str, data: bytes) -> None:
    TARGETS[target](data)
