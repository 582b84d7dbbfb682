"""Makes rows of a list of bounces."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bounce_inspector.advice.assessment import Finality
from bounce_inspector.collection.place import Form, Place
from bounce_inspector.collection.rows import Row
from bounce_inspector.inspection.report import Action, Kind
from bounce_inspector.registry.vocabulary import Cause, Permanence, Resend, WhoActs

FINALITIES = {
    Action.FAILED: Finality.NOT_DELIVERED,
    Action.DELAYED: Finality.TRYING,
    Action.DELIVERED: Finality.DELIVERED,
    Action.RELAYED: Finality.RELAYED,
    Action.EXPANDED: Finality.EXPANDED,
    None: None,
}
"""What a row tells of an action, where nothing else is known."""

_ROW = Row(
    address="anna@example.org",
    domain="example.org",
    kind=Kind.FAILURE,
    action=Action.FAILED,
    finality=Finality.NOT_DELIVERED,
    permanence=Permanence.PERMANENT,
    resend=Resend.AFTER_CHANGE,
    cause=Cause.MAILBOX_UNKNOWN,
    who_acts=WhoActs.SENDER,
    status="5.1.1",
    reply=550,
    diagnostic="550 5.1.1 User unknown",
    remote_host="mx.example.org",
    software="Postfix",
    time=1_709_539_200,
    subject="Offer",
    message_id="<1@example.com>",
    part=None,
    where=Place("box.mbox", Form.MBOX, 0, 100, None, 1),
)


def made_row(address: str | None = "anna@example.org", **fields: Any) -> Row:
    """A row of a failure at an address, with other fields where they are given."""
    domain = address.rpartition("@")[2] if address else None
    told = {"finality": FINALITIES[fields["action"]]} if "action" in fields else {}
    return replace(_ROW, **{"address": address, "domain": domain, **told, **fields})


NO_BOUNCE = replace(
    _ROW,
    address=None,
    domain=None,
    kind=Kind.NOT_A_BOUNCE,
    action=None,
    finality=None,
    permanence=None,
    resend=None,
    cause=None,
    who_acts=None,
    status=None,
    reply=None,
    diagnostic=None,
    remote_host=None,
    time=None,
    subject="Newsletter",
)
"""The row of a mail that is no bounce."""
