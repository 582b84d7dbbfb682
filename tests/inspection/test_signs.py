"""The signs have names that are printed, and an order without ties."""

from __future__ import annotations

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import CauseSource
from bounce_inspector.inspection.signs import CauseSign, KindSign
from bounce_inspector.registry.registry import Registry


def test_no_two_signs_for_a_cause_count_the_same() -> None:
    assert len(CauseSign) == len(CauseSign.__members__)
    assert list(CauseSign) == list(range(1, len(CauseSign) + 1))


def test_a_sign_for_a_kind_is_printed_by_its_name() -> None:
    assert [sign.value for sign in KindSign] == [sign.name.lower().replace("_", "-") for sign in KindSign]


def test_a_code_leaves_no_other_cause_open(registry: Registry) -> None:
    (recipient,) = inspect("<anna@example.org>: 552 5.2.2 no\n", registry=registry).recipients
    assert (recipient.cause, recipient.cause_source) == ("mailbox-full", CauseSource.DERIVED)
