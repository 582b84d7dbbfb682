"""Slips of the keyboard in an address."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bounce_inspector.advice.slips import WELL_KNOWN, domains_reached, likely_slip
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Original, Report
from bounce_inspector.registry.registry import Registry


def slip(
    registry: Registry, address: str, *, to: str | None = None, reply: str = "550 5.1.1 no such user"
) -> str | None:
    report: Report = inspect(f"<a@example.net>: {reply}", registry=registry)
    recipient = replace(report.recipients[0], address=address)
    return likely_slip(replace(report, original=Original(to=to)), recipient)


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("anna@gmial.com", "gmail.com"),
        ("anna@outlok.de", "outlook.de"),
        ("anna@gmail.con", "gmail.com"),
        ("anna@gmail", "gmail.com"),
        ("anna..meier@gmail.com", "anna.meier@gmail.com"),
        ("anna@gmail.com.", "anna@gmail.com"),
        ("anna @gmail.com", "anna@gmail.com"),
        ("anna@ех-cloud.com", "ex-cloud.com"),
        ("anna@example.edu", None),
        ("anna@mail.com", None),
    ],
)
def test_a_slip_is_noticed(registry: Registry, address: str, meant: str | None) -> None:
    assert slip(registry, address) == meant


def test_the_other_recipients_tell_the_domain(registry: Registry) -> None:
    assert slip(registry, "anna@exmaple.org", to="carl@example.org") == "example.org"


def test_no_slip_is_looked_for_where_the_address_is_right(registry: Registry) -> None:
    assert slip(registry, "anna@gmial.com", reply="552 5.2.2 mailbox is full") is None


def test_no_well_known_domain_is_taken_for_a_slip_of_another(registry: Registry) -> None:
    assert [domain for domain in WELL_KNOWN if slip(registry, f"anna@{domain}")] == []


def test_a_domain_that_an_earlier_mail_reached_tells_the_domain(registry: Registry) -> None:
    full = inspect("<b@nordwind.example>: 552 5.2.2 mailbox is full", registry=registry)
    unknown = inspect("<b@nordwint.example>: 550 5.1.2 domain not found", registry=registry)
    reached = domains_reached([full, unknown])
    assert reached == {"nordwind.example"}
    assert likely_slip(unknown, unknown.recipients[0]) is None
    assert likely_slip(unknown, unknown.recipients[0], reached) == "nordwind.example"


def test_two_failed_domains_are_not_taken_for_slips_of_each_other(registry: Registry) -> None:
    report = inspect(
        "<a@nordwind.example>: 550 5.1.2 domain not found\n<b@nordwint.example>: 550 5.1.2 domain not found",
        registry=registry,
    )
    assert [likely_slip(report, recipient) for recipient in report.recipients] == [None, None]


def test_the_same_house_in_another_country_is_no_slip_where_its_server_answered(registry: Registry) -> None:
    assert slip(registry, "anna@hotmail.be") is None
    assert slip(registry, "anna@hotmail.be", reply="550 5.1.2 domain not found") in WELL_KNOWN


def test_nobody_is_told_to_write_to_another_domain_than_their_own(registry: Registry) -> None:
    report = inspect("<b@gmail.com>: 550 5.1.1 no such user", registry=registry)
    report = replace(report, original=Original(from_="Anna <anna@gmail.com>"))
    assert likely_slip(report, report.recipients[0]) is None


def test_a_delay_behind_which_a_slip_may_hide_is_looked_at_too(registry: Registry) -> None:
    text = "Jan  3 10:00:00 mx1 postfix/smtp[1]: 4RkT5x2Z1nz9rxQ: to=<a@gmial.com>, relay=none, delay=9, dsn=4.4.1, status=deferred (connect to gmial.com[192.0.2.1]:25: Connection timed out)"
    report = inspect(text, registry=registry)
    assert likely_slip(report, report.recipients[0]) == "gmail.com"
