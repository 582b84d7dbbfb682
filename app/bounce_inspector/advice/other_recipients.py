"""To whom else a message went: for whom no failure is reported, and whether everybody is known."""

from __future__ import annotations

import re

from ..inspection.original import addressees
from ..inspection.report import HintCode, Report, Zone
from .facts import hides_recipients, sender_of

_LONGEST_LIST = 20_000
# How people, and programs that show a part, say that there is more.
_LEFT_OUT = re.compile(
    r"^[ \t>|*-]{0,20}(?:\[ ?(?:\.{3}|…) ?\]|\( ?(?:\.{3}|…) ?\)|\.{3,6}|…)[ \t]*$"
    r"|\b(?:and|plus|und|et|y|e|en|i|og|och) (?:(?:another|noch|nog|altri|outros|otros) )?\d{1,5} "
    r"(?:more|others?|further|additional|weiteren?|andere|autres|más|altri|outros|innych|andra|andre)\b"
    r"|\+ ?\d{1,5} (?:more|others|weitere|autres|más)\b",
    re.IGNORECASE | re.MULTILINE,
)


def others_to_name(report: Report) -> tuple[str, ...]:
    """The other recipients of the message for whom no failure is reported.

    None where a mailing list sent it on: the list is the one that the sender wrote to.
    Neither the sender is one of them, nor who forwards to somebody that failed.
    """
    if report.original.mailing_list is not None or not report.others or not report.recipients:
        return ()
    known = {name.casefold() for one in report.recipients for name in one.also}
    known.add((sender_of(report) or "").casefold())
    known |= {hint.values["original"].casefold() for hint in report.hints if hint.code is HintCode.FORWARDED}
    return tuple(name for name in report.others if name.casefold() not in known)


def names_everybody(report: Report) -> bool:
    """Whether the returned message shows to whom it went, and the report says of each what became of it."""
    is_shown = bool(addressees(report.original)) and not hides_recipients(report)
    # Behind a list or a forwarding are more recipients than those that failed.
    is_passed_on = report.original.mailing_list is not None or any(
        hint.code is HintCode.FORWARDED for hint in report.hints
    )
    return is_shown and not is_passed_on and not report.others and not is_cut(report)


def is_cut(report: Report) -> bool:
    """Whether somebody left out a part of what lists the recipients: "[…]", "and 40 more"."""
    return any(
        _LEFT_OUT.search(report.text, one.start, min(one.end, one.start + _LONGEST_LIST))
        for one in report.zones
        if one.zone is not Zone.ORIGINAL
    )
