"""The way in: bytes or text of any kind become documents."""

from __future__ import annotations

from msgspec.structs import replace

from . import html, outlook
from .archive import MAGIC, MEMBER_ERRORS, Archive, ArchiveError, Member, described
from .charsets import decode, with_plain_line_ends, without_surrogates
from .document import Document, Part, PartKind, Problem, ProblemCode, TextBuilder
from .mime import looks_like_mail, read_mail
from .repairs import decode_whole

_MAX_MEMBER_SIZE = 50_000_000
# Files that hold no text to read; the words for the person name what to do instead.
_UNREADABLE = {
    b"%PDF-": ProblemCode.PDF,
    b"\x89PNG": ProblemCode.PICTURE,
    b"\xff\xd8\xff": ProblemCode.PICTURE,
    b"GIF8": ProblemCode.PICTURE,
    b"BM": ProblemCode.PICTURE,
    b"II*\0": ProblemCode.PICTURE,
    b"MM\0*": ProblemCode.PICTURE,
    b"\x78\x9f\x3e\x22": ProblemCode.WINMAIL,
    b"{\\rtf": ProblemCode.RTF,
    b"\x1f\x8b": ProblemCode.ARCHIVE,
    b"7z\xbc\xaf": ProblemCode.ARCHIVE,
    b"Rar!": ProblemCode.ARCHIVE,
}
_BEGINNINGS = tuple(_UNREADABLE)


def read(data: bytes | str) -> list[Document]:
    """The documents of an input, at least one: a mail, a paste, or what an archive holds.

    A text stays as it is, line ends apart; nothing is raised.
    """
    if isinstance(data, str):
        return _read_text(with_plain_line_ends(without_surrogates(data)))
    if data.startswith(outlook.MAGIC):
        return outlook.read_msg(data)
    if data.startswith(MAGIC):
        return _read_zip(data)
    for magic, kind in _UNREADABLE.items() if data.startswith(_BEGINNINGS) else ():
        if data.startswith(magic):
            if kind == ProblemCode.PICTURE and magic == b"BM" and b"\0" not in data[:64]:
                continue
            return [_unreadable(kind)]
    if looks_like_mail(data):
        return read_mail(data)
    return _read_text(with_plain_line_ends(decode(data)))


def _read_text(text: str) -> list[Document]:
    source = text.encode()
    if looks_like_mail(source):
        return read_mail(source)
    whole = decode_whole(text)
    if whole is not None:
        documents = _read_text(whole.text)
        return [replace(d, repairs=(whole.repair, *d.repairs)) for d in documents]
    builder = TextBuilder()
    if html.looks_like_html(text):
        page = html.to_text(text)
        builder.add(PartKind.BODY, "text/html", page.text, page.links)
        return [Document("text/html", builder.text, tuple(builder.parts), links=builder.links)]
    parts = (Part(PartKind.BODY, "text/plain", 0, len(text)),) if text else ()
    return [Document("text/plain", text, parts)]


def _unreadable(kind: ProblemCode) -> Document:
    return Document("application/octet-stream", "", (), problems=(Problem(kind),))


def _read_zip(data: bytes) -> list[Document]:
    """The documents of the files in an archive, each with its path as its place."""
    documents: list[Document] = []
    try:
        opened = Archive(data)
        for member in opened.members():
            documents.extend(_read_member(opened, member))
    except ArchiveError as error:
        documents.append(_broken(error.code, None, error.detail))
    return documents or [_unreadable(ProblemCode.ZIP_EMPTY)]


def _read_member(opened: Archive, member: Member) -> list[Document]:
    if member.info.file_size > _MAX_MEMBER_SIZE:
        return [_broken(ProblemCode.MEMBER_TOO_LARGE, member.name)]
    try:
        with opened.open(member) as file:
            data = file.read()
    except MEMBER_ERRORS as error:
        return [_broken(ProblemCode.MEMBER_UNREADABLE, member.name, described(error))]
    if data.startswith(MAGIC):
        return [_broken(ProblemCode.ZIP_IN_ZIP, member.name)]
    documents = []
    for document in read(data):
        place = f"{member.name}!{document.place}" if document.place else member.name
        documents.append(replace(document, place=place))
    return documents


def _broken(code: ProblemCode, place: str | None, detail: str = "") -> Document:
    values = {"name": place or "", "detail": detail}
    problem = Problem(code, {key: value for key, value in values.items() if value})
    return Document("application/octet-stream", "", (), place=place, problems=(problem,))
