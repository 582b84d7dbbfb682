"""Names of hosts and domains compare as DNS compares them."""

from __future__ import annotations

import pytest

from bounce_inspector.inspection.hosts import lies_in, same_host


@pytest.mark.parametrize("host", ["example.org", "MX1.Example.ORG", "a.b.example.org."])
def test_a_host_lies_in_its_domain_in_any_case_and_with_the_dot_of_the_root(host: str) -> None:
    assert lies_in(host, ("example.net", "Example.org"))
    assert lies_in(host, ["example.org."])


@pytest.mark.parametrize("host", ["notexample.org", "example.org.example.net", "org", "", None])
def test_a_host_of_a_like_name_does_not_lie_in_a_domain(host: str | None) -> None:
    assert not lies_in(host, ["example.org"])
    assert not lies_in(host, [])


def test_the_same_host_may_be_written_in_several_ways_and_an_unknown_one_is_no_other() -> None:
    assert same_host("mx.example.org", "MX.example.org.")
    assert not same_host("mx.example.org", "mx.example.net")
    assert not same_host(None, None)
    assert not same_host("mx.example.org", None)
