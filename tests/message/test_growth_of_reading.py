"""Reading takes time in proportion to the input, whatever its shape: eight times as much at eight times the size."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest

from bounce_inspector.message.charsets import decode_field
from bounce_inspector.message.html import to_text
from bounce_inspector.message.read import read
from bounce_inspector.message.reading_copy import make_reading_copy
from bounce_inspector.message.repairs import decode_whole
from growth import grows_too_fast, seconds

pytestmark = pytest.mark.usefixtures("others_are_no_garbage")

_SMALL, _TIMES = 8_000, 8
# What takes less, in seconds, can't be told from the noise.
_NOISE = 0.05

_MAIL = "Received: from a by b\nContent-Type: multipart/report; boundary="
SHAPES: dict[str, Callable[[int], str]] = {
    "semicolons in quotes": lambda n: f'Received: x\nContent-Type: text/plain; a="{";" * n}"\n\nbody',
    "a boundary of blanks": lambda n: _MAIL + "x\n\n--y" + " " * n + "z",
    "boundaries": lambda n: _MAIL + "x\n\n" + "--y\n" * (n // 4),
    "parts": lambda n: _MAIL + "x\n\n" + "--x\nContent-Type: text/plain\n\nanna@example.org\n" * (n // 46),
    # Deeper ones end the parser, at a cost that does not grow.
    "nested parts": lambda n: (
        "".join(f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(30))
        + "\nline" * (n // 5)
    ),
    "folded fields": lambda n: "Received: x\nSubject: " + "x\n " * (n // 3) + "\n\nbody",
    "encoded words": lambda n: "Received: x\nSubject: " + "=?utf-8?q?x?= " * (n // 14) + "\n\nbody",
    "open encoded words": lambda n: "=?utf-8?" * (n // 8),
    "colons": lambda n: "a:" * (n // 2),
    "field names": lambda n: "a:b\n" * (n // 4),
    "quote marks": lambda n: "> " * (n // 2),
    "quoted lines": lambda n: "> > x\n" * (n // 6),
    "soft breaks": lambda n: "x=\n" * (n // 3),
    "broken codes": lambda n: "5.1.\n" * (n // 5),
    "brackets": lambda n: "<" * n,
    "open addresses": lambda n: "<a@" * (n // 3),
    "addresses": lambda n: "a@b." * (n // 4),
    "blanks": lambda n: " " * n,
    "lines of blanks": lambda n: "  \n" * (n // 3),
    "dashes": lambda n: "-" * n,
    "one long line": lambda n: "Status: 5.1.1 " * (n // 14),
    "zero-width signs": lambda n: "a\u200b" * (n // 2),
    "base64": lambda n: "QUFB" * 19 + "\n" + ("QUFB" * 19 + "\n") * (n // 77),
    "tags": lambda n: "<div <" * (n // 6),
    "attributes": lambda n: "<div " + "a=' " * (n // 4),
    "entities": lambda n: "<p>" + "&#" * (n // 2),
    "comments": lambda n: "<p>" + "<!--" * (n // 4),
    "hidden elements": lambda n: "<p>" + "<svg>" * (n // 5),
    "links": lambda n: "<p>" + "<a>x" * (n // 4),
}
READERS: dict[str, Callable[[str], object]] = {
    "read": lambda text: read(text.encode()),
    "reading copy": make_reading_copy,
    "html": to_text,
    "repairs": decode_whole,
    "field": decode_field,
}


@pytest.mark.slow
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_the_size(reader: str, shape: str) -> None:
    work, make = READERS[reader], SHAPES[shape]
    short, long = make(_SMALL), make(_SMALL * _TIMES)
    gc.collect()
    assert not grows_too_fast(work, short, long, times=_TIMES, noise=_NOISE)
    # Five seconds for a megabyte.
    most = 5 * _SMALL * _TIMES / 1_000_000 + _NOISE
    assert any(seconds(lambda: work(long)) <= most for _ in range(3))
