"""What of a report is shown first: which code, which page of it, which notice, which of several reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..inspection.report import Action, Recipient, Report, StatusSource
from ..message.document import Repair
from ..registry.codes import Code, StatusCode
from ..registry.registry import Registry
from .assessment import Assessment
from .code_page import CodePage, page_of
from .overview import unreadable_text
from .words import Facts, Words


def main_code(report: Report, assessment: Assessment | None) -> Code | None:
    """The code that says most about a recipient's fate; without one, about a text that only mentions codes.

    The code that stands for a cause says nothing of a case of it that no code stands for.
    """
    if assessment is not None:
        recipient = assessment.recipient
        is_told = recipient.status_source is StatusSource.STATED or "derived" in assessment.facts.values
        return (recipient.status if is_told else None) or recipient.provider or recipient.reply
    mentioned = [finding.code for finding in report.mentions]
    return next((code for code in mentioned if isinstance(code, StatusCode)), next(iter(mentioned), None))


def first_shown(report: Report) -> int:
    """The number of the recipient whose steps are shown first: whoever's message failed, else whoever's is delayed."""
    numbered = list(enumerate(report.recipients))
    wanted = (Action.FAILED, Action.DELAYED)
    return next((number for action in wanted for number, one in numbered if one.action is action), 0)


def page_for(
    code: Code, recipient: Recipient | None, registry: Registry, words: Words, notes: Sequence[str] = ()
) -> CodePage:
    """The page of a code as it stands beside a recipient, with ``notes`` on what was typed.

    What the provider that refused means comes first on the pages of its own reply; the step on
    its code's page is the first of the recipient's, and isn't repeated.
    """
    theirs = (recipient.status, recipient.reply, recipient.provider) if recipient is not None else ()
    seen = {str(one) for one in theirs if one is not None and type(one) is not type(code)}
    is_theirs = recipient is not None and code in (recipient.status, recipient.reply)
    said_here = recipient.provider if recipient is not None and is_theirs else None
    page = page_of(code, registry, words, seen=sorted(seen), said_here=said_here)
    if recipient is not None and code == recipient.provider:
        page = replace(page, steps=())
    extra = tuple(note for note in notes if note not in page.notes)
    return replace(page, notes=(*page.notes, *extra)) if extra else page


def meanings_of(report: Report, registry: Registry, words: Words) -> dict[int, str]:
    """The short meaning of each code of a report, by the number of its finding."""
    meanings: dict[Code, str] = {}
    for finding in report.findings:
        if finding.code not in meanings:
            page = page_of(finding.code, registry, words)
            meanings[finding.code] = "\n".join((f"{page.code}  {page.title}", *page.plain[:1]))
    return {number: meanings[finding.code] for number, finding in enumerate(report.findings)}


# What makes a text look otherwise than the input; how its signs are read changes nothing that anybody sees.
SEEN_REPAIRS = (Repair.UTF16, Repair.BASE64, Repair.QUOTED_PRINTABLE, Repair.BROKEN_MIME)


def notice_of(report: Report, words: Words) -> str:
    """What was repaired in a report's input, how many bounces it holds, and what could not be read."""
    sentences = [words.text("repair", repair) for repair in report.repairs if repair in SEEN_REPAIRS]
    if report.enclosed:
        count = Facts({"count": str(1 + len(report.enclosed))})
        sentences.append(words.text("list", "several", facts=count))
    sentences += [unreadable_text(one.code, one.values, words) for one in report.problems]
    return " ".join(sentences)


def reports_shown(report: Report, part: str | None) -> tuple[Report, ...]:
    """The reports of an input, in order; only the one at ``part`` where that is asked for and is there."""
    reports = (report, *report.enclosed)
    return (part is not None and tuple(one for one in reports if one.part == part)[:1]) or reports
