"""Which endings of domains exist."""

from __future__ import annotations

import pytest

from bounce_inspector.advice.top_level_domains import is_internal_name, is_missing


@pytest.mark.parametrize(
    "domain",
    [
        "example.com",
        "example.DE.",
        "example.museum",
        "beispiel.xn--p1ai",
        "пример.рф",
        "werk.example",
        "a.test",
    ],
)
def test_what_iana_lists_and_what_stands_in_examples_exists(domain: str) -> None:
    assert not is_missing(domain)
    assert not is_internal_name(domain)


@pytest.mark.parametrize("domain", ["example.ocm", "example.con", "example.c0m", "example.dee"])
def test_other_endings_do_not_exist(domain: str) -> None:
    assert is_missing(domain)


@pytest.mark.parametrize("domain", ["ex01.werk.local", "mail.lan", "host.internal", "a.invalid"])
def test_names_of_a_network_are_no_typo(domain: str) -> None:
    assert not is_missing(domain)
    assert is_internal_name(domain)


@pytest.mark.parametrize("domain", [None, "", "localhost", "[192.0.2.1]", "192.0.2.1", "ü" * 80 + ".de"])
def test_what_is_no_domain_of_several_parts_is_left_alone(domain: str | None) -> None:
    assert not is_missing(domain)
