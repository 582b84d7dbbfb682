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
    OWNER_PROGRAM_TEAM = "owner-program-team"
    OWNER_FORWARDING_TEAM = "owner-forwarding-team"
    OWNER_LIST_OWNER = "owner-list-owner"
    OWNER_UNKNOWN = "owner-unknown"
    # Whose the two ends are.
    RECIPIENT_OURS = "recipient-ours"
    RECIPIENT_PUBLIC = "recipient-public"
    SENDER_PUBLIC = "sender-public"
    CUSTOMER_IS_RECIPIENT = "customer-is-recipient"
    # Who asks calls the sender's address that was refused their own.
    CUSTOMER_IS_SENDER = "customer-is-sender"
    # The log of the server that refused, which is therefore at hand.
    INCOMING = "incoming"
    # The log of a server that sends on, or refused: its reader is one of those who run it.
    OWN_LOG = "own-log"
    # A log, a trace or an event, beside which nobody has got a notice.
    RECORD = "record"
    # What became of the message.
    FAILED = "failed"
    DELAYED = "delayed"
    NOT_SENT = "not-sent"
    IN_OUTBOX = "in-outbox"
    PASSED = "passed"
    USUAL_TIME = "usual-time"
    STUCK = "stuck"
    NONE_FAILED = "none-failed"
    NONE_REACHED = "none-reached"
    LIST_CUT = "list-cut"
    # Each recipient in a log is that of a message of its own.
    MESSAGES = "messages"
    CANNOT_HEAL = "cannot-heal"
    FORGED = "forged"
    TOO_LARGE = "too-large"
    # The way that it went.
    FORWARDED = "forwarded"
    # It was forwarded, failed the check of its sender, and has no signature that a forwarding leaves whole.
    UNSIGNED = "unsigned"
    MAILING_LIST = "mailing-list"
    INTERNAL = "internal"
    # What the refusal is about.
    SENDER_DOMAIN = "sender-domain"
    SENDER_UNICODE = "sender-unicode"
    SPAM = "spam"
    BLOCKED_BY_GOOGLE = "blocked-by-google"
    FILTER_UNPLACED = "filter-unplaced"
    PROGRAM_SENDER = "program-sender"
    AUTOMATIC_SENDER = "automatic-sender"
    SENT_BY_PROGRAM = "sent-by-program"
    BY_DEVICE = "by-device"
    # Whoever asks has written that the address is right.
    ADDRESS_CONFIRMED = "address-confirmed"
    ABANDONED = "abandoned"
    MAILBOX_BLOCKED = "mailbox-blocked"
    OWN_LIMIT = "own-limit"
    DAILY_LIMIT = "daily-limit"
    HOURLY_LIMIT = "hourly-limit"
    FAILURE_LIMIT = "failure-limit"
    HELD_BACK = "held-back"
    TLS_NOT_OFFERED = "tls-not-offered"
    CERTIFICATE = "certificate"
    CERTIFICATE_EXPIRED = "certificate-expired"
    CERTIFICATE_NAME = "certificate-name"
    ATTACHMENT_NAMED = "attachment-named"
    LIKELY = "likely"
    DERIVED = "derived"
    SENDER_CHECKED = "sender-checked"
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
    GOOGLE_SIGN_IN = "google-sign-in"
    SIGN_IN_POLICY = "sign-in-policy"
    SIGNED_IN = "signed-in"
    ANSWERED = "answered"
    ANSWERED_FOR_NOW = "answered-for-now"
    SENT_DIRECTLY = "sent-directly"
    # A trouble that doesn't pass by itself.
    LASTING = "lasting"
    FINAL = "final"
    TRIED_LONG = "tried-long"
    # A server gave up on what its codes call temporary.
    GIVEN_UP = "given-up"
    LOOKUP_FAILED = "lookup-failed"
    # Another address of the same organization would be refused, too.
    EVERY_ADDRESS = "every-address"
    # The report quotes a server, or it gives neither a cause nor an answer.
    QUOTED = "quoted"
    UNEXPLAINED = "unexplained"
    STRAY_CHARACTER = "stray-character"
    # An automatic reply names an address, perhaps that of somebody who stands in.
    CONTACT_NAMED = "contact-named"
    ENDING_MISSING = "ending-missing"
    ENDING_INTERNAL = "ending-internal"
    REACHED_ELSEWHERE = "reached-elsewhere"
    REASON_OPEN = "reason-open"
    NAME_OR_LIST = "name-or-list"
    OWN_RULE = "own-rule"
    # A domain that is set up to receive no mail (RFC 7505).
    NULL_MX = "null-mx"
    PORT_25 = "port-25"
    MAIL_COMES_IN = "mail-comes-in"
    # A circular by Bcc: the message doesn't show to whom else it went.
    HIDDEN_RECIPIENTS = "hidden-recipients"
    CUSTOMER_FORWARDS = "customer-forwards"
    DOMAIN_LISTED = "domain-listed"
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
