"""What a hostile or broken archive does is described, whatever way it comes in."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Callable, Mapping

import pytest

from bounce_inspector.advice.overview import unreadable_text
from bounce_inspector.advice.words import Words
from bounce_inspector.message.archive import Archive, ArchiveError
from bounce_inspector.message.read import read
from bounces import made_bounce


def packed(files: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as opened:
        for name, data in files.items():
            opened.writestr(name, data)
    return stream.getvalue()


def damaged(compression: int) -> bytes:
    """An archive whose first of two members is damaged in the midst of its data."""
    data = packed({"a.eml": made_bounce(0), "b.eml": made_bounce(1)}, compression)
    at = 30 + len("a.eml") + 20
    return data[:at] + b"\xff" * 60 + data[at + 60 :]


def cut_short() -> bytes:
    """An archive that states more of a member than there is of the file."""
    data = bytearray(packed({"a.eml": b"x" * 100}, zipfile.ZIP_STORED))
    listed = data.rfind(b"PK\x01\x02")
    data[listed + 20 : listed + 28] = (9000).to_bytes(4, "little") * 2
    return bytes(data)


def of_unknown_compression() -> bytes:
    data = bytearray(packed({"a.eml": made_bounce(0)}))
    listed = data.rfind(b"PK\x01\x02")
    data[listed + 10] = data[8] = 99
    return bytes(data)


@pytest.mark.parametrize(
    "make",
    [
        lambda: damaged(zipfile.ZIP_STORED),
        lambda: damaged(zipfile.ZIP_DEFLATED),
        lambda: damaged(zipfile.ZIP_BZIP2),
        lambda: damaged(zipfile.ZIP_LZMA),
        cut_short,
        of_unknown_compression,
    ],
    ids=["stored", "deflated", "bzip2", "lzma", "cut short", "unknown compression"],
)
def test_a_member_that_cannot_be_read_is_told_in_words_and_costs_no_other(
    make: Callable[[], bytes], english: Words
) -> None:
    data = make()
    documents = read(data)
    assert len(documents) == data.count(b"PK\x01\x02")
    problem = documents[0].problems[0]
    assert problem.code == "member-unreadable"
    assert "a.eml" in unreadable_text(problem.code, problem.values, english)
    assert all(not document.problems for document in documents[1:])


def test_what_unpacks_to_far_more_than_mail_does_is_left_out(english: Words) -> None:
    data = packed({f"{number}.eml": bytes(9_000_000) for number in range(20)})
    tracemalloc.start()
    try:
        opened = Archive(data)
        with pytest.raises(ArchiveError) as caught:
            list(opened.members())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert caught.value.code == "zip-bomb"
    assert unreadable_text(caught.value.code, {}, english)
    # Nothing is unpacked to tell it.
    assert peak < 2_000_000


def test_mail_that_shrinks_as_mail_does_is_no_bomb() -> None:
    data = packed({"all.log": made_bounce(0) * 20_000})
    assert len(list(Archive(data).members())) == 1


def test_too_many_members_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bounce_inspector.message.archive._MAX_MEMBERS", 3)
    documents = read(packed({f"{number}.eml": made_bounce(number) for number in range(5)}))
    assert [document.place for document in documents] == ["0.eml", "1.eml", "2.eml", None]
    assert documents[-1].problems[0].code == "zip-bomb"
