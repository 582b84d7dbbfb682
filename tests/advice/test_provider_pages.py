"""What is told about a provider's code: its page, and the step in a bounce."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from advised import advice_on
from bounce_inspector.advice.code_page import CodePage, page_of
from bounce_inspector.advice.provider import provider_advice
from bounce_inspector.advice.steps import MOST, Step
from bounce_inspector.advice.words import Words
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.ours import Ours
from bounce_inspector.inspection.report import Report
from bounce_inspector.registry.codes import ProviderCode, ReplyCode, StatusCode
from bounce_inspector.registry.registry import Registry

BANNED = (
    "This is the mail system at host mx1.example.com.\n\n"
    "<anna@example.org>: host example-org.mail.protection.outlook.com[192.0.2.25] said: 550 5.7.606\n"
    "    Access denied, banned sending IP [192.0.2.7]. To request removal visit\n"
    "    https://sender.example.com/delist. (in reply to RCPT TO command)\n"
)


@pytest.fixture(scope="module")
def banned(registry: Registry) -> Report:
    """A refusal by Microsoft 365 that names an address and a link."""
    return inspect(BANNED, registry=registry)


def rows(page: CodePage) -> dict[str, str]:
    return {row.label: row.text for row in page.rows}


def asides(page: CodePage) -> dict[str, dict[str, str]]:
    return {aside.heading: {row.label: row.text for row in aside.rows} for aside in page.asides}


# --- Pages -------------------------------------------------------------------


def test_the_page_of_a_providers_code_says_whose_it_is_and_what_to_do(
    registry: Registry, english: Words
) -> None:
    page = page_of(ProviderCode("yahoo", "TSS04"), registry, english)
    assert page.code == "TSS04"
    assert page.provider == "Yahoo / AOL"
    assert page.plain
    assert page.steps
    assert rows(page)["Provider"] == "Yahoo / AOL"
    assert rows(page)["Kind"] == "Temporary failure"
    assert rows(page)["Source"]


def test_the_generic_meaning_stands_beside_the_providers(registry: Registry, english: Words) -> None:
    page = page_of(ProviderCode("microsoft-365", "5.2.2"), registry, english)
    assert "sent too much" in page.plain[0]
    assert asides(page)["What it means in general"]["5.2.2"].startswith("Mailbox is full. ")


def test_the_codes_of_the_mail_at_hand_are_marked(registry: Registry, english: Words) -> None:
    page = page_of(ProviderCode("yahoo", "TSS04"), registry, english, seen=["421"])
    assert rows(page)["Goes with"] == "421 (this message), 4.7.0"


@pytest.mark.parametrize(
    ("code", "provider"),
    [("5.7.606", "Microsoft 365"), ("5.7.26", "Google"), ("X.7.26", "FireEye"), ("4.7.650", "Outlook.com")],
)
def test_the_page_of_a_status_code_says_how_providers_use_it(
    registry: Registry, english: Words, code: str, provider: str
) -> None:
    page = page_of(StatusCode.parse(code), registry, english)
    assert provider in asides(page)["How providers use it"]


def test_a_code_that_no_provider_uses_in_its_own_way_says_nothing_of_providers(
    registry: Registry, english: Words
) -> None:
    assert page_of(StatusCode.parse("5.6.3"), registry, english).asides == ()


def test_a_code_that_everybody_uses_lists_only_meanings_of_the_number_itself(
    registry: Registry, english: Words
) -> None:
    uses = asides(page_of(StatusCode.parse("5.7.1"), registry, english))["How providers use it"]
    assert "Google" in uses
    assert "Trend Micro" not in uses
    assert page_of(ReplyCode(550), registry, english).asides == ()


def test_what_the_rejecting_provider_means_comes_first_on_the_page(
    registry: Registry, english: Words, banned: Report
) -> None:
    said_here = banned.recipients[0].provider
    page = page_of(StatusCode.parse("5.7.606"), registry, english, said_here=said_here)
    assert page.plain[0].startswith("What Microsoft 365 means by this: Microsoft has banned")


def test_every_provider_code_has_a_page_without_a_hole(registry: Registry, english: Words) -> None:
    for provider in registry.providers.all:
        for use in registry.providers.uses_of(provider.id):
            page = page_of(use.code, registry, english)
            texts = [*page.plain, *page.steps, *(row.text for row in page.rows)]
            assert all(text and "{" not in text for text in texts), str(use.code)


# --- In a bounce -------------------------------------------------------------


def steps(report: Report, english: Words, registry: Registry, ours: Ours | None = None) -> tuple[Step, ...]:
    return advice_on(report, english, ours=ours or Ours(), registry=registry).steps


def test_the_step_that_works_at_the_provider_comes_first(
    registry: Registry, english: Words, banned: Report
) -> None:
    first, *others = steps(banned, english, registry)
    assert "sender.office.com" in first.text
    assert others
    assert len(others) < MOST


def test_the_facts_that_the_step_needs_are_named(registry: Registry, english: Words, banned: Report) -> None:
    why = steps(banned, english, registry)[0].why
    assert why == "The reply mentions 192.0.2.7 and this page: https://sender.example.com/delist"


def test_the_provider_s_meaning_replaces_the_standard_text(
    registry: Registry, english: Words, banned: Report
) -> None:
    advice = advice_on(banned, english, registry=registry)
    assert advice.verdict.detail.startswith("Microsoft has banned")


def test_a_provider_s_advice_does_not_hold_where_another_one_refused(
    registry: Registry, english: Words, banned: Report
) -> None:
    elsewhere = replace(banned.recipients[0], remote_host="mx.example.org")
    report = replace(banned, recipients=(elsewhere,))
    assert "Microsoft" not in advice_on(report, english, registry=registry).verdict.detail


def test_who_is_meant_by_the_mail_team_depends_on_whose_the_sender_is(
    registry: Registry, english: Words
) -> None:
    report = inspect(
        "Subject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="b"\n\n'
        f"--b\n\n{BANNED}\n--b\nContent-Type: message/rfc822\n\n"
        "From: ben@example.com\nTo: anna@example.org\nSubject: Hello\n\nHello\n--b--\n",
        registry=registry,
    )
    ours = Ours(domains=("example.com",))
    assert steps(report, english, registry)[0].text.startswith("Ask the mail team of example.com ")
    assert steps(report, english, registry, ours)[0].text.startswith("Ask your own mail team ")


def test_without_a_sender_the_team_is_the_senders(registry: Registry, english: Words, banned: Report) -> None:
    report = replace(banned, reporter=replace(banned.reporter, host=None))
    assert steps(report, english, registry)[0].text.startswith("Ask the sender's mail team ")


def test_a_failure_without_a_providers_code_has_no_such_step(registry: Registry, english: Words) -> None:
    report = inspect(
        "<anna@example.org>: host mx.example.org said: 550 5.1.1 User unknown", registry=registry
    )
    assert provider_advice(report.recipients[0], registry) is None
    assert steps(report, english, registry) == advice_on(report, english).steps
