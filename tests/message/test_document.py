"""The readable form of an input: its text, its parts, its header."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.message.document import Document, Headers, PartKind, TextBuilder

_TEXTS = st.text(alphabet="ab \n\t\u00a05.1", max_size=20)


@given(st.lists(_TEXTS, max_size=8))
def test_parts_lie_in_the_text_in_order_with_a_blank_line_between(texts: list[str]) -> None:
    builder = TextBuilder()
    for text in texts:
        builder.add(PartKind.BODY, "text/plain", text)
    shown = [builder.text[part.start : part.end] for part in builder.parts]
    assert shown == [text.rstrip() for text in texts if text.strip()]
    assert builder.text == "\n\n".join(shown)


def test_a_part_keeps_its_kind_and_type() -> None:
    builder = TextBuilder()
    builder.add(PartKind.BODY, "text/html", "It failed.")
    builder.add(PartKind.FIELDS, "message/delivery-status", "Status: 5.1.1")
    assert [(part.kind, part.content_type) for part in builder.parts] == [
        (PartKind.BODY, "text/html"),
        (PartKind.FIELDS, "message/delivery-status"),
    ]


def test_links_move_with_their_part() -> None:
    builder = TextBuilder()
    builder.add(PartKind.HEADER, "message/rfc822", "Subject: x")
    builder.add(PartKind.BODY, "text/html", "see more here", [(4, 8)])
    (link,) = builder.links
    assert builder.text[slice(*link)] == "more"


@pytest.mark.parametrize(
    ("link", "wanted"),
    [((0, 9), "text"), ((6, 9), None), ((4, 9), None)],
    ids=["into the blanks", "in the blanks", "at the end"],
)
def test_links_end_with_the_text_where_blanks_at_its_end_are_cut(
    link: tuple[int, int], wanted: str | None
) -> None:
    builder = TextBuilder()
    builder.add(PartKind.BODY, "text/html", "text     ", [link])
    assert [builder.text[a:b] for a, b in builder.links] == ([wanted] if wanted else [])


def test_a_header_field_is_found_in_any_case() -> None:
    headers = Headers([("sUBJECT", "Undeliverable"), ("Subject", "second")])
    assert headers.get("Subject") == "Undeliverable"
    assert headers.get_all("SUBJECT") == ["Undeliverable", "second"]


def test_a_missing_header_field_is_none() -> None:
    assert Headers([("To", "anna@example.org")]).get("Cc") is None
    assert Headers([("To", "anna@example.org")]).get_all("Cc") == []


def test_header_values_are_unfolded_and_decoded() -> None:
    headers = Headers([("Subject", "=?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n =?utf-8?q?_aus?= Bonn")])
    assert headers.get("Subject") == "Grüße aus Bonn"
    assert headers.get_all("Subject") == ["Grüße aus Bonn"]


def test_only_a_header_without_fields_is_empty() -> None:
    assert not Headers()
    assert Headers([("To", "")])


def test_documents_do_not_share_the_header_they_start_with() -> None:
    assert Document("text/plain", "", ()).headers is not Document("text/plain", "", ()).headers
