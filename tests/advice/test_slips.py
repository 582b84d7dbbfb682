"""Slips of the keyboard in an address."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bounce_inspector.advice.slips import WELL_KNOWN, likely_slip
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
