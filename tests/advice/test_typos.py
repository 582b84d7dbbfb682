"""Typos in an address."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bounce_inspector.advice.known_domains import WELL_KNOWN
from bounce_inspector.advice.typos import likely_typo
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Original, Report
from bounce_inspector.registry.registry import Registry


def typo(
    registry: Registry, address: str, *, to: str | None = None, reply: str = "550 5.1.1 no such user"
) -> str | None:
    report: Report = inspect(f"<a@example.net>: {reply}", registry=registry)
    recipient = replace(report.recipients[0], address=address)
    return likely_typo(replace(report, original=Original(to=to)), recipient)


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("anna@gmial.com", "gmail.com"),
        ("anna@outlok.de", "outlook.de"),
        ("anna@gmail.con", "gmail.com"),
        ("anna@werk-nord.ocm", "werk-nord.com"),
        ("anna@werk-nord.ogr", "werk-nord.org"),
        ("anna@werk-nord.test", None),
        ("anna@werk-nord.local", None),
        ("anna@gmail", "gmail.com"),
        ("anna..meier@gmail.com", "anna.meier@gmail.com"),
        ("anna@gmail.com.", "anna@gmail.com"),
        ("anna @gmail.com", "anna@gmail.com"),
        ("anna@ех-cloud.com", "ex-cloud.com"),
        ("anna@example.edu", None),
        ("anna@mail.com", None),
    ],
)
def test_a_typo_is_noticed(registry: Registry, address: str, meant: str | None) -> None:
    assert typo(registry, address) == meant


def test_the_other_recipients_tell_the_domain(registry: Registry) -> None:
    assert typo(registry, "anna@exmaple.org", to="carl@example.org") == "example.org"


def test_what_the_customer_says_tells_the_domain(registry: Registry) -> None:
    report = inspect(
        "Hello, last week I wrote to advice@tall-oak-school.example, and today this comes back:\n\n"
        "> <exams@tal-oak-school.example>: Host or domain name not found. Name service error for\n"
        ">     name=tal-oak-school.example type=MX: Host not found\n",
        registry=registry,
    )
    assert likely_typo(report, report.recipients[0]) == "tall-oak-school.example"


def test_no_typo_is_looked_for_where_the_address_is_right(registry: Registry) -> None:
    assert typo(registry, "anna@gmial.com", reply="552 5.2.2 mailbox is full") is None


def test_no_well_known_domain_is_taken_for_a_typo_of_another(registry: Registry) -> None:
    assert [domain for domain in WELL_KNOWN if typo(registry, f"anna@{domain}")] == []


def test_two_failed_domains_are_not_taken_for_typos_of_each_other(registry: Registry) -> None:
    report = inspect(
        "<a@nordwind.example>: 550 5.1.2 domain not found\n<b@nordwint.example>: 550 5.1.2 domain not found",
        registry=registry,
    )
    assert [likely_typo(report, recipient) for recipient in report.recipients] == [None, None]


@pytest.mark.parametrize("reply", ["550 5.1.1 no such user", "550 5.1.2 domain not found"])
def test_the_same_house_in_another_country_is_no_typo(registry: Registry, reply: str) -> None:
    assert typo(registry, "anna@hotmail.be", reply=reply) is None
    assert typo(registry, "anna@yahoo.co.id", reply=reply) is None


def test_the_ending_of_a_country_may_be_a_typo_where_the_domain_does_not_exist(registry: Registry) -> None:
    assert typo(registry, "anna@gmail.cm", reply="550 5.1.2 domain not found") == "gmail.com"
    assert typo(registry, "anna@gmail.cm") is None


def test_a_domain_at_which_another_recipient_is_unknown_is_right(registry: Registry) -> None:
    report = inspect(
        "<a@nordwind.example>: 550 5.1.1 no such user\n<b@nordwint.example>: 550 5.1.2 domain not found",
        registry=registry,
    )
    assert [likely_typo(report, recipient) for recipient in report.recipients] == [None, "nordwind.example"]


def test_nobody_is_told_to_write_to_another_domain_than_their_own(registry: Registry) -> None:
    report = inspect("<b@gmail.com>: 550 5.1.1 no such user", registry=registry)
    report = replace(report, original=Original(from_="Anna <anna@gmail.com>"))
    assert likely_typo(report, report.recipients[0]) is None


@pytest.mark.parametrize("status", ["deferred", "bounced"])
def test_nothing_is_offered_for_a_look_up_that_failed_for_now(registry: Registry, status: str) -> None:
    text = f"Jan  3 10:00:00 mx1 postfix/smtp[1]: 4RkT5x2Z1nz9rxQ: to=<a@gmial.com>, relay=none, delay=9, dsn=4.4.3, status={status} (Host or domain name not found. Name service error for name=gmial.com type=MX: Host not found, try again)"
    report = inspect(text, registry=registry)
    assert likely_typo(report, report.recipients[0]) is None


def test_an_ending_that_does_not_exist_is_mended_before_another_domain_is_offered(registry: Registry) -> None:
    assert typo(registry, "anna@example.con", to="ben@example.ch") == "example.com"
    assert typo(registry, "anna@exmaple.ogr", to="ben@example.org") == "example.org"


def test_no_domain_is_offered_that_ends_in_nothing_that_exists(registry: Registry) -> None:
    assert typo(registry, "anna@werk-nord.de", to="ben@werk-nord.dee") is None
