"""What is fuzzed: each target takes any bytes and fails where a promise is broken.

A promise is that nothing is raised, that every stretch lies in its text, and that what is
printed or handed on is of the form that it has to have.
"""

from __future__ import annotations

import json
import pickle
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from bounce_inspector.advice.advise import advise, advise_all
from bounce_inspector.advice.case_file import case_file
from bounce_inspector.advice.context import Context, NoteForm
from bounce_inspector.advice.redaction import redact
from bounce_inspector.advice.terminal import report_text
from bounce_inspector.advice.ticket_note import note_for
from bounce_inspector.advice.words import Words
from bounce_inspector.background.handover import handover_in, line_of
from bounce_inspector.collection import mbox
from bounce_inspector.collection.export import as_tab_separated, json_line
from bounce_inspector.collection.place import Form, Place
from bounce_inspector.collection.rows import rows_of
from bounce_inspector.collection.sources import find_messages
from bounce_inspector.collection.stepwise import finish
from bounce_inspector.desktop.bounce.display_text import DisplayText
from bounce_inspector.inspection.inspect import inspect as inspect_input
from bounce_inspector.inspection.ours import Ours
from bounce_inspector.inspection.report import Report
from bounce_inspector.knowledge import load_language, load_registry
from bounce_inspector.memory.settings import load_settings, save_settings
from bounce_inspector.message import charsets
from bounce_inspector.message import html as html_reader
from bounce_inspector.message import outlook as outlook_reader
from bounce_inspector.message import read as reader
from bounce_inspector.message.archive import MEMBER_ERRORS, Archive, ArchiveError
from bounce_inspector.message.document import Document
from bounce_inspector.message.reading_copy import make_reading_copy
from bounce_inspector.message.repairs import decode_whole
from bounce_inspector.registry.lookup import Finder
from bounce_inspector.registry.registry import Registry

Target = Callable[[bytes], None]


@cache
def _registry() -> Registry:
    return load_registry()


@cache
def _finder() -> Finder:
    return Finder(_registry(), lambda: (_registry(),))


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="bounce-inspector-fuzz-"))


@cache
def _english() -> Words:
    return load_language("en")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def inspect(data: bytes) -> None:
    for given in (data, _text(data)):
        report = inspect_input(given, registry=_registry())
        for one in (report, *report.enclosed):
            _check_report(one)


def _check_report(report: Report) -> None:
    length = len(report.text)
    for finding in report.findings:
        assert 0 <= finding.start < finding.end <= length
        assert report.text[finding.start : finding.end] == finding.text
    for zone in report.zones:
        assert 0 <= zone.start <= zone.end <= length
    for recipient in report.recipients:
        for evidence in recipient.evidence:
            assert 0 <= evidence.start < evidence.end <= length
    assert pickle.loads(pickle.dumps(report)) == report
    place = Place("a.eml", Form.MESSAGE, 0, 0)
    line = json_line(report, place)
    assert len(line.splitlines()) == 1
    assert json.loads(line)["schema"]
    cells = finish(as_tab_separated(rows_of(report, place, now=datetime(2024, 3, 5, tzinfo=UTC))))
    assert len({line.count("\t") for line in cells.rstrip("\n").split("\n")}) == 1


def advise_on(data: bytes) -> None:
    ours = Ours(("example.com",), ())
    report = inspect_input(data, registry=_registry())
    for now in (
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2024, 3, 5, tzinfo=UTC),
        datetime(2262, 4, 11, tzinfo=UTC),
    ):
        context = Context(_english(), now, ours, _registry(), _english())
        whole = advise_all(report, context)
        assert whole.verdict.headline
        assert report_text(report, "a.eml", context)
        for fate in whole.fates:
            assert advise(report, fate.assessment.recipient, context).steps is not None
            for form in NoteForm:
                assert note_for(report, fate.assessment, form)
        assert case_file(report, whole, context, _registry().lexicon.labels, "1")
    for recipient in report.recipients:
        assert recipient.address is None or recipient.address.isprintable()
        assert all(map(str.isprintable, recipient.also))
    shown = redact(report, ours, _registry().lexicon.labels)
    for recipient in report.recipients:
        if recipient.address is not None and len(recipient.address.rpartition("@")[0]) > 9:
            assert recipient.address not in shown


def read(data: bytes) -> None:
    for given in (data, _text(data)):
        documents = reader.read(given)
        assert documents
        for document in documents:
            _check_document(document)


def _check_document(document: Document) -> None:
    position = 0
    for part in document.parts:
        assert position <= part.start <= part.end <= len(document.text)
        position = part.end
    for start, end in document.links:
        assert 0 <= start < end <= len(document.text)
    assert "\r" not in document.text
    document.text.encode()


def html(data: bytes) -> None:
    page = html_reader.to_text(_text(data))
    position = 0
    for start, end in page.links:
        assert position <= start < end <= len(page.text)
        position = end


def outlook(data: bytes) -> None:
    for document in outlook_reader.read_msg(outlook_reader.MAGIC + data):
        _check_document(document)


def archive(data: bytes) -> None:
    try:
        with closing(Archive(b"PK\x03\x04" + data)) as opened:
            names = []
            for member in opened.members():
                names.append(member.name)
                try:
                    with opened.open(member) as file:
                        file.read(100_000)
                except MEMBER_ERRORS:
                    pass
            assert len(names) == len(set(names))
    except ArchiveError:
        pass
    path = _folder() / "a.zip"
    path.write_bytes(b"PK\x03\x04" + data)
    list(find_messages([path]))


def repairs(data: bytes) -> None:
    whole = decode_whole(_text(data))
    assert whole is None or isinstance(whole.text, str)


def reading_copy(data: bytes) -> None:
    text = _text(data)
    copy = make_reading_copy(text)
    assert len(copy.text) == len(copy.lowered)
    last = 0
    for position in range(0, len(copy.text), 1 + len(copy.text) // 50):
        shown = copy.position(position)
        assert last <= shown < len(text)
        last = shown


def charset(data: bytes) -> None:
    name, _, rest = data.partition(b"\n")
    charsets.decode(rest, name.decode("latin-1")).encode()
    charsets.decode_field(data.decode("ascii", "surrogateescape")).encode("utf-8", "surrogateescape")


def mailbox(data: bytes) -> None:
    pieces = list(mbox.split(BytesIO(data)))
    assert sum(length for _, length in pieces) == len(data)
    position = 0
    for offset, length in pieces:
        assert offset == position
        assert length > 0
        mbox.message_of(data[offset : offset + length])
        position = offset + length


def settings(data: bytes) -> None:
    path = _folder() / "settings.json"
    path.write_bytes(data)
    loaded, complaint = load_settings(path)
    if complaint is None:
        save_settings(loaded, path)
        assert load_settings(path) == (loaded, None)
    else:
        assert not path.exists()
        for aside in _folder().glob("settings.damaged*"):
            aside.unlink()


def lookup(data: bytes) -> None:
    found = _finder().look_up(_text(data))
    for reading in found.readings:
        assert str(reading.code)


def handover(data: bytes) -> None:
    found = handover_in(data)
    assert found is None or handover_in(line_of(found)) == found


def display(data: bytes) -> None:
    text = _text(data)
    shown = DisplayText(text)
    units = len(shown.text.encode("utf-16-le")) // 2
    last = -1
    for position in range(0, len(text), 1 + len(text) // 50):
        at = shown.to_qt(position)
        assert last < at < units
        assert shown.from_qt(at) == position
        last = at


TARGETS: dict[str, Target] = {
    target.__name__: target
    for target in (
        inspect, advise_on, read, html, outlook, archive, repairs, reading_copy, charset, mailbox, settings, lookup,
        handover, display,
    )
}  # fmt: skip
