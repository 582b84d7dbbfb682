"""The list of files that Outlook offers in a drag, against the form that Windows documents."""

from __future__ import annotations

import pytest

from bounce_inspector.desktop.system.file_group import OfferedFile, offered_files
from bounce_inspector.desktop.system.outlook_drag import _named
from file_groups import descriptor, group


def test_a_descriptor_has_the_size_of_the_structure() -> None:
    assert len(descriptor("a.msg")) == 592


def test_each_mail_has_its_name_its_place_and_its_size() -> None:
    data = group(descriptor("Unzustellbar: Grüße.msg", size=7), descriptor("big.msg", size=5 << 32))
    assert offered_files(data) == [
        OfferedFile(0, "Unzustellbar_ Grüße.msg", 7),
        OfferedFile(1, "big.msg", 5 << 32),
    ]


def test_a_size_that_is_not_said_is_unknown() -> None:
    assert offered_files(group(descriptor("a.msg", flags=0, size=9))) == [OfferedFile(0, "a.msg", None)]


def test_folders_are_left_out_and_the_others_keep_their_places() -> None:
    data = group(descriptor("mails", flags=0x04, attributes=0x10), descriptor(r"mails\a.msg", flags=0))
    assert offered_files(data) == [OfferedFile(1, "a.msg", None)]


@pytest.mark.parametrize(
    ("offered", "name"),
    [
        (r"..\..\evil.msg", "evil.msg"),
        ("C:/a/b.msg", "b.msg"),
        ("", "mail 1.msg"),
        ("...", "mail 1.msg"),
        ("re\x01: a|b?.msg", "re__ a_b_.msg"),
    ],
)
def test_a_name_never_leads_out_of_its_folder(offered: str, name: str) -> None:
    assert offered_files(group(descriptor(offered, flags=0)))[0].name == name


@pytest.mark.parametrize("cut", [0, 3, 4, 300, 595])
def test_of_a_list_that_is_cut_what_is_whole_is_read(cut: int) -> None:
    assert offered_files(group(descriptor("a.msg"))[:cut]) == []


def test_mails_of_the_same_subject_get_names_of_their_own() -> None:
    files = [OfferedFile(index, name, None) for index, name in enumerate(["a.msg", "A.msg", "b", "b"])]
    assert [name for name, _ in _named([(file, b"") for file in files])] == [
        "a.msg",
        "A (2).msg",
        "b",
        "b (2)",
    ]
