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
    ENCRYPTION_MISSING = "encryption-missing"
    SIGN_IN_DISABLED = "sign-in-disabled"
    OWN_FILTER = "own-filter"
    SENDER_NOT_ALLOWED = "sender-not-allowed"
    SENDER_DOMAIN_UNKNOWN = "sender-domain-unknown"
    OWN_SERVER_UNREACHED = "own-server-unreached"
    OWN_CERTIFICATE = "own-certificate"
    ACCOUNT_BLOCKED = "account-blocked"
    ORGANIZATION_BLOCKED = "organization-blocked"
    SEND_AS_SETTINGS = "send-as-settings"
    # Between servers.
    RELAY_SIGN_IN = "relay-sign-in"
    FORWARDING_FORBIDDEN = "forwarding-forbidden"
    RELAY_REFUSED_THERE = "relay-refused-there"
    FORWARDER_BLOCKED = "forwarder-blocked"
    SENDER_NOT_CONFIRMED = "sender-not-confirmed"
    SENDER_BLOCKED = "sender-blocked"
    CONTENT_NOT_ENCRYPTED = "content-not-encrypted"
    RULE_EXPLAINED = "rule-explained"
    # What is said of the recipient's address and domain.
    ADDRESS_CONFIRMED = "address-confirmed"
    UNKNOWN_TO_OUTSIDE = "unknown-to-outside"
    GROUP_OR_PERMISSION = "group-or-permission"
    MEMBERS_ONLY = "members-only"
    DOMAIN_MISCONFIGURED = "domain-misconfigured"
    HIDDEN_FORWARDING = "hidden-forwarding"
    MACHINE_MAIL = "machine-mail"
    RETURNED_NOTICE = "returned-notice"
    OWN_LOOKUP = "own-lookup"


IN_WORDS = frozenset(
    {
        Situation.LOGIN_REFUSED,
        Situation.SIGN_IN_DISABLED,
        Situation.OWN_CERTIFICATE,
        Situation.ACCOUNT_BLOCKED,
        Situation.ORGANIZATION_BLOCKED,
        Situation.SEND_AS_SETTINGS,
        Situation.SENDER_DOMAIN_UNKNOWN,
        Situation.FORWARDING_FORBIDDEN,
        Situation.SENDER_NOT_CONFIRMED,
        Situation.SENDER_BLOCKED,
        Situation.RULE_EXPLAINED,
        Situation.GROUP_OR_PERMISSION,
        Situation.MEMBERS_ONLY,
        Situation.DOMAIN_MISCONFIGURED,
    }
)
"""The cases that a server's words name; the others are worked out from where it stands, and from what is known beside it."""
