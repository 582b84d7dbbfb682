"""Who wrote the report: the mail software, its host, its queue id, its language, and when what happened."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache

from ..message.cued_pattern import CuedPattern
from ..message.dates import aware, read_date, read_shown_date
from ..message.mail_system import is_by_mail_system, is_mail_system
from ..registry.labels import HeaderField, Label, Labels
from ..registry.providers import Providers
from ..registry.vocabulary import Cause, Outcome
from ..registry.wordings import Clarity, Software, SoftwareRole
from . import addresses
from .hosts import same_host
from .marks import Marks
from .readers import LogFates
from .readers.fields import ReportFields
from .report import Reporter, ReportTimes, Zone
from .statement import Statement

_HOST_AFTER = re.compile(r"[ \t:：]{0,4}([A-Za-z0-9][\w.-]*\.[A-Za-z0-9-]{2,})")
# These two are looked for in lower case.  Exim's delays have "24 hours on the queue on mx.example.org".
_AT_HOST = CuedPattern(
    r"(?:mail system|program|server|agent|on the queue)(?<!\wmail system)(?<!\wprogram)(?<!\wserver)(?<!\wagent)(?<!\won the queue)(?: v?[\d.]+)? (?:at(?: host)?|on) ([a-z0-9][\w.-]*\.[a-z0-9-]{2,})",
    " at ", " on ",
)  # fmt: skip
_QUEUE_ID = CuedPattern(
    r"(?:queue(?<!\wqueue)[ -]?id(?: is)?[ \t]*(?:[:=][ \t]*)?|final-log-id[ \t]*:[ \t]*(?:\w+;[ \t]*)?"
    # Exim's delay warnings; MailMarshal's, whose ids go on with parts behind dots.
    r"|message identifier is:[ \t]*|messagename:[ \t]*<"
    r"|with id(?<!\wwith id)[ \t]+)([a-z0-9-]{6,32})",
    "queue", "final-log-id", "message identifier is:", "messagename:", "with id",
)  # fmt: skip
# How many words may stand between a label and a span of time, or between its parts: "for 31 more hours",
# "1 days, 19 hours and 58 minutes".
_LONGEST_SPAN = 120
# Fewer letters of a language than these may be a word that another has, too.
_FEWEST_LETTERS = 12
# The labels that are a report's own words.
_OF_NOTICE = frozenset({Label.OPENING, Label.RETURNED})
# Whose forms of a report other software writes as well.
_EXIM, _SENDMAIL = "Exim", "Sendmail"
# The server of a trace field and the software that it names itself (RFC 5321 section 4.4): "by
# mx.example.org (Postfix)".  Sendmail names but its versions there, or what its administrator wants.
_BY = re.compile(r"\bby[ \t]+([\w.-]+)\.?\s+\(([A-Za-z]{3,}(?: [A-Za-z]{3,})?)(?=[ \t,/)])")
# The oldest trace field of a report, where the server that wrote it took it from itself: "by
# mx.example.org (Postfix)" of nobody, or Exim's "from mail by mx.example.org with local".
_MADE_BY = re.compile(r"\s*(?:from[ \t]+[\w-]+[ \t]+)?by[ \t]+([\w.-]+\.[a-z]{2,})(?![\w.-])", re.IGNORECASE)
# Who took a message, the id that it gave it, and when (RFC 5321 section 4.4); Exchange writes its version for an id.
_TAKEN_BY = re.compile(
    r"\bby[ \t]+(?P<host>[\w.-]+)\s[^;]{0,300}?\bid[ \t]+<?(?!\d+(?:\.\d+)+[\s;>])(?P<id>[\w.-]{6,40})>?[^;]{0,300};(?P<date>.{0,60})",
    re.DOTALL,
)
# The mailbox of all reports of Exchange since 2007, before the domain (Microsoft: "Microsoft Exchange recipient").
_EXCHANGE_MAILBOX = "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e@"
# Where and when Microsoft's servers answered, at the end of their replies: "[HOST 2026-03-04T14:09:10.123Z 08DE21C9E4F07713]".
_ANSWERED_AT = CuedPattern(
    r"\[[\w.-]{3,80} (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,7})?Z [0-9A-F]{8,20}\]", "[",
)  # fmt: skip
# When Exchange tried last, beside the reply to it in traces and logs, in UTC and month first: "{LRT=11/26/2026 3:12:42 PM}".
_TRIED_AT = CuedPattern(
    r"\{LRT=(\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d:\d\d [AP]M)\}", "{LRT=",
)  # fmt: skip
_LONGEST_HEAD = 1_000
_BETWEEN = r"[^\d\n]{0,30}?"


def read_reporter(marks: Marks, fields: ReportFields, log: LogFates, providers: Providers) -> Reporter:
    """The software and the host that wrote the report; None where the message doesn't say.

    ``log`` are the log lines that there are; what somebody sent by mail is not the reader's own log.
    """
    host = fields.reporting_host or _host(marks)
    hits = (*marks.wordings, *marks.subject_wordings)
    found = [
        (hit.value.meaning, hit.value.clarity) for hit in hits if isinstance(hit.value.meaning, Software)
    ]
    first = found[0][0] if found else None
    if first is not None and first.role is SoftwareRole.CLIENT:
        # Outlook and its relatives share sentences; what is said plainly is one's own.
        own = (name for name, clarity in found if name.role is first.role and clarity is Clarity.PLAIN)
        first = next(own, first)
    name = first.name if first is not None else None
    if name in (_EXIM, _SENDMAIL):
        name = _behind_form(marks, name, host, providers)
    is_program = log.software is None and first is not None and first.role is SoftwareRole.PROGRAM
    is_server_log = log.of_server and not marks.document.headers and marks.layout.sender is None
    return Reporter(log.software or name, host, is_program, is_server_log)


def _behind_form(marks: Marks, form: str, host: str | None, providers: Providers) -> str | None:
    """The software that wrote a report in the form of Exim or Sendmail; None where it is another, unknown one.

    A provider's own software and what the reporting server calls itself count more than the
    form.  The header of Exim's own reports always shows Exim; a paste may have lost it.
    """
    headers = marks.document.headers
    traces = headers.get_all("Received")
    if form == _EXIM and _shows_exim(marks, traces):
        return form
    if (own := providers.software_of(providers.of_host(host))) is not None:
        return own
    for match in filter(None, map(_BY.search, traces)):
        if host is not None and match[1].casefold() == host.casefold():
            return match[2]
    return form if form == _SENDMAIL or not traces else None


def _shows_exim(marks: Marks, traces: Iterable[str]) -> bool:
    """Whether the header of a report, or that of the message it returns, shows that Exim wrote it."""
    headers = marks.document.headers
    return (
        bool(headers.get("X-Failed-Recipients"))
        or any("(Exim" in trace for trace in traces)
        or "(exim" in marks.lowered
    )


def _host(marks: Marks) -> str | None:
    for label in marks.labels:
        if label.value.label is Label.REPORTER and (match := _HOST_AFTER.match(marks.text, label.end)):
            return match[1]
    for region in marks.report:
        if match := _AT_HOST.search(marks.lowered, region.start, region.end):
            return marks.text[match.start(1) : match.end(1)].rstrip(".")
    traces = marks.document.headers.get_all("Received")
    if traces and (made := _MADE_BY.match(traces[-1])) and is_by_mail_system(marks.document.headers):
        return made[1]
    is_paste = not (marks.document.headers or is_mail_system(marks.layout.sender))
    if is_paste and any(region.zone is Zone.WORDS for region in marks.layout.regions):
        # At the head of a ticket stands the person who passes the report on, whose domain is no host that reports.
        return None
    sender = addresses.first_address(marks.layout.sender)
    # Exchange writes its reports in the name of a mailbox of the customer's domain, which is no host.
    return None if (sender or "").casefold().startswith(_EXCHANGE_MAILBOX) else addresses.domain_of(sender)


def queue_id(marks: Marks, taken: re.Match[str] | None) -> str | None:
    """The id under which the reporting server kept the message: as it says, else by the field in which it has ``taken`` it."""
    for region in marks.report:
        if match := _QUEUE_ID.search(marks.lowered, region.start, region.end):
            return marks.text[match.start(1) : match.end(1)]
    return taken["id"] if taken is not None else None


def taken_by(marks: Marks, host: str | None) -> re.Match[str] | None:
    """The trace field by which the reporting server took the message; None where the last one is another's."""
    match = _TAKEN_BY.search(marks.original.received or "")
    return match if match is not None and same_host(match["host"], host) else None


def read_times(
    marks: Marks,
    fields: ReportFields,
    statements: Iterable[Statement],
    labels: Labels,
    taken: re.Match[str] | None,
    *,
    is_report: bool,
) -> ReportTimes:
    """Arrival, last attempt and end of retries, as fields or words state them, and the report's own date.

    Where no field states the arrival, the trace field by which the reporting server has ``taken`` the
    message may.  A span for which a server goes on trying counts from the report's date, an age from the
    message's arrival.
    """
    arrival = fields.message.get("arrival-date")
    reported = _reported(marks, is_report=is_report)
    known = list(statements)
    arrived = read_date(arrival.value if arrival else taken["date"] if taken is not None else None)
    span = _stated_span(marks, Label.RETRY_SPAN, labels)
    return ReportTimes(
        reported=reported,
        arrival=arrived,
        last_attempt=_first_date(statement.last_attempt for statement in known)
        # A time without a zone is worth less than that of the server's answer, which has one.
        or (_answered(marks) if reported is None or reported.tzinfo is None else None),
        retry_until=_first_date((statement.retry_until for statement in known), arrived)
        or _later(reported, span)
        or _later(arrived, _stated_span(marks, Label.RETRY_AGE, labels)),
        retry_span=span,
    )


@cache
def _amounts(labels: Labels) -> re.Pattern[str]:
    """An amount of days, hours or minutes, as the group of its unit, from where the search begins."""
    units = "|".join(
        f"(?P<{unit.value}>{'|'.join(map(re.escape, labels.of(unit))) or '(?!)'})"
        for unit in (Label.DAYS, Label.HOURS, Label.MINUTES)
    )
    return re.compile(
        rf"{_BETWEEN}(?<!\d)(\d{{1,3}})[ \t]{{0,2}}(?:[^\W\d]{{1,12}} )?(?:{units})(?![^\W\d_])"
    )


def _span_after(marks: Marks, position: int, labels: Labels) -> timedelta | None:
    """The span of time that is stated right behind a position."""
    amounts = _amounts(labels)
    total = timedelta()
    limit = min(len(marks.text), position + _LONGEST_SPAN)
    while match := amounts.match(marks.lowered, position, limit):
        total += timedelta(**{match.lastgroup or "days": int(match[1])})
        position = match.end()
    return total or None


def _stated_span(marks: Marks, label: Label, labels: Labels) -> timedelta | None:
    """The first span of time that stands behind a label of a kind."""
    for hit in marks.labels:
        if hit.value.label is label and (span := _span_after(marks, hit.end, labels)):
            return span
    return None


def _later(start: datetime | None, span: timedelta | None) -> datetime | None:
    if start is None or span is None:
        return None
    try:
        return start + span
    except OverflowError:
        return None


def _reported(marks: Marks, *, is_report: bool) -> datetime | None:
    """When the report was written: its own date field, also where it was pasted as text.

    What a person passes on has the date of the report in the lines quoted above it, if anywhere; the person's own
    message is later.
    """
    header = marks.layout.header
    span = header.fields.get(HeaderField.DATE) if header is not None else None
    if span:
        shown = marks.text[span[0] : span[1]].strip()
        return read_date(shown) or read_shown_date(shown)
    if marks.document.headers:
        is_passed_on = header is not None or any(r.zone is Zone.WORDS for r in marks.layout.regions)
        return None if is_report and is_passed_on else read_date(marks.document.headers.get("Date"))
    # Reading panes show the date on a line of its own, without a label.
    head = marks.text[header.start if header is not None else 0 :][:_LONGEST_HEAD].lstrip()
    return next(filter(None, map(read_shown_date, head.split("\n\n", 1)[0].splitlines())), None)


def _answered(marks: Marks) -> datetime | None:
    """When the server answered whose reply or note of it names its time, as Microsoft's do; the latest of several."""
    text = marks.text
    stamps = [match[1] for r in marks.report for match in _ANSWERED_AT.finditer(text, r.start, r.end)]
    tries = [match[1] for r in marks.report for match in _TRIED_AT.finditer(text, r.start, r.end)]
    times = [time for time in (*map(_of_stamp, stamps), *map(_of_try, tries)) if time is not None]
    return max(times, default=None)


def _of_stamp(stamp: str) -> datetime | None:
    try:
        return datetime.fromisoformat(stamp).replace(tzinfo=UTC)
    except ValueError:
        return None


def _of_try(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, "%m/%d/%Y %I:%M:%S %p").replace(tzinfo=UTC)
    except ValueError:
        return None


def _first_date(values: Iterable[str | None], after: datetime | None = None) -> datetime | None:
    """The first date among some values; an end that lies before its beginning is none."""
    dates = filter(None, map(read_date, values))
    return next((date for date in dates if after is None or aware(date) > aware(after)), None)


def notice_language(marks: Marks) -> str | None:
    """The language of a report's own sentences, as its code in the lexicon; None where nothing shows it.

    Servers add English words to reports in any language, so that another language's decide.
    """
    lengths: dict[str, int] = {}
    # The names of fields are the same in every language.
    fields = [region for region in marks.report if region.fields]
    for start, end, (label, language) in marks.labels:
        if label not in _OF_NOTICE:
            continue
        if all(not region.start <= start < region.end for region in fields):
            lengths[language] = lengths.get(language, 0) + end - start
    for start, end, wording in marks.wordings:
        if isinstance(wording.meaning, (Outcome, Cause)):
            lengths[wording.language] = lengths.get(wording.language, 0) + end - start
    english = lengths.pop("en", 0)
    most, language = max(((length, language) for language, length in lengths.items()), default=(0, "en"))
    if most >= _FEWEST_LETTERS and most * 3 >= english:
        return language
    return "en" if english else None
