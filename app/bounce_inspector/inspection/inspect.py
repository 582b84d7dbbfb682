"""The whole core in one function: any input in, a report out."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import msgspec
from msgspec.structs import replace

from ..message.document import Document, Problem, ProblemCode
from ..message.read import read
from ..registry.registry import Registry
from . import dialect, envelope, reporter
from .addresses import fold
from .cause import Judgement
from .code_detection import CodeHit
from .hints import find_hints
from .kind.decision import KindVerdict, decide_kind
from .marks import Marks, mark
from .merge import statements_by_recipient
from .original import others
from .ours import NOBODY, Ours
from .paste_header import Span
from .readers import LogFates, events, read_logs
from .readers.fields import ReportFields, read_fields
from .recipient import Setting, weigh
from .replies import ReplyReader
from .report import (
    Action,
    Finding,
    Heading,
    Kind,
    Original,
    Recipient,
    Report,
    Reporter,
    What,
    Zone,
    ZoneSpan,
)
from .statement import Rank, Statement

# More codes than anybody looks at; each one has to be carried to the window and marked there.
MAX_FINDINGS = 10_000
_ACTIONS = {Kind.FAILURE: Action.FAILED, Kind.DELAY: Action.DELAYED, Kind.SUCCESS: Action.DELIVERED}


def inspect(data: bytes | str, *, registry: Registry, ours: Ours = NOBODY) -> Report:
    """What an input says: a raw message, an Outlook item, an archive, or any pasted text.

    Pure and total: nothing is read but the arguments, nothing is raised; what can't be
    read is in ``Report.problems``.  Further bounces in the same input are in
    ``Report.enclosed``.
    """
    reports = [inspect_document(document, registry=registry, ours=ours) for document in read(data)]
    bounces = [report for report in reports if report.kind is not Kind.NOT_A_BOUNCE]
    first, *enclosed = bounces or reports
    return replace(first, enclosed=tuple(enclosed)) if enclosed else first


class Analysis(msgspec.Struct, frozen=True):
    """All that an inspection found on the way to its report, for whoever asks why.

    ``groups`` are the statements by recipient, ``weighed`` each recipient's verdict and the signs
    for its cause, in the same order.
    """

    marks: Marks
    fields: ReportFields
    log: LogFates
    groups: Sequence[Sequence[Statement]]
    verdict: KindVerdict
    reporter: Reporter
    weighed: tuple[tuple[Recipient, Judgement], ...]


def analyze(document: Document, registry: Registry) -> Analysis:
    """Read a document: its statements, its kind, and each recipient's verdict."""
    marks = mark(document, registry)
    fields = read_fields(marks, registry.lexicon.labels)
    log = read_logs(marks)
    groups = statements_by_recipient(marks, fields, log.statements, registry.lexicon)
    verdict = decide_kind(marks, groups, registry)
    reported_by = reporter.read_reporter(marks, fields, log, registry.providers)
    action = verdict.action or _ACTIONS.get(verdict.kind)
    weighed: tuple[tuple[Recipient, Judgement], ...] = ()
    if action is not None:
        setting = Setting(
            action,
            tuple(_shared(marks, groups, fields, log.asides)),
            reported_by,
            verdict.before_sending,
            verdict.by_codes,
            len(groups) == 1,
            _repeated(marks) if len(groups) > 1 else frozenset(),
            ReplyReader(marks),
        )
        weighed = tuple(weigh(marks, group, registry, setting) for group in groups)
    return Analysis(marks, fields, log, groups, verdict, reported_by, weighed)


def _repeated(marks: Marks) -> frozenset[str]:
    """The folded addresses that a report names more than once."""
    counts = Counter(fold(hit.address) for hit in marks.addresses)
    return frozenset(address for address, count in counts.items() if count > 1)


def inspect_document(document: Document, *, registry: Registry, ours: Ours) -> Report:
    """The report on one document; see `inspect`."""
    found = analyze(document, registry)
    marks, fields, verdict = found.marks, found.fields, found.verdict
    recipients = tuple(recipient for recipient, _ in found.weighed)
    taken = reporter.taken_by(marks, found.reporter.host)
    original = _with_envelope(_stated(marks), envelope.envelope_sender(marks, fields))
    is_report = verdict.kind not in (Kind.NOT_A_BOUNCE, Kind.AUTO_REPLY)
    is_record = _is_record(statement for group in found.groups for statement in group)
    codes = marks.codes if is_report else ()
    findings = [_finding(marks, hit) for hit in islice(codes, MAX_FINDINGS)]
    count = len(codes)
    if is_report:
        of_providers = list(dialect.findings(marks, registry.providers, recipients, found.reporter))
        findings += of_providers[:MAX_FINDINGS]
        count += len(of_providers)
    problems = document.problems
    if count > len(findings):
        # All of them were read; only so many are shown.
        problems = (
            *problems,
            Problem(ProblemCode.TOO_MANY_CODES, {"count": str(len(findings)), "all": str(count)}),
        )
    return Report(
        format=document.format,
        part=document.place,
        kind=verdict.kind,
        what=verdict.what,
        reporter=found.reporter,
        recipients=recipients,
        mentions=tuple(_mentions(marks)) if verdict.what is What.CODE_MENTIONED else (),
        findings=tuple(sorted(findings, key=lambda finding: finding.start)),
        zones=tuple(ZoneSpan(*marks.reading.shown(r.start, r.end), r.zone) for r in marks.layout.regions),
        times=reporter.read_times(
            marks,
            fields,
            (s for group in found.groups for s in group),
            registry.lexicon.labels,
            taken,
            is_report=is_report,
        ),
        queue_id=reporter.queue_id(marks, taken) or found.log.queue_id,
        original=original,
        others=others(marks.addressees, recipients, marks.senders),
        hints=tuple(
            find_hints(
                *(marks, verdict.kind, fields, recipients, original, ours, registry.providers),
                is_record=is_record,
            )
        ),
        repairs=(*document.repairs, *marks.reading.repairs),
        problems=problems,
        text=document.text,
        language=reporter.notice_language(marks) if is_report else None,
        heading=Heading(marks.layout.sender, marks.layout.subject),
        is_record=is_record,
        covering=document.covering,
    )


def _is_record(statements: Iterable[Statement]) -> bool:
    """Whether log lines or events state what became of the recipients, and no fields of a notice do."""
    ranks = {statement.rank for statement in statements}
    return Rank.LOG in ranks and Rank.FIELD not in ranks


def _stated(marks: Marks) -> Original:
    """What is known of the message: from its own header, where it came back, else from events about it."""
    return events.original(marks) if marks.original == Original() else marks.original


def _with_envelope(original: Original, sender: str | None) -> Original:
    """What is known of the returned message, with the envelope sender where something else states it."""
    return original if sender in (None, original.envelope_from) else replace(original, envelope_from=sender)


def _shared(
    marks: Marks, groups: Sequence[Sequence[Statement]], fields: ReportFields, asides: Sequence[Span]
) -> Iterator[Span]:
    """The stretches of the report that are about no recipient in particular."""
    if len(groups) > 1 and any(s.rank is Rank.LOG for group in groups for s in group):
        # Each line of a log is about somebody.
        return
    taken = list(asides)
    if len(groups) > 1:
        taken += [span for group in groups for statement in group for span in _about(statement)]
        taken += fields.spans
        taken += _between_recipients(marks, groups)
    taken.sort()
    for region in marks.report:
        if region.fields:
            continue
        position = region.start
        own = taken[bisect_left(taken, (region.start,)) : bisect_left(taken, (region.end,))]
        for start, end in own:
            if start > position:
                yield position, start
            position = max(position, end)
        if position < region.end:
            yield position, region.end


def _between_recipients(marks: Marks, groups: Sequence[Sequence[Statement]]) -> Iterator[Span]:
    """The stretches from a recipient's address to the next one's: what is said there is about the first."""
    number_of = {
        fold(name): number
        for number, group in enumerate(groups)
        for statement in group
        for name in (statement.address, *statement.also)
        if name
    }
    for region in marks.report:
        # The recipient that the text is at, since where, and whether codes stand with the recipients.
        current: int | None = None
        since, has_codes = 0, False
        for hit in marks.addresses_in(region.start, region.end):
            number = number_of.get(fold(hit.address))
            if number is None or number == current:
                continue
            if current is not None:
                has_codes = has_codes or marks.has_code(since, hit.start)
                yield since, hit.start
            current, since = number, hit.start
        if has_codes:
            end = marks.text.find("\n\n", since, region.end)
            yield since, end if end >= 0 else region.end


def _about(statement: Statement) -> Iterator[Span]:
    """The stretches about a recipient; between a name in a list and the words behind the list stand other names."""
    span = statement.address_span
    is_listed = span is not None and statement.rank in (Rank.HEAD, Rank.SENTENCE)
    for start, end in statement.words:
        yield (min(start, span[0]) if span is not None and is_listed else start), end


def _mentions(marks: Marks) -> Iterator[Finding]:
    """The codes that a text talks about, each once, in the order of the text."""
    hits = sorted((*marks.codes, *marks.mentions), key=lambda hit: hit.start)
    unique = {str(hit.code): hit for hit in reversed(hits) if hit.is_negative}
    for hit in sorted(unique.values(), key=lambda hit: hit.start)[:MAX_FINDINGS]:
        yield _finding(marks, hit)


def _finding(marks: Marks, hit: CodeHit) -> Finding:
    start, end = marks.reading.shown(hit.start, hit.end)
    zone = Zone.REPLY if hit.by_server else Zone.REPORT
    return Finding(start, end, marks.document.text[start:end], hit.kind, hit.code, zone)
