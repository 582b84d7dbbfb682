"""Finding messages in files, folders, mailboxes and archives."""

from __future__ import annotations

import io
import os
import shutil
import socket
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bounce_inspector.collection.place import Form, Place, Unreadable
from bounce_inspector.collection.reading import MOST, Reader
from bounce_inspector.collection.sources import find_messages, is_collection, size_of
from bounce_inspector.message import archive
from bounces import made_bounce, write_mbox
from places import makes_links

PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0" * 50


def lay_out(folder: Path, files: Mapping[str, bytes]) -> Path:
    for name, data in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder


def zipped(path: Path, files: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in files.items():
            opened.writestr(name, data)
    return path


def found(*paths: Path) -> list[tuple[str, str | None, bytes | str]]:
    """What is found: the file's name, the part of it, and the message or the code of what is wrong."""
    result: list[tuple[str, str | None, bytes | str]] = []
    for one in find_messages(paths):
        item = one.item
        if isinstance(item, Place):
            with Reader() as reader:
                data = reader.read(item)
            assert isinstance(data, bytes)
            result.append((Path(item.path).name, item.part, data))
        else:
            result.append((Path(item.path).name, item.part, item.code))
    return result


def test_several_files_are_found_in_the_order_given(tmp_path: Path) -> None:
    lay_out(tmp_path, {"b.eml": made_bounce(1), "a.txt": b"550 5.1.1 User unknown"})
    assert found(tmp_path / "b.eml", tmp_path / "a.txt") == [
        ("b.eml", None, made_bounce(1)),
        ("a.txt", None, b"550 5.1.1 User unknown"),
    ]


def test_a_folder_is_searched_with_all_below_it_in_the_order_of_the_names(tmp_path: Path) -> None:
    lay_out(
        tmp_path,
        {"2.eml": b"Subject: 2\n", "1.eml": b"Subject: 1\n", "in/3.EML": b"Subject: 3\n", "in/a/4.msg": b"4"},
    )
    assert [name for name, _, _ in found(tmp_path)] == ["1.eml", "2.eml", "3.EML", "4.msg"]


def test_a_mail_is_known_by_its_content_where_its_name_tells_nothing(tmp_path: Path) -> None:
    lay_out(tmp_path, {"1234": made_bounce(0)})
    assert found(tmp_path) == [("1234", None, made_bounce(0))]


def test_a_file_of_a_folder_that_is_no_mail_is_listed_with_the_reason(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.eml": made_bounce(0), "holiday.png": PICTURE})
    assert found(tmp_path)[1] == ("holiday.png", None, "not-a-mail")


def test_a_file_asked_for_by_name_is_read_whatever_it_is(tmp_path: Path) -> None:
    lay_out(tmp_path, {"holiday.png": PICTURE})
    assert found(tmp_path / "holiday.png") == [("holiday.png", None, PICTURE)]


def test_a_thunderbird_profile_gives_its_mails_and_nothing_of_its_bookkeeping(tmp_path: Path) -> None:
    box = write_mbox(tmp_path / "box", 2).read_bytes()
    lay_out(
        tmp_path / "Mail",
        {"Inbox": box, "Inbox.msf": b"// <!-- index -->", "Inbox.sbd/Bounces": box, "Inbox.sbd/Empty": b"",
         "msgFilterRules.dat": b"version"},
    )  # fmt: skip
    assert [(name, part) for name, part, _ in found(tmp_path / "Mail")] == [
        ("Inbox", "1"), ("Inbox", "2"), ("Bounces", "1"), ("Bounces", "2"),
    ]  # fmt: skip


def test_of_a_maildir_the_mails_are_read_and_what_is_being_delivered_is_not(tmp_path: Path) -> None:
    mail = made_bounce(0)
    lay_out(
        tmp_path,
        {"cur/1709.M1.host:2,S": mail, "new/1710.M2.host": b"no header at all", "tmp/1711.M3.host": mail,
         "dovecot.index": b"\1\2", ".Sent/cur/1712.M4.host": mail, ".Sent/new/.keep": b"", ".Sent/tmp/x": mail},
    )  # fmt: skip
    assert [name for name, _, _ in found(tmp_path)] == [
        "1709.M1.host:2,S", "1710.M2.host", "1712.M4.host",
    ]  # fmt: skip


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    assert [code for _, _, code in found(tmp_path)] == ["folder-empty"]


def test_a_file_that_is_not_there_is_described(tmp_path: Path) -> None:
    path = tmp_path / "none.eml"
    [one] = find_messages([path])
    assert isinstance(one.item, Unreadable)
    # Each system has words of its own for that.
    with pytest.raises(FileNotFoundError) as refused:
        path.stat()
    assert (one.item.code, one.item.values) == ("cannot-open", {"detail": refused.value.strerror})


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Give up what root may do, for a while."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65_534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has other permissions")
def test_a_file_and_a_folder_without_permission_are_described_and_the_rest_is_found() -> None:
    # Not below the folder of the tests, which an ordinary user may not enter where root runs them.
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        lay_out(folder, {"a.eml": b"", "b/c.eml": b"", "d.eml": made_bounce(0)})
        found(folder)
        (folder / "a.eml").chmod(0)
        (folder / "b").chmod(0)
        with as_ordinary_user():
            codes = [data if isinstance(data, str) else "read" for _, _, data in found(folder)]
        (folder / "b").chmod(0o700)
    assert codes == ["cannot-open", "read", "cannot-open"]


def test_a_file_that_the_system_refuses_is_described_and_the_rest_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, {"a.eml": made_bounce(0), "b.eml": made_bounce(1)})
    opened = Path.open

    def refuse(path: Path, mode: str = "r") -> object:
        if path.name == "a.eml":
            raise PermissionError(13, "Permission denied")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    assert [data if isinstance(data, str) else "read" for _, _, data in found(tmp_path)] == [
        "cannot-open",
        "read",
    ]


def test_a_link_to_the_folder_above_is_no_endless_loop(tmp_path: Path) -> None:
    if not makes_links(tmp_path):
        pytest.skip("no links here")
    lay_out(tmp_path, {"a/b.eml": made_bounce(0)})
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    assert found(tmp_path) == [("b.eml", None, made_bounce(0)), ("up", None, "cannot-open")]


def test_a_link_to_itself_does_not_hide_the_rest_of_its_folder(tmp_path: Path) -> None:
    if not makes_links(tmp_path):
        pytest.skip("no links here")
    folder = lay_out(tmp_path, {"a.eml": made_bounce(1)})
    (folder / "loop").symlink_to("loop")
    assert found(folder) == [("a.eml", None, made_bounce(1)), ("loop", None, "cannot-open")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_what_is_no_file_is_listed_and_not_waited_for(tmp_path: Path) -> None:
    folder = lay_out(tmp_path, {"a.eml": made_bounce(1)})
    os.mkfifo(folder / "b.eml")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "c"))
    assert [code for *_, code in found(folder)] == [made_bounce(1), "cannot-open", "cannot-open"]
    assert [code for *_, code in found(folder / "b.eml")] == ["cannot-open"]


def test_an_archive_is_one_whatever_its_name(tmp_path: Path) -> None:
    path = zipped(tmp_path / "mail.eml", {"a.eml": made_bounce(0)})
    assert is_collection(path)
    assert found(path) == [("mail.eml", "a.eml", made_bounce(0))]


def test_members_of_one_name_are_all_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as opened, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, name in enumerate(["a.eml", "a.eml (2)", "a.eml", "a.eml"]):
            opened.writestr(name, made_bounce(number))
    assert found(tmp_path / "a.zip") == [
        ("a.zip", "a.eml", made_bounce(0)),
        ("a.zip", "a.eml (2)", made_bounce(1)),
        ("a.zip", "a.eml (3)", made_bounce(2)),
        ("a.zip", "a.eml (4)", made_bounce(3)),
    ]


def test_a_name_that_the_system_refuses_is_described() -> None:
    path = Path("x" * 5000)
    assert not is_collection(path)
    assert size_of([path]) == 0
    item = next(iter(find_messages([path]))).item
    assert isinstance(item, Unreadable)
    assert item.code == "cannot-open"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mbox")
    assert not is_collection(tmp_path / "pipe.mbox")


def test_an_archive_gives_mails_mailboxes_and_maildirs_with_their_places(tmp_path: Path) -> None:
    box = write_mbox(tmp_path / "box", 2).read_bytes()
    path = zipped(
        tmp_path / "all.zip",
        {"a.eml": made_bounce(7), "Takeout/Mail/All mail.mbox": box, "Maildir/cur/1.host": b"text only",
         "__MACOSX/._a.eml": b"\0", "x.png": PICTURE},
    )  # fmt: skip
    result = found(path)
    assert [part for _, part, _ in result] == [
        "a.eml", "Takeout/Mail/All mail.mbox!1", "Takeout/Mail/All mail.mbox!2", "Maildir/cur/1.host", "x.png",
    ]  # fmt: skip
    assert result[0][2] == made_bounce(7)
    assert isinstance(result[2][2], bytes)
    assert result[2][2].rstrip() == made_bounce(1).rstrip()
    assert result[4][2] == "not-a-mail"


def test_an_archive_in_an_archive_is_named(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"a.eml": made_bounce(0)}).read_bytes()
    path = zipped(tmp_path / "outer.zip", {"inner.zip": inner, "b.eml": made_bounce(1)})
    assert found(path) == [("outer.zip", "inner.zip", "zip-in-zip"), ("outer.zip", "b.eml", made_bounce(1))]


@pytest.mark.parametrize(
    ("damage", "codes"),
    [
        (lambda data: data[: len(data) // 2], ["zip-unreadable"]),
        (lambda data: data[:40] + b"\xff" * 40 + data[80:], ["member-unreadable", "read"]),
        (lambda data: data[:4], ["zip-unreadable"]),
    ],
    ids=["cut off", "a damaged member", "nothing but its first bytes"],
)
def test_a_damaged_archive_is_described(tmp_path: Path, damage: object, codes: list[str]) -> None:
    path = zipped(tmp_path / "a.zip", {"a.eml": made_bounce(0), "b.eml": made_bounce(1)})
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    result = [one.item for one in find_messages([path])]
    assert [item.code if isinstance(item, Unreadable) else "read" for item in result] == codes


def test_an_archive_with_nothing_in_it_says_so(tmp_path: Path) -> None:
    assert [code for _, _, code in found(zipped(tmp_path / "a.zip", {}))] == ["zip-empty"]


def test_a_zip_bomb_is_stopped_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MAX_UNPACKED", 1_000_000)
    bomb = b"From MAILER-DAEMON Mon Mar  4 15:09:12 2024\nSubject: x\n\n" + bytes(3_000_000)
    path = zipped(tmp_path / "bomb.zip", {"a.eml": made_bounce(0), "bomb.mbox": bomb})
    read: list[int] = []
    inner_read = zipfile.ZipExtFile.read

    def count(self: zipfile.ZipExtFile, n: int | None = -1) -> bytes:
        data = inner_read(self, n)
        read.append(len(data))
        return data

    monkeypatch.setattr(zipfile.ZipExtFile, "read", count)
    result = [one.item for one in find_messages([path])]
    assert isinstance(result[0], Place)
    assert [item.code for item in result[1:] if isinstance(item, Unreadable)] == ["zip-bomb"]
    assert sum(read) < 100_000


def test_an_archive_whose_list_of_members_would_fill_the_memory_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_MAX_DIRECTORY", 1000)
    path = zipped(tmp_path / "a.zip", {f"{number}.eml": b"" for number in range(100)})
    assert [code for _, _, code in found(path)] == ["zip-bomb"]


def test_a_member_that_is_too_large_for_a_mail_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MOST, Form.MESSAGE, 1000)
    path = zipped(tmp_path / "a.zip", {"a.eml": made_bounce(0)})
    assert [(part, code) for _, part, code in found(path)] == [("a.eml", "member-too-large")]


def test_an_encrypted_member_is_described(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.eml": made_bounce(0)})
    data = bytearray(path.read_bytes())
    data[6] |= 1  # the flag in the member's own header, and in the list of members
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert [code for _, _, code in found(path)] == ["member-unreadable"]


def test_what_lies_behind_grows_to_the_size_of_all(tmp_path: Path) -> None:
    folder = lay_out(tmp_path / "in", {"a.eml": made_bounce(0), "b/c.eml": made_bounce(1), "x.png": PICTURE})
    write_mbox(folder / "box.mbox", 3)
    file = lay_out(tmp_path, {"d.eml": made_bounce(2)}) / "d.eml"
    done = [one.done for one in find_messages([folder, file])]
    assert done == sorted(done)
    assert done[-1] == size_of([folder, file])


def test_messages_are_found_while_they_are_asked_for(tmp_path: Path) -> None:
    folder = lay_out(tmp_path, {"a.eml": made_bounce(0), "b/c.eml": made_bounce(1)})
    search = find_messages([folder])
    next(search)
    shutil.rmtree(folder / "b")
    assert [one.item.code for one in search if isinstance(one.item, Unreadable)] == ["cannot-open"]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.eml", made_bounce(0), False),
        ("a.mbox", b"From - Mon Mar 04 15:09:12 2024\nSubject: x\n\n", True),
        ("a.zip", b"PK\x05\x06" + bytes(18), True),
        ("a.txt", b"From what I know\nit bounced", False),
    ],
)
def test_what_may_hold_many_messages_is_told_from_one(
    tmp_path: Path, name: str, data: bytes, expected: bool
) -> None:
    assert is_collection(lay_out(tmp_path, {name: data}) / name) is expected
    assert is_collection(tmp_path)
    assert not is_collection(tmp_path / "none")


def test_a_mailbox_in_an_archive_is_read_without_unpacking_it_whole(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"box": write_mbox(tmp_path / "box", 5).read_bytes()})
    places = [one.item for one in find_messages([path]) if isinstance(one.item, Place)]
    with Reader() as reader:
        last = reader.read(places[-1])
    assert isinstance(last, bytes)
    assert last.rstrip() == made_bounce(4).rstrip()
    assert io.BytesIO(last).readline() == b"Return-Path: <>\n"
