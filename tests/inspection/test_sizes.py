"""The size of a message and its limit, in a server's own words."""

from __future__ import annotations

import pytest

from bounce_inspector.inspection.sizes import message_size, size_limit

MB = 1024**2


@pytest.mark.parametrize(
    ("reply", "limit", "size"),
    [
        ("552 message size 31457280 exceeds size limit 20971520 of server", 20 * MB, 30 * MB),
        ("552 5.3.4 Message size exceeds fixed maximum message size of 10485760 bytes", 10 * MB, None),
        ("552 5.2.3 Message exceeds local size limit (25M)", 25 * MB, None),
        (
            "552 5.3.4 Message length (20.5 MB) exceeds administrative limit of 10.0 MB",
            10 * MB,
            round(20.5 * MB),
        ),
        ("552 5.3.4 message too big, max size 512 KB", 512 * 1024, None),
        ("552 5.3.4 Message size exceeds fixed limit", None, None),
        ("552 5.6.0 Headers too large (3 max)", None, None),
        ("550 5.5.3 at most 100 recipients allowed: 5000", None, None),
        ("552 5.3.4 size limit 99999999999999999999", None, None),
    ],
)
def test_size_and_limit_are_read_in_bytes(reply: str, limit: int | None, size: int | None) -> None:
    assert (size_limit(reply), message_size(reply)) == (limit, size)
