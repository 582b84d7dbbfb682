"""The closed sets of words: other programs store them, so none may change."""

from __future__ import annotations

from bounce_inspector.registry.vocabulary import Cause, Permanence, ReplyPermanence, Resend, WhoActs


def _slugs(words: str) -> set[str]:
    return set(words.split())


def test_the_causes_are_those_of_the_contract() -> None:
    assert set(Cause) == _slugs(
        "mailbox-unknown address-syntax domain-unknown mailbox-moved mailbox-disabled mailbox-full"
        " message-too-large recipient-restricted sender-rejected authentication-failed sender-reputation"
        " spam-content virus content-rejected policy relay-denied rate-limited greylisted"
        " too-many-recipients connection-failed routing-loop delivery-expired system-full system-error"
        " protocol-error encryption-required unicode-address suppressed delivered auto-reply complaint"
        " unknown"
    )


def test_those_who_act_are_those_of_the_contract() -> None:
    assert set(WhoActs) == _slugs("sender sender-admin recipient recipient-admin nobody unknown")


def test_the_ways_to_resend_are_those_of_the_contract() -> None:
    assert set(Resend) == _slugs("wait later-unchanged after-change needless unknown")


def test_the_permanences_are_those_of_the_contract() -> None:
    assert set(Permanence) == _slugs("permanent temporary success unknown")


def test_a_reply_has_the_permanence_of_one_of_four_first_digits() -> None:
    assert set(ReplyPermanence) == _slugs("success intermediate temporary permanent")
