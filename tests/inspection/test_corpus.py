"""Real bounces, where they are at hand: read without an exception, with what they state found."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import StatusSource, Zone
from bounce_inspector.registry.registry import Registry
from places import CORPUS

_STATED = re.compile(r"^status[ \t]*:[ \t]*([245]\.\d{1,3}\.\d{1,3})", re.IGNORECASE | re.MULTILINE)


def test_every_stated_status_of_every_report_is_found(corpus: list[Path], registry: Registry) -> None:
    missing = []
    for path in corpus:
        report = inspect(path.read_bytes(), registry=registry)
        found = {finding.start for finding in report.findings}
        returned = [(zone.start, zone.end) for zone in report.zones if zone.zone is Zone.ORIGINAL]
        for match in _STATED.finditer(report.text):
            in_returned = any(start <= match.start() < end for start, end in returned)
            if match.start(1) not in found and not in_returned:
                missing.append((path.name, match[1]))
        for finding in report.findings:
            assert report.text[finding.start : finding.end] == finding.text
    assert missing == []


def test_the_labelled_bounces_are_read_as_they_are_labelled(corpus: list[Path], registry: Registry) -> None:
    labels = [json.loads(line) for line in (CORPUS / "truth.jsonl").read_text().splitlines()]
    by_name = {path.name: path for path in corpus}
    right = 0
    for label in labels:
        report = inspect(by_name[label["path"]].read_bytes(), registry=registry)
        addresses = [{(r.address or "").lower(), *map(str.lower, r.also)} for r in report.recipients]
        wanted = label["recipients"] if label["kind"] in ("failure", "delay", "success") else []
        fits = report.kind == label["kind"] and (not wanted or len(wanted) == len(addresses))
        for one in wanted:
            match = next(
                (r for r, names in zip(report.recipients, addresses, strict=True) if one["address"] in names),
                None,
            )
            fits = (
                fits
                and match is not None
                and match.permanence == one["permanence"]
                and match.cause in one["cause"]
            )
            if match is not None and match.status_source is StatusSource.STATED:
                accepted = {one["status"], *one.get("status_also", [])}
                fits = fits and (str(match.status) if match.status else None) in accepted
        right += fits
    assert right / len(labels) >= 0.97


@pytest.mark.parametrize("prefix", ["", "> "], ids=["plain", "quoted"])
def test_a_pasted_body_names_the_same_recipients(corpus: list[Path], registry: Registry, prefix: str) -> None:
    labels = [json.loads(line) for line in (CORPUS / "truth.jsonl").read_text().splitlines()]
    by_name = {path.name: path for path in corpus}
    right = total = 0
    for label in labels:
        if label["kind"] not in ("failure", "delay"):
            continue
        full = inspect(by_name[label["path"]].read_bytes(), registry=registry)
        body = full.text.partition("\n\n")[2]
        wanted = {one["address"] for one in label["recipients"]}
        if not all(address in body.lower() for address in wanted):
            continue
        paste = "\n".join(prefix + line for line in body.split("\n"))
        report = inspect(paste, registry=registry)
        names = {name.lower() for r in report.recipients for name in (r.address or "", *r.also)}
        total += 1
        right += wanted <= names
    assert right / total >= 0.95
