"""Advice contradicts nothing of itself, whatever the cause, the case of it, the owner and the language are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
from msgspec.structs import replace

from advised import NOW, refused
from bounce_inspector.advice.advise import Advice, advise, reply_to_customer
from bounce_inspector.advice.context import Context, ReplyStyle
from bounce_inspector.advice.customer_reply import REPLY_LANGUAGES
from bounce_inspector.advice.languages import LANGUAGES
from bounce_inspector.advice.owner_role import OwnerRole
from bounce_inspector.advice.words import Words
from bounce_inspector.inspection.ours import Ours
from bounce_inspector.inspection.report import (
    Action,
    CauseSource,
    Command,
    HeaderFault,
    Hint,
    HintCode,
    Recipient,
    ReplyFacts,
    Report,
    Side,
)
from bounce_inspector.knowledge import load_language
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause, Resend, WhoActs

CAUSES = [cause for cause in Cause if cause not in (Cause.DELIVERED, Cause.AUTO_REPLY, Cause.COMPLAINT)]
FACTS = {
    "nothing": ReplyFacts(),
    "recipient's server": ReplyFacts(refused_by=Side.RECIPIENT, command=Command.DATA),
    "own server": ReplyFacts(refused_by=Side.SUBMISSION, before_sending=True),
    "login": ReplyFacts(refused_by=Side.SUBMISSION, login_refused=True),
    "forwarder": ReplyFacts(refused_by=Side.FORWARDER),
    "listed": ReplyFacts(block_list="zen.example.net", blocked_address="192.0.2.9"),
    "link": ReplyFacts(listed_link="shop.example.net"),
    "no name": ReplyFacts(no_reverse_name=True, blocked_address="192.0.2.9"),
    "header": ReplyFacts(header="Date", header_fault=HeaderFault.MISSING),
    "sizes": ReplyFacts(size_limit=20_000_000, message_size=30_000_000),
}
# What a step says to whom: such a step belongs to that owner alone.
OF_OWNER = {
    "Give your mail team the ticket note": {OwnerRole.OWN_TEAM},
    "Give the ticket note to the mail service": {OwnerRole.SENDING_SERVICE},
    "Send the ticket note to the sender's mail provider": {OwnerRole.SENDER_PROVIDER},
    "give the ticket note to their mail team": {OwnerRole.RECIPIENT_TEAM},
}
SENDER_SIDE = {OwnerRole.SENDER_TEAM, OwnerRole.SENDER_PROVIDER, OwnerRole.SENDING_SERVICE}


@cache
def bounces(registry: Registry) -> list[tuple[str, Report, Recipient]]:
    """The bounces by every cause, each with a name."""
    report = refused(registry, "550 5.0.0 no")
    return [bounce for cause in CAUSES for bounce in _bounces(registry, report, cause)]


def _bounces(registry: Registry, report: Report, cause: Cause) -> Iterator[tuple[str, Report, Recipient]]:
    """Failures and delays by a cause: with each set of facts, on each way, and one whose cause is only likely."""
    for name, facts in FACTS.items():
        yield f"{cause}, {name}", *made(registry, report, cause, facts=facts)
        yield f"{cause}, {name}, delayed", *made(registry, report, cause, facts=facts, action=Action.DELAYED)
    for way in ("forwarded", "list"):
        yield f"{cause}, {way}", *made(registry, report, cause, way=way)
    yield f"{cause}, likely", *made(registry, report, cause, source=CauseSource.LIKELY)


def made(
    registry: Registry,
    report: Report,
    cause: Cause,
    *,
    facts: ReplyFacts = ReplyFacts(),  # noqa: B008 - it is a value
    action: Action = Action.FAILED,
    way: str = "straight",
    source: CauseSource = CauseSource.STATED,
) -> tuple[Report, Recipient]:
    entry = next(one for one in registry.file.causes if one.cause is cause)
    is_failed = action is Action.FAILED
    recipient = replace(
        report.recipients[0],
        cause=cause,
        cause_source=source,
        action=action,
        diagnostic="550 5.0.0 no, not this one",
        who_acts=entry.who_acts if is_failed else WhoActs.NOBODY,
        resend=entry.resend if is_failed else Resend.WAIT,
        facts=facts,
        also=("office@example.net",) if way == "forwarded" else (),
    )
    original = replace(report.original, mailing_list="choir@example.net" if way == "list" else None)
    hint = Hint(HintCode.FORWARDED, {"final": "bob@example.org", "original": "office@example.net"})
    hints = (hint,) if way == "forwarded" else ()
    return replace(report, recipients=(recipient,), original=original, hints=hints), recipient


def texts(advice: Advice) -> list[str]:
    steps = [text for step in advice.steps for text in (step.text, step.why or "")]
    verdict = advice.verdict
    return [verdict.headline, verdict.detail, verdict.owner, *(chip.text for chip in verdict.chips), *steps]


@pytest.mark.parametrize(
    "ours", [(), ("example.com",), ("example.org",)], ids=["nobody", "sender", "recipient"]
)
def test_no_step_contradicts_owner_finality_or_another_step(
    registry: Registry, english: Words, ours: tuple[str, ...]
) -> None:
    context = Context(english, NOW, Ours(ours, ()), registry, english)
    for name, report, recipient in bounces(registry):
        advice = advise(report, recipient, context)
        steps = [step.text for step in advice.steps]
        said = " ".join(steps)
        assert steps, name
        assert len(set(steps)) == len(steps), (name, steps)
        assert not any("{" in text or "  " in text for text in texts(advice)), (name, texts(advice))
        for words, owners in OF_OWNER.items():
            assert words not in said or advice.owner.role in owners, (name, advice.owner, steps)
        # One team is asked first: the other side's only after that.
        if advice.owner.role in SENDER_SIDE:
            assert "recipient by phone to give the ticket note" not in said, (name, steps)
        resends_unchanged = any(
            step.startswith(("Resend the message unchanged", "Resend once")) for step in steps
        )
        assert not (advice.resend is Resend.AFTER_CHANGE and resends_unchanged), (name, steps)
        if advice.resend in (Resend.NEEDLESS, Resend.WAIT):
            assert not any(step.startswith("Resend") for step in steps), (name, steps)
        if recipient.action is Action.DELAYED:
            assert "Fix before resending" not in texts(advice), name
        if recipient.facts.refused_by is Side.RECIPIENT:
            assert "outgoing server" not in said, (name, steps)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_sentence_for_every_case(registry: Registry, language: str) -> None:
    words = load_language(language)
    context = Context(words, NOW, Ours(), None, words)
    for name, report, recipient in bounces(registry):
        bare = replace(recipient, address=None, diagnostic=None, reply=None, remote_host=None)
        advice = advise(replace(report, recipients=(bare,)), bare, context)
        assert all("{" not in text for text in texts(advice)), name
        assert advice.reply is not None, name


@pytest.mark.parametrize("language", REPLY_LANGUAGES)
def test_every_reply_is_a_whole_one(registry: Registry, english: Words, language: str) -> None:
    words = load_language(language)
    for number, (name, report, _) in enumerate(bounces(registry)):
        style = ReplyStyle(formal=bool(number % 2))
        reply = reply_to_customer(report, Context(english, NOW, reply_words=words, reply_style=style))
        assert reply is not None, name
        assert not re.search(r"[{}\[\]]|  |\.\.", reply.text), (name, reply.text)


def test_every_provider_s_advice_agrees_with_who_acts(registry: Registry, english: Words) -> None:
    """What a provider means is told with the owner of the cause, or not at all."""
    report = refused(registry, "550 5.0.0 no")
    context = Context(english, NOW, Ours(), registry)
    for provider in registry.providers.all:
        for use in registry.providers.uses_of(provider.id):
            recipient = replace(
                report.recipients[0],
                provider=use.code,
                cause=use.entry.cause,
                who_acts=use.entry.who_acts,
                remote_host=None,
            )
            if recipient.cause not in CAUSES:
                continue
            advice = advise(replace(report, recipients=(recipient,)), recipient, context)
            steps = [step.text for step in advice.steps]
            assert len(set(steps)) == len(steps), (use.code, steps)
            assert all("{" not in text for text in texts(advice)), use.code


def test_window_and_reply_name_the_same(registry: Registry, english: Words) -> None:
    context = Context(english, NOW, Ours(), registry, english)
    for name, report, recipient in bounces(registry):
        advice = advise(report, recipient, context)
        assert advice.reply is not None
        is_member = advice.owner.role is OwnerRole.LIST_OWNER
        assert ("reached the list" in advice.reply.text) == is_member, name
        if advice.owner.role is OwnerRole.OWN_TEAM:
            assert "your mail team" not in advice.reply.text.lower(), (name, advice.reply.text)
        note = advice.note.splitlines()[0]
        assert note.startswith("Not sent: ") == (advice.finality == "not-sent"), (name, note)
