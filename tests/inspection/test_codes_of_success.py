"""What a code that means success says of a failure."""

from __future__ import annotations

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Action
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause


@pytest.mark.parametrize("code", ["2.1.5", "5.1.5", "5.1.9", "5.3.6"])
def test_a_code_that_means_success_explains_no_failure(code: str, registry: Registry) -> None:
    text = (
        "This is the mail system at host mx1.example.com.\n\n"
        "The following address failed:\n\n"
        f"<a@example.net>: host mx.example.net[192.0.2.25] said: 554 {code} refused\n"
    )
    (recipient,) = inspect(text, registry=registry).recipients

    assert recipient.action is Action.FAILED
    assert recipient.cause is not Cause.DELIVERED
