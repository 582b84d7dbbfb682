"""The way by which a message came to the recipient that failed: straight, by a forwarding, by a mailing list."""

from __future__ import annotations

from dataclasses import dataclass

from ..inspection.report import Hint, HintCode, Recipient, Report

# An address with so many recipients behind it that failed is a list, and nobody's forwarding.
_LIST = 3


@dataclass(frozen=True, slots=True)
class Route:
    """``typed`` is the address that the sender wrote to, where its mail is forwarded; ``mailing_list`` that of the list."""

    typed: str | None = None
    mailing_list: str | None = None


def route_of(report: Report, recipient: Recipient) -> Route:
    """The way of a message to a recipient, as far as the report shows it."""
    typed = _typed(report, recipient)
    if _members_behind(report, typed) >= _LIST:
        return Route(typed, typed)
    names = {name.casefold() for name in (recipient.address, *recipient.also) if name}
    mailing_list = report.original.mailing_list
    if mailing_list is not None and mailing_list.casefold() in names:
        # The list itself didn't accept it.
        mailing_list = None
    return Route(typed, mailing_list)


def _members_behind(report: Report, typed: str | None) -> int:
    """How many recipients of a report got the message by way of one address."""
    return len(
        {
            hint.values.get("final")
            for hint in report.hints
            if typed is not None and hint.code is HintCode.FORWARDED and hint.values.get("original") == typed
        }
    )


def _typed(report: Report, recipient: Recipient) -> str | None:
    for hint in report.hints:
        if (
            hint.code is HintCode.FORWARDED
            and hint.values.get("final") == recipient.address
            and is_forwarding(hint)
        ):
            return hint.values.get("original")
    return None


def is_forwarding(hint: Hint) -> bool:
    """Whether the two addresses of a forwarding differ by more than their spelling (RFC 5321 section 4.1.2)."""
    ends = (hint.values.get(name, "").replace('"', "").casefold() for name in ("original", "final"))
    return len(set(ends)) > 1
