"""A code that the mail doesn't state is worked out from the cause, and marked."""

from __future__ import annotations

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import StatusSource
from bounce_inspector.registry.registry import Registry


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("The following address failed:\n\n<a@example.org>: mailbox is full\n", "5.2.2"),
        (
            "Delivery to the following recipient has been delayed.\n\n<a@example.org>: mailbox is full\n",
            "4.2.2",
        ),
        ("The following address failed:\n\n<a@example.org>: 550 no such user here\n", "5.1.1"),
    ],
)
def test_a_cause_without_a_code_gets_the_code_that_stands_for_it(
    words: str, status: str, registry: Registry
) -> None:
    (recipient,) = inspect(words, registry=registry).recipients

    assert str(recipient.status) == status
    assert recipient.status_source is StatusSource.DERIVED


def test_a_stated_code_is_never_replaced(registry: Registry) -> None:
    text = "The following address failed:\n\n<a@example.org>: 550 5.0.0 mailbox is full\n"
    (recipient,) = inspect(text, registry=registry).recipients

    assert str(recipient.status) == "5.0.0"
    assert recipient.status_source is StatusSource.STATED


def test_an_unknown_cause_has_no_code(registry: Registry) -> None:
    text = "Your message could not be delivered to the following recipient:\n\n<a@example.org>\n"
    (recipient,) = inspect(text, registry=registry).recipients

    assert recipient.status is None
    assert recipient.status_source is StatusSource.STATED
