"""What is worth knowing beside the cause, in words; and which of two statements counted, and why."""

from __future__ import annotations

from collections.abc import Iterator

from ..inspection.addresses import addresses_in, domain_of, same
from ..inspection.hosts import lies_in
from ..inspection.report import Conflict, HintCode, Report
from ..registry.vocabulary import Cause
from .assessment import Assessment
from .conditions import Condition
from .facts import sender_of
from .other_recipients import others_to_name
from .reporting_side import MICROSOFT
from .route import is_forwarding
from .short_names import reason
from .words import Facts, Words

# What only the settings of the window can change.
_ABOUT_SETTINGS = frozenset({HintCode.BACKSCATTER_UNCHECKED, HintCode.BACKSCATTER_UNDECIDED})
_MICROSOFT = ("365", "exchange")
_ADDRESS_CAUSES = frozenset({Cause.MAILBOX_UNKNOWN, Cause.DOMAIN_UNKNOWN})


_LONGEST_REPLY = 4000
# Causes that put the recipient's address in doubt.
_OF_ADDRESS = _ADDRESS_CAUSES | {
    Cause.ADDRESS_SYNTAX,
    Cause.MAILBOX_MOVED,
    Cause.MAILBOX_DISABLED,
    Cause.SUPPRESSED,
}


def hint_texts(
    report: Report, assessment: Assessment | None, words: Words, *, has_settings: bool = True
) -> tuple[str, ...]:
    """The hints of a report that are about all of it, or about an assessed recipient.

    Without ``has_settings``, nothing is said that sends people to the settings.
    """
    left_out = frozenset() if has_settings else _ABOUT_SETTINGS
    return tuple(_texts(report, assessment, words, left_out))


def _texts(
    report: Report, assessment: Assessment | None, words: Words, left_out: frozenset[HintCode]
) -> Iterator[str]:
    recipient = assessment.recipient if assessment is not None else None
    if len(report.recipients) == 1 and (names := others_to_name(report)):
        yield words.text("hint", "others", facts=Facts({"names": ", ".join(names)}))
    for conflict in _conflicts(assessment):
        yield words.text("conflict", conflict.about, conflict.reason, facts=_statements(conflict, words))
    named = (None,) if recipient is None else (None, recipient.address, *recipient.also)
    sender = sender_of(report)
    for hint in report.hints:
        is_passed_on = is_forwarding(hint) and "@" in hint.values.get("original", "")
        if hint.code in left_out or (hint.code is HintCode.FORWARDED and not is_passed_on):
            continue
        if hint.code is HintCode.ADDRESS_CONFIRMED and (
            recipient is None or recipient.cause not in _OF_ADDRESS
        ):
            # "The address is right" is said of the recipient's, which nobody doubts here.
            continue
        if hint.values.get("final", hint.values.get("address")) in named:
            values = {"sender": sender, **hint.values} if sender else hint.values
            yield words.text("hint", hint.code, facts=Facts({k: v for k, v in values.items() if v}))
    if assessment is not None and _may_forward(report, assessment):
        yield words.text("hint", "own-forwarding", facts=assessment.facts)


def _conflicts(assessment: Assessment | None) -> Iterator[Conflict]:
    """The statements that disagree; not those about the cause where what is said is the provider's, or a case of its own."""
    if assessment is not None:
        recipient = assessment.recipient
        is_case = assessment.situation.value != recipient.cause.value or assessment.provider is not None
        left_out = {"cause"} if is_case else set()
        if recipient.facts.before_sending:
            # A program that gives up is no server that stopped trying.
            left_out.add("class")
        if recipient.reply is not None and assessment.has(Condition.HELD_BACK):
            # One is the end, the other the reason.
            left_out.add("status")
        if assessment.has(Condition.LOOKUP_FAILED):
            # A code for a look-up (RFC 3463 section 3.5: X.4.3) says the same as the words.
            left_out.add("cause")
        yield from (one for one in recipient.conflicts if one.about not in left_out)


def _may_forward(report: Report, assessment: Assessment) -> bool:
    """Whether Microsoft reports an unknown address that another organization runs: often the recipient's forwarding.

    A server that names the recipient's address, or the edge of Exchange Online, refuses that very address.
    """
    software = (report.reporter.software or "").casefold()
    is_microsoft = any(name in software for name in _MICROSOFT)
    recipient = assessment.recipient
    is_at_home = lies_in(recipient.remote_host, (domain_of(recipient.address) or "",))
    is_elsewhere = recipient.remote_host is not None and not is_at_home and assessment.has(Condition.FAILED)
    said = addresses_in((recipient.diagnostic or "")[:_LONGEST_REPLY])
    is_named = any(
        same(name, known) for name in said for known in (recipient.address, *recipient.also) if known
    )
    if is_named or (not said and lies_in(recipient.remote_host, MICROSOFT)):
        return False
    no_address = "address" not in assessment.facts.values or assessment.has(Condition.INTERNAL)
    return is_microsoft and is_elsewhere and recipient.cause in _ADDRESS_CAUSES and not no_address


def _statements(conflict: Conflict, words: Words) -> Facts:
    """The two statements as people know them: causes in words, codes and actions as they are."""
    if conflict.about == "cause":
        return Facts({"won": reason(conflict.won, words), "lost": reason(conflict.lost, words)})
    conditions = {Condition.DELAYED} if conflict.won == "delayed" else set()
    return Facts({"won": conflict.won, "lost": conflict.lost}, conditions)
