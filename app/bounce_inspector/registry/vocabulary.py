"""The closed sets of words that the registry, the reports and the window share."""

from __future__ import annotations

from enum import StrEnum


class Cause(StrEnum):
    """Why a message was not delivered; the slugs are stable identifiers."""

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
    DELIVERED = "delivered"
    AUTO_REPLY = "auto-reply"
    COMPLAINT = "complaint"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What a mail system's report says became of a message."""

    FAILURE = "failure"
    DELAY = "delay"
    SUCCESS = "success"
    RELAYED = "relayed"


class Topic(StrEnum):
    """What a message is about that is no report of a mail system, easily as it is taken for one."""

    AUTO_REPLY = "auto-reply"
    CHALLENGE = "challenge"
    MODERATION = "moderation"
    COMPLAINT = "complaint"
    READ_RECEIPT = "read-receipt"
    RECALL = "recall"
    QUARANTINE = "quarantine"
    CALENDAR = "calendar"
    NEWSLETTER = "newsletter"
    LIST_MEMBERSHIP = "list-membership"
    SENT_COPY = "sent-copy"
    PHISHING = "phishing"
    SOLVED = "solved"
    OTHER = "other"


class WhoActs(StrEnum):
    """Who has to do something before the mail gets through."""

    SENDER = "sender"
    SENDER_ADMIN = "sender-admin"
    RECIPIENT = "recipient"
    RECIPIENT_ADMIN = "recipient-admin"
    NOBODY = "nobody"
    UNKNOWN = "unknown"


class Permanence(StrEnum):
    """Whether it is over for this message."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"
    SUCCESS = "success"
    UNKNOWN = "unknown"


class Resend(StrEnum):
    """Whether the mail can be sent again, and how."""

    WAIT = "wait"
    LATER_UNCHANGED = "later-unchanged"
    AFTER_CHANGE = "after-change"
    NEEDLESS = "needless"
    UNKNOWN = "unknown"


class ReplyPermanence(StrEnum):
    """What a reply code's number alone says; 3xx are steps on the way."""

    SUCCESS = "success"
    INTERMEDIATE = "intermediate"
    TEMPORARY = "temporary"
    PERMANENT = "permanent"
