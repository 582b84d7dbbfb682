"""Makes advice in tests, as an agent who reads English gets it."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec.structs import replace

from bounce_inspector.advice.advise import Advice, advise
from bounce_inspector.advice.context import Context, ReplyStyle
from bounce_inspector.advice.words import Words
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.ours import NOBODY, Ours
from bounce_inspector.inspection.report import Original, Report
from bounce_inspector.knowledge import load_language
from bounce_inspector.registry.registry import Registry

NOW = datetime(2024, 3, 5, 9, 0, tzinfo=UTC)
ORIGINAL = Original(
    from_='"Weber, Anna" <a.weber@example.com>', subject="Offer", date="Mon, 4 Mar 2024 14:09:10 +0000"
)


def refused(registry: Registry, reply: str, address: str = "bob@example.org") -> Report:
    """The report on a reply of the server at an address's domain, to a message of Anna Weber."""
    text = f"<{address}>: host mx.{address.partition('@')[2]}[192.0.2.25] said: {reply}"
    return replace(inspect(text, registry=registry), original=ORIGINAL)


def context(
    words: Words,
    *,
    now: datetime = NOW,
    ours: Ours = NOBODY,
    registry: Registry | None = None,
    language: str = "en",
    style: ReplyStyle | None = None,
) -> Context:
    """For whom advice is made; the reply is in ``language``."""
    return Context(words, now, ours, registry, load_language(language), style or ReplyStyle())


def advice_on(report: Report, words: Words, number: int = 0, **about: object) -> Advice:
    """The advice about a recipient of a report; ``about`` as for `context`."""
    recipient = report.recipients[number] if report.recipients else None
    return advise(report, recipient, context(words, **about))  # type: ignore[arg-type]


def chips(advice: Advice) -> list[str]:
    """The chips of a verdict."""
    return [chip.text for chip in advice.verdict.chips]


def steps(advice: Advice) -> list[str]:
    """The steps without their reasons."""
    return [step.text for step in advice.steps]


def reply(advice: Advice) -> str:
    """The reply to the customer."""
    assert advice.reply is not None
    return advice.reply.text
