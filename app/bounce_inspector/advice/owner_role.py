"""Who may have to act, as people call them."""

from __future__ import annotations

from enum import StrEnum

from .conditions import Condition


class OwnerRole(StrEnum):
    """Who acts, as people call them; "own" is the user's organization."""

    NOBODY = "nobody"
    SENDER = "sender"
    OWN_TEAM = "own-team"
    SENDER_TEAM = "sender-team"
    SENDER_PROVIDER = "sender-provider"
    SENDING_SERVICE = "sending-service"
    PROGRAM_TEAM = "program-team"
    RECIPIENT = "recipient"
    RECIPIENT_TEAM = "recipient-team"
    GROUP_OWNER = "group-owner"
    FORWARDER = "forwarder"
    FORWARDING_TEAM = "forwarding-team"
    LIST_OWNER = "list-owner"
    UNKNOWN = "unknown"

    @property
    def condition(self) -> Condition:
        """The condition by which sentences ask for this role."""
        return Condition(f"owner-{self.value}")


# Those who run the server that a message is sent by.
ADMINS_OF_SENDER = frozenset(
    {
        OwnerRole.OWN_TEAM,
        OwnerRole.SENDER_TEAM,
        OwnerRole.SENDER_PROVIDER,
        OwnerRole.SENDING_SERVICE,
    }
)
