"""The conditions that sentences and steps ask for, beside the facts that they mention."""

from __future__ import annotations

from enum import StrEnum


class Condition(StrEnum):
    """What holds for a bounce, or for how it is told: a closed set, so that no file of words can ask for another."""

    # Who acts: exactly one holds for each recipient (`owner.py`).
    OWNER_NOBODY = "owner-nobody"
    OWNER_SENDER = "owner-sender"
    OWNER_OWN_TEAM = "owner-own-team"
    OWNER_SENDER_TEAM = "owner-sender-team"
    OWNER_SENDER_PROVIDER = "owner-sender-provider"
    OWNER_SENDING_SERVICE = "owner-sending-service"
    OWNER_RECIPIENT = "owner-recipient"
    OWNER_RECIPIENT_TEAM = "owner-recipient-team"
    OWNER_GROUP_OWNER = "owner-group-owner"
    OWNER_FORWARDER = "owner-forwarder"
    OWNER_FORWARDING_TEAM = "owner-forwarding-team"
    OWNER_LIST_OWNER = "owner-list-owner"
    OWNER_UNKNOWN = "owner-unknown"
    # Whose the two ends are.
    RECIPIENT_OURS = "recipient-ours"
    RECIPIENT_PUBLIC = "recipient-public"
    SENDER_PUBLIC = "sender-public"
    CUSTOMER_IS_RECIPIENT = "customer-is-recipient"
    # What became of the message.
    FAILED = "failed"
    DELAYED = "delayed"
    NOT_SENT = "not-sent"
    IN_OUTBOX = "in-outbox"
    PASSED = "passed"
    STUCK = "stuck"
    NONE_FAILED = "none-failed"
    # The way that it went.
    FORWARDED = "forwarded"
    MAILING_LIST = "mailing-list"
    INTERNAL = "internal"
    # What the refusal is about.
    SENDER_DOMAIN = "sender-domain"
    SENDER_UNICODE = "sender-unicode"
    MEMBERS_ONLY = "members-only"
    PROGRAM_SENDER = "program-sender"
    OWN_LIMIT = "own-limit"
    TLS_NOT_OFFERED = "tls-not-offered"
    CERTIFICATE = "certificate"
    ATTACHMENT_NAMED = "attachment-named"
    LIKELY = "likely"
    DERIVED = "derived"
    NO_REVERSE_NAME = "no-reverse-name"
    FORM_FAULT = "form-fault"
    HEADER_MISSING = "header-missing"
    HEADER_DUPLICATE = "header-duplicate"
    HEADER_MALFORMED = "header-malformed"
    LINK_LISTED = "link-listed"
    ADDRESS_LISTED = "address-listed"
    ENCRYPTION_DEMANDED = "encryption-demanded"
    # At what point, and by what.
    BEFORE_RECIPIENT = "before-recipient"
    BEFORE_CONTENT = "before-content"
    BASIC_SIGN_IN = "basic-sign-in"
    SIGNED_IN = "signed-in"
    ANSWERED = "answered"
    SENT_DIRECTLY = "sent-directly"
    # A trouble that doesn't pass by itself.
    LASTING = "lasting"
    TRIED_LONG = "tried-long"
    LOOKUP_FAILED = "lookup-failed"
    # The report quotes a server, or it gives neither a cause nor an answer.
    QUOTED = "quoted"
    UNEXPLAINED = "unexplained"
    STRAY_CHARACTER = "stray-character"
    PROVIDER = "provider"
    # How it is told.
    INFORMAL = "informal"
    TWO = "two"
    ONE = "one"
    ALL = "all"
    ONE_DOMAIN = "one-domain"
    DAY_1 = "day-1"
    DAY_8 = "day-8"
    DAY_11 = "day-11"
    HOUR_1 = "hour-1"
