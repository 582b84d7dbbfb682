"""What a recipient's advice is about: the cause, or the particular case of it that needs other words."""

from __future__ import annotations

from enum import StrEnum


class Situation(StrEnum):
    """The causes of failures, and after them the cases of a cause that have another owner or other steps."""

    MAILBOX_UNKNOWN = "mailbox-unknown"
    ADDRESS_SYNTAX = "address-syntax"
    DOMAIN_UNKNOWN = "domain-unknown"
    MAILBOX_MOVED = "mailbox-moved"
    MAILBOX_DISABLED = "mailbox-disabled"
    MAILBOX_FULL = "mailbox-full"
    MESSAGE_TOO_LARGE = "message-too-large"
    RECIPIENT_RESTRICTED = "recipient-restricted"
    SENDER_REJECTED = "sender-rejected"
    AUTHENTICATION_FAILED = "authentication-failed"
    SENDER_REPUTATION = "sender-reputation"
    SPAM_CONTENT = "spam-content"
    VIRUS = "virus"
    CONTENT_REJECTED = "content-rejected"
    POLICY = "policy"
    RELAY_DENIED = "relay-denied"
    RATE_LIMITED = "rate-limited"
    GREYLISTED = "greylisted"
    TOO_MANY_RECIPIENTS = "too-many-recipients"
    CONNECTION_FAILED = "connection-failed"
    ROUTING_LOOP = "routing-loop"
    DELIVERY_EXPIRED = "delivery-expired"
    SYSTEM_FULL = "system-full"
    SYSTEM_ERROR = "system-error"
    PROTOCOL_ERROR = "protocol-error"
    ENCRYPTION_REQUIRED = "encryption-required"
    UNICODE_ADDRESS = "unicode-address"
    SUPPRESSED = "suppressed"
    UNKNOWN = "unknown"
    # The person's own outgoing server or program refused: nothing was sent.
    LOGIN_REFUSED = "login-refused"
    LOGIN_MISSING = "login-missing"
    SENDER_NOT_ALLOWED = "sender-not-allowed"
    OWN_SERVER_UNREACHED = "own-server-unreached"
    ACCOUNT_BLOCKED = "account-blocked"
    # Between servers.
    RELAY_REFUSED_THERE = "relay-refused-there"
    FORWARDER_BLOCKED = "forwarder-blocked"
    SENDER_NOT_CONFIRMED = "sender-not-confirmed"
    SENDER_BLOCKED = "sender-blocked"
    CONTENT_NOT_ENCRYPTED = "content-not-encrypted"
    HIDDEN_FORWARDING = "hidden-forwarding"
    MACHINE_MAIL = "machine-mail"
    OWN_LOOKUP = "own-lookup"
