"""The whole core in one function: any input in, a report out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from ..message.document import Document, Problem
from ..message.read import read
from ..message.reading_copy import make_reading_copy
from ..registry.phrases import PhraseHit, PhraseIndex, TextWords
from ..registry.providers import Providers, SpellingHit
from ..registry.registry import Registry
from . import addresses, kind, provider_codes, reporter
from .addresses import AddressHit
from .codes import MAX_FINDINGS, CodeHit, find_codes
from .diagnosis import diagnose
from .hints import find_hints
from .original import addressees, others, read_original
from .ours import NOBODY, Ours
from .readers import FORMS, logs, prose
from .readers import fields as report_fields
from .report import Action, Finding, Kind, Original, Recipient, Report, Reporter, Zone, ZoneSpan
from .source import Claim, Source
from .zones import find_zones

_MAX_ADDRESSES = 20_000
_MAX_SUBJECT = 200
_ACTIONS = {Kind.FAILURE: Action.FAILED, Kind.DELAY: Action.DELAYED, Kind.SUCCESS: Action.DELIVERED}


def inspect(data: bytes | str, *, registry: Registry, ours: Ours = NOBODY) -> Report:
    """What an input says: a raw mail, an Outlook item, an archive, or any pasted text.

    Pure and total: nothing is read but the arguments, nothing is raised; what can't be
    read is in ``Report.problems``.  Further bounces in the same input are in
    ``Report.enclosed``.
    """
    reports = [inspect_document(document, registry=registry, ours=ours) for document in read(data)]
    bounces = [report for report in reports if report.kind is not Kind.NOT_A_BOUNCE]
    first, *enclosed = bounces or reports
    return replace(first, enclosed=tuple(enclosed)) if enclosed else first


def inspect_document(document: Document, *, registry: Registry, ours: Ours) -> Report:
    """The report on one document; see `inspect`."""
    reading = make_reading_copy(document.text)
    text = reading.text
    zones = find_zones(document, reading, registry.phrases)
    report = tuple(region for region in zones.regions if region.zone is Zone.REPORT)
    found_addresses = tuple(
        islice(
            (hit for r in report for hit in addresses.find_addresses(text, r.start, r.end)), _MAX_ADDRESSES
        )
    )
    worded = [TextWords(reading.lowered[region.start : region.end], region.start) for region in report]
    phrases = tuple(_phrases(worded, found_addresses, registry.phrases))
    spellings = tuple(islice(_spellings(worded, registry.providers), MAX_FINDINGS))
    heading = " ".join(filter(None, (zones.sender, zones.subject)))
    subject_phrases = registry.phrases.find(heading, subject=True) or _in_first_line(
        document, registry.phrases
    )
    in_report = kind.is_report(document, zones, text, [*phrases, *subject_phrases])
    all_codes = (hit for r in report for hit in find_codes(text, r.start, r.end, in_report=in_report))
    codes = tuple(islice(all_codes, MAX_FINDINGS))
    problems = document.problems
    if len(codes) == MAX_FINDINGS and next(all_codes, None) is not None:
        problems = (*problems, Problem("too-many-codes", {"count": str(MAX_FINDINGS)}))
    original, senders = read_original(reading, zones.regions)
    senders |= _own_addresses(document, zones.addressee)
    source = Source(document, reading, zones, report, codes, phrases, found_addresses, senders, spellings)
    fields = report_fields.read_fields(reading, report)
    groups = _claims_by_recipient(source, fields, original)
    claims = [claim for group in groups for claim in group]
    verdict = kind.decide(source, claims, subject_phrases)
    reported_by = reporter.read_reporter(source, fields, subject_phrases)
    recipients: tuple[Recipient, ...] = ()
    if (action := verdict.action or _ACTIONS.get(verdict.kind)) is not None:
        recipients = tuple(_recipients(source, groups, action, registry, reported_by))
    found = [_finding(source, hit) for hit in codes]
    found += provider_codes.findings(source, registry.providers, recipients, reported_by, in_report=in_report)
    return Report(
        format=document.format,
        part=document.place,
        kind=verdict.kind,
        what=verdict.what,
        reporter=reported_by,
        recipients=recipients,
        findings=tuple(sorted(found, key=lambda finding: finding.start)),
        zones=tuple(ZoneSpan(*reading.shown(r.start, r.end), r.zone) for r in zones.regions),
        times=reporter.read_times(source, fields, claims),
        queue_id=reporter.queue_id(source) or logs.queue_id(source),
        original=original,
        others=others(original, recipients),
        hints=tuple(find_hints(source, verdict.kind, recipients, original, ours, registry.providers)),
        repairs=(*document.repairs, *reading.repairs),
        problems=problems,
        text=document.text,
    )


def _in_first_line(document: Document, index: PhraseIndex) -> list[PhraseHit]:
    """What the first line of a paste says as a subject, as which some mail programs copy it."""
    line = "" if document.headers else document.text.lstrip()[:_MAX_SUBJECT].partition("\n")[0]
    return [
        hit
        for hit in index.find(line, subject=True)
        if hit.phrase.where == "subject" and not any(map(str.isalnum, line[: hit.start]))
    ]


def _phrases(
    worded: list[TextWords], found: tuple[AddressHit, ...], index: PhraseIndex
) -> Iterator[PhraseHit]:
    """The phrases of the report; words inside an address say nothing, a whole address may."""
    starts = [hit.start for hit in found]
    for words in worded:
        for hit in index.find_in(words):
            before = bisect_right(starts, hit.start) - 1
            if (
                before < 0
                or found[before].end < hit.end
                or (found[before].start, found[before].end) == (hit.start, hit.end)
            ):
                yield hit


def _spellings(worded: list[TextWords], providers: Providers) -> Iterator[SpellingHit]:
    """The spellings of providers in the report; a host in an address says nothing about who refused."""
    for words in worded:
        for hit in providers.find(words):
            if words.lowered[max(0, hit.start - words.start - 1)] != "@":
                yield hit


def _own_addresses(document: Document, addressee: str | None) -> frozenset[str]:
    """To whom the report itself went: the sender of the mail that it is about."""
    values = [addressee] if addressee else []
    for name in ("To", "Delivered-To", "X-Original-To", "Envelope-To"):
        values += document.headers.get_all(name)
    return frozenset(addresses.fold(found) for value in values for found in addresses.addresses_in(value))


def _claims_by_recipient(
    source: Source, fields: report_fields.ReportFields, original: Original
) -> list[list[Claim]]:
    """The claims of a report, those about the same recipient together."""
    stated = report_fields.claims(fields) or next(filter(None, (form(source) for form in FORMS)), [])
    # The words are read where the fields leave something open.
    worded = [] if stated and all(_says_all(source, claim) for claim in stated) else prose.claims(source)
    groups: dict[str, list[Claim]] = {}
    nameless: list[Claim] = []
    for claim in stated:
        if claim.address is None:
            nameless.append(claim)
        else:
            groups.setdefault(addresses.fold(claim.address), []).append(claim)
    if not groups:
        for claim in worded:
            groups.setdefault(addresses.fold(claim.address or ""), []).append(claim)
    else:
        owners: dict[str, list[Claim]] = {}
        for group in groups.values():
            for claim in group:
                for name in _names(claim):
                    owners.setdefault(name, group)
        for claim in worded:
            names = _names(claim)
            if owner := next((owners[name] for name in names if name in owners), None):
                owner.append(claim)
                for name in names:
                    owners.setdefault(name, owner)
    if not groups:
        groups = {addresses.fold(name): [Claim(address=name)] for name in _fallback_names(source, original)}
    result = list(groups.values()) or [[Claim(address=None)]]
    if len(result) == 1:
        result[0].extend(nameless)
    return result


def _names(claim: Claim) -> list[str]:
    return [addresses.fold(name) for name in (claim.address or "", *claim.also)]


def _says_all(source: Source, claim: Claim) -> bool:
    """Whether a claim names its recipient and quotes a reply that says why."""
    if claim.address is None or claim.remote_host is None:
        return False
    return any(
        source.codes_in(*span) and any(hit.phrase.strength > 1 for hit in source.phrases_in(*span))
        for span in claim.spans
    )


def _fallback_names(source: Source, original: Original) -> list[str]:
    """The failed recipients where the report's own words name none."""
    names = addresses.addresses_in(", ".join(source.document.headers.get_all("X-Failed-Recipients")))
    if names:
        return names
    addressed = addressees(original)
    return addressed if len(addressed) == 1 else []


def _recipients(
    source: Source, groups: list[list[Claim]], action: Action, registry: Registry, reported_by: Reporter
) -> list[Recipient]:
    taken = sorted(span for group in groups for claim in group for span in claim.spans)
    shared = []
    for region in source.report:
        if region.fields:
            continue
        position = region.start
        for start, end in taken if len(groups) > 1 else ():
            if region.start <= start < region.end:
                if start > position:
                    shared.append((position, start))
                position = max(position, end)
        if position < region.end:
            shared.append((position, region.end))
    return [diagnose(source, group, action, registry, shared, reported_by) for group in groups]


def _finding(source: Source, hit: CodeHit) -> Finding:
    start, end = source.reading.shown(hit.start, hit.end)
    zone = Zone.REPLY if hit.by_server else Zone.REPORT
    return Finding(start, end, source.document.text[start:end], hit.kind, hit.code, zone)
