"""What of a report is shown first."""

from __future__ import annotations

import dataclasses

import pytest
from msgspec.structs import replace

from advised import NOW, refused
from bounce_inspector.advice.advise import advise
from bounce_inspector.advice.assessment import assess
from bounce_inspector.advice.context import Context
from bounce_inspector.advice.shown import (
    first_shown,
    main_code,
    meanings_of,
    notice_of,
    page_for,
    reports_shown,
)
from bounce_inspector.advice.words import Words
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.message.document import Repair
from bounce_inspector.registry.codes import Code, ProviderCode, ReplyCode, StatusCode
from bounce_inspector.registry.registry import Registry
from bounces import made_bounce


def test_the_status_is_shown_before_the_provider_s_code_and_the_reply(
    registry: Registry, english: Words
) -> None:
    report = refused(registry, "550 5.1.1 no such user")
    one = assess(report, report.recipients[0], Context(english, NOW))
    tss = ProviderCode("yahoo", "TSS04")

    def shown(**changes: object) -> Code | None:
        return main_code(report, dataclasses.replace(one, recipient=replace(one.recipient, **changes)))

    assert shown() == StatusCode.parse("5.1.1")
    assert shown(status=None, provider=tss) == tss
    assert shown(status=None) == ReplyCode(550)


def test_a_code_that_stands_for_a_cause_is_not_shown_for_a_case_that_it_does_not_stand_for(
    registry: Registry, english: Words
) -> None:
    def shown(text: str) -> Code | None:
        report = inspect(text, registry=registry)
        return advise(report, report.recipients[0], Context(english, NOW)).code

    assert shown("Der Benutzername oder das Passwort für „smtp.example.de“ ist falsch.") is None
    assert shown("<jo@example.net>: no such mailbox here") == StatusCode.parse("5.1.1")


def test_a_code_that_is_only_mentioned_has_its_page_shown(registry: Registry) -> None:
    report = inspect("Does anybody know what 550 5.1.1 means? I saw it in a forum.", registry=registry)
    assert main_code(report, None) == StatusCode.parse("5.1.1")
    assert main_code(inspect("Good morning, Anna.", registry=registry), None) is None


def test_the_step_of_the_recipient_s_provider_is_not_repeated_on_its_page(
    registry: Registry, english: Words
) -> None:
    tss = ProviderCode("yahoo", "TSS04")
    one = replace(refused(registry, "421 4.7.0 deferred").recipients[0], provider=tss)
    assert page_for(tss, one, registry, english).steps == ()
    assert page_for(tss, None, registry, english).steps != ()


def test_notes_on_what_was_typed_stand_once_on_the_page(registry: Registry, english: Words) -> None:
    page = page_for(StatusCode.parse("5.1.99"), None, registry, english)
    again = page_for(StatusCode.parse("5.1.99"), None, registry, english, [*page.notes, "Typed so."])
    assert again.notes == (*page.notes, "Typed so.")


def test_every_code_of_a_report_has_a_short_meaning(registry: Registry, english: Words) -> None:
    report = refused(registry, "550 5.1.1 no such user")
    meanings = meanings_of(report, registry, english)
    assert sorted(meanings) == list(range(len(report.findings)))
    assert any(meaning.startswith("5.1.1  ") for meaning in meanings.values())


def test_a_notice_counts_the_bounces_of_an_input(registry: Registry, english: Words) -> None:
    report = refused(registry, "550 5.1.1 no such user")
    assert notice_of(report, english) == ""
    both = replace(report, enclosed=(report,))
    assert (
        notice_of(both, english)
        == "This message contains 2 bounces; this is the first. Use Forward to see the next."
    )


def test_a_notice_tells_of_repairs_only_that_make_the_text_look_otherwise(
    registry: Registry, english: Words
) -> None:
    quoted = inspect("> <anna@example.org>: “550 5.1.1” User unknown\n", registry=registry)
    assert set(quoted.repairs) == {Repair.QUOTE_MARKS, Repair.SMART_QUOTES}
    assert notice_of(quoted, english) == ""
    decoded = replace(quoted, repairs=(*quoted.repairs, Repair.BASE64))
    assert notice_of(decoded, english) == "A block of encoded text (base64) was decoded."


@pytest.mark.parametrize(("part", "expected"), [(None, [None, "b"]), ("b", ["b"]), ("gone", [None, "b"])])
def test_one_of_several_reports_is_shown_where_it_is_asked_for(
    registry: Registry, part: str | None, expected: list[str | None]
) -> None:
    report = replace(inspect(made_bounce(1), registry=registry), part=None, enclosed=())
    both = replace(report, enclosed=(replace(report, part="b"),))
    assert [one.part for one in reports_shown(both, part)] == expected


@pytest.mark.parametrize(
    ("fates", "number"),
    [
        (("sent (250 2.0.0 Ok)", "bounced (550 5.1.1 no)"), 1),
        (("sent (250 2.0.0 Ok)", "deferred (450 4.2.0 later)"), 1),
        (("deferred (450 4.2.0 later)", "bounced (550 5.1.1 no)"), 1),
        (("sent (250 2.0.0 Ok)", "sent (250 2.0.0 Ok)"), 0),
    ],
)
def test_the_steps_shown_first_are_about_whoever_got_nothing(
    registry: Registry, fates: tuple[str, ...], number: int
) -> None:
    log = "".join(
        f"Mar  4 15:09:1{n} mx1 postfix/smtp[81]: 4RkT5x2Z1nz9rxQ: to=<person{n}@example.org>, relay=mx.example.org[192.0.2.25]:25, "
        f"delay=1, dsn=2.0.0, status={fate}\n"
        for n, fate in enumerate(fates)
    )
    assert first_shown(inspect(log, registry=registry)) == number
