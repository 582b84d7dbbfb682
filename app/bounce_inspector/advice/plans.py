"""Which steps belong to which situation, likeliest to work first; their sentences lie in ``resources/words/``."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .conditions import Condition as On
from .situation import Situation


@dataclass(frozen=True, slots=True)
class Planned:
    """A step by the name of its sentence, under conditions, with the name of the sentence that gives the reason."""

    step: str
    why: str | None = None
    when: frozenset[On] = frozenset()
    unless: frozenset[On] = frozenset()


def _step(
    step: str, why: str | None = None, *, when: tuple[On, ...] = (), unless: tuple[On, ...] = ()
) -> Planned:
    return Planned(step, why, frozenset(when), frozenset(unless))


TYPO = _step("check-typo", "typo")
"""Comes before what a provider advises: it names what was meant."""
_NOTE = "note-to-owner"
_UNTIL_TOLD = "dont-resend-until-fixed"
_NO_SUCH_DOMAIN = (On.ENDING_MISSING, On.ENDING_INTERNAL)
_BY_PROGRAM = (On.OWNER_PROGRAM_TEAM,)
_STOP_FORWARDING = (_step("stop-forwarding"), _step("nothing-to-resend"))

FAILED: dict[Situation, tuple[Planned, ...]] = {
    Situation.MAILBOX_UNKNOWN: (
        _step("delete-suggestion", when=(On.INTERNAL,)),
        TYPO,
        _step("compare-address", "unknown-address", unless=(On.INTERNAL,)),
        _step("ask-address", unless=(On.INTERNAL,)),
        _step("correct-and-resend", unless=(On.INTERNAL,)),
        _step("then-resend", when=(On.INTERNAL,)),
    ),
    Situation.ADDRESS_SYNTAX: (
        TYPO,
        _step("look-at-address", unless=(On.STRAY_CHARACTER,)),
        _step("type-by-hand", "hidden-character", unless=(On.STRAY_CHARACTER,)),
        _step("correct-and-resend"),
    ),
    Situation.DOMAIN_UNKNOWN: (
        TYPO,
        _step("check-domain", "typo-usual", unless=(*_NO_SUCH_DOMAIN, On.NULL_MX)),
        _step("check-domain", when=(On.NULL_MX,)),
        _step("check-website", unless=_NO_SUCH_DOMAIN),
        _step("call-about-domain", "domain-team", unless=_NO_SUCH_DOMAIN),
        _step("check-domain", when=(On.ENDING_MISSING,)),
        _step("ask-address", when=(On.ENDING_MISSING,)),
        _step("ask-outside-address", when=(On.ENDING_INTERNAL,)),
        _step("correct-and-resend", when=(On.ENDING_MISSING,)),
        _step("correct-and-resend", when=(On.ENDING_INTERNAL,)),
    ),
    Situation.MAILBOX_MOVED: (
        _step("ask-new-address", "server-names-it"),
        _step("update-and-resend"),
    ),
    Situation.MAILBOX_DISABLED: (
        _step("ask-still-used"),
        _step("if-used-enable"),
        _step("if-not-new-address"),
    ),
    Situation.MAILBOX_FULL: (
        _step("call-about-full", "wont-see"),
        _step("resend-when-room", unless=(On.ABANDONED,)),
        _step("urgent-other-address", unless=(On.FORWARDED,)),
    ),
    Situation.MESSAGE_TOO_LARGE: (
        _step("share-by-link"),
        _step("make-smaller", "shrinks"),
        _step("split-files"),
        _step("raise-own-limit", when=(On.OWN_LIMIT,), unless=(On.NOT_SENT, On.SENDER_PUBLIC)),
    ),
    Situation.RECIPIENT_RESTRICTED: (
        _step("compare-address", when=(On.LIKELY,)),
        _step("ask-permission", "can-allow"),
        _step("check-signed-in", "closed-groups", unless=(On.RECIPIENT_PUBLIC,)),
        _step("resend-when-allowed"),
    ),
    Situation.SENDER_REJECTED: (
        _step(_NOTE, "note-list", when=(On.ADDRESS_LISTED,)),
        _step("tell-sender-side", when=(On.INCOMING,), unless=(On.ADDRESS_LISTED, On.CUSTOMER_IS_SENDER)),
        _step(_NOTE, "note-blocked", unless=(On.ADDRESS_LISTED, On.INCOMING)),
        _step("check-from", "address-typo-device", unless=(On.ADDRESS_LISTED,)),
        _step(
            "check-own-domain", when=(On.CUSTOMER_IS_SENDER, On.SENDER_DOMAIN), unless=(On.ADDRESS_LISTED,)
        ),
        _step("ask-if-blocked", unless=(On.ADDRESS_LISTED, On.SENDER_DOMAIN)),
        _step(_UNTIL_TOLD, when=(On.ADDRESS_LISTED,)),
    ),
    Situation.AUTHENTICATION_FAILED: (
        _step(_NOTE, "note-settings", unless=(On.UNSIGNED,)),
        _step(_NOTE, "note-signature", when=(On.UNSIGNED,)),
        _step("tell-forwarder", "signature-instead", when=(On.UNSIGNED,)),
        _step("check-how-sent", unless=(On.UNSIGNED,)),
        _step(_UNTIL_TOLD, unless=(On.UNSIGNED,)),
        _step("resend-when-either-fixed", when=(On.UNSIGNED,)),
        _step("urgent-other-account", unless=(On.UNSIGNED,)),
    ),
    Situation.SENDER_REPUTATION: (
        _step("use-relay", when=(On.SENT_DIRECTLY,)),
        _step(_NOTE, "not-removal", when=(On.SENT_DIRECTLY,), unless=(On.OWNER_SENDER,)),
        _step(
            _NOTE,
            "note-reverse-name",
            when=(On.NO_REVERSE_NAME,),
            unless=(On.OWNER_RECIPIENT_TEAM,),
        ),
        _step(
            _NOTE,
            "note-name-or-list",
            when=(On.NAME_OR_LIST,),
            unless=(On.OWNER_RECIPIENT_TEAM,),
        ),
        _step(
            _NOTE,
            "note-list",
            unless=(
                *(On.OWNER_RECIPIENT_TEAM, On.OWNER_RECIPIENT, On.OWNER_SENDER_PROVIDER),
                *(On.NO_REVERSE_NAME, On.NAME_OR_LIST, On.SENT_DIRECTLY),
            ),
        ),
        _step("resend-in-hours", "many-servers", when=(On.OWNER_SENDER_PROVIDER,)),
        _step(_NOTE, "note-allow", when=(On.OWNER_RECIPIENT_TEAM,)),
        _step(_NOTE, when=(On.OWNER_RECIPIENT,)),
        _step(_UNTIL_TOLD, unless=(On.OWNER_SENDER_PROVIDER, On.SENT_DIRECTLY)),
        _step("urgent-other-account"),
    ),
    Situation.SPAM_CONTENT: (
        _step("remove-link", when=(On.LINK_LISTED,)),
        _step("ask-link-owner", when=(On.LINK_LISTED,)),
        _step("check-links", when=(On.DOMAIN_LISTED,)),
        _step("send-plain-first", "plain-test", unless=(On.LINK_LISTED, On.BEFORE_CONTENT)),
        _step("send-rest-otherwise", unless=(On.LINK_LISTED, On.BEFORE_CONTENT)),
        _step("if-plain-rejected", unless=(On.LINK_LISTED, On.BEFORE_CONTENT)),
        _step(_NOTE, "note-rule", when=(On.BEFORE_CONTENT,), unless=(On.LINK_LISTED,)),
        _step("urgent-other-account", when=(On.BEFORE_CONTENT,), unless=(On.LINK_LISTED,)),
    ),
    Situation.VIRUS: (_step("dont-open"), _step("scan-computer"), _step("if-harmless")),
    Situation.CONTENT_REJECTED: (
        _step("try-other-program", "program-test", when=(On.FORM_FAULT,)),
        _step("tell-program-owner", when=(On.FORM_FAULT,)),
        _step("check-attachments", unless=(On.FORM_FAULT, On.ATTACHMENT_NAMED)),
        _step("other-form", unless=(On.FORM_FAULT,)),
        _step("if-no-attachment", unless=(On.FORM_FAULT, On.ATTACHMENT_NAMED)),
        _step("note-to-sender-team", when=(On.FILTER_UNPLACED, On.ATTACHMENT_NAMED)),
    ),
    Situation.POLICY: (
        _step("ask-recipient-team", when=(On.OWNER_RECIPIENT,)),
        _step(
            _NOTE,
            "note-rule",
            unless=(
                On.OWNER_SENDER,
                On.OWNER_UNKNOWN,
                On.OWNER_RECIPIENT,
                *(On.OWNER_SENDER_TEAM, On.OWNER_SENDER_PROVIDER, On.OWNER_SENDING_SERVICE),
            ),
        ),
        _step(_NOTE, when=(On.OWNER_SENDER_TEAM,)),
        _step(_NOTE, when=(On.OWNER_SENDER_PROVIDER,)),
        _step(_NOTE, when=(On.OWNER_SENDING_SERVICE,)),
        _step("ask-recipient-team", when=(On.OWNER_UNKNOWN,)),
        _step("if-others-fail", when=(On.OWNER_RECIPIENT_TEAM,)),
        _step("urgent-call"),
    ),
    Situation.RELAY_DENIED: (
        _step("check-outgoing-sign-in", "no-sign-in", when=(On.OWNER_SENDER,)),
        _step("check-identity", when=(On.OWNER_SENDER,)),
        _step("if-something-else", when=(On.OWNER_SENDER,)),
        _step(_NOTE, "note-relay", unless=(On.OWNER_SENDER,)),
        _step("check-domain", unless=(On.OWNER_SENDER,)),
        _step("urgent-other-account"),
    ),
    Situation.RATE_LIMITED: (
        _step("clean-list", when=(On.FAILURE_LIMIT,)),
        _step("wait-and-split", "hourly"),
        _step("check-account"),
        _step("use-mailing-service"),
    ),
    Situation.GREYLISTED: (
        _step("resend-now", "second-try", unless=(On.TRIED_LONG,)),
        _step("note-to-sender-team", unless=(On.TRIED_LONG,)),
        _step(_NOTE, "let-through", when=(On.TRIED_LONG,)),
        _step("resend-when-fixed", when=(On.TRIED_LONG,)),
        _step("urgent-other-address", when=(On.TRIED_LONG,)),
    ),
    Situation.TOO_MANY_RECIPIENTS: (
        _step("smaller-groups"),
        _step("leave-out-others", unless=(On.NOT_SENT,)),
        _step("ask-for-list"),
    ),
    Situation.CONNECTION_FAILED: (
        _step(
            "check-domain",
            "no-server",
            unless=(On.RECIPIENT_PUBLIC, On.RECIPIENT_OURS, On.ANSWERED),
        ),
        _step("ask-others", "their-outage", unless=(On.RECIPIENT_OURS,)),
        _step(_NOTE, when=(On.OWNER_OWN_TEAM,)),
        _step("resend-when-answering", unless=(On.LOOKUP_FAILED, On.ANSWERED)),
        _step("resend-when-fixed", when=(On.LOOKUP_FAILED,)),
        _step("resend-when-fixed", when=(On.ANSWERED,), unless=(On.LOOKUP_FAILED,)),
        _step("if-others-reached", unless=(On.OWNER_OWN_TEAM,)),
    ),
    Situation.ROUTING_LOOP: (
        _step("ask-forwarding"),
        _step(_NOTE, "note-loop", unless=(On.OWNER_RECIPIENT,)),
        _step("resend-when-fixed"),
    ),
    Situation.DELIVERY_EXPIRED: (
        _step("ask-others", "their-outage"),
        _step("check-domain", "no-server", unless=(On.RECIPIENT_PUBLIC, On.ANSWERED)),
        _step("resend-when-fixed"),
        _step("if-others-reached"),
    ),
    Situation.SYSTEM_FULL: (
        _step("call-about-server-full"),
        _step("resend-in-a-day"),
        _step("urgent-other-address"),
    ),
    Situation.SYSTEM_ERROR: (
        _step("resend-in-hours", "short-problems", unless=(On.LASTING,)),
        _step("if-again-owner", "note-has-times", unless=(On.LASTING,)),
        _step(_NOTE, "note-has-times", when=(On.LASTING,)),
        _step("resend-when-fixed", when=(On.LASTING,)),
        _step("urgent-call"),
    ),
    Situation.PROTOCOL_ERROR: (
        _step(_NOTE, "note-logs"),
        _step("urgent-other-account"),
    ),
    Situation.ENCRYPTION_REQUIRED: (
        _step(_NOTE, "note-encryption"),
        _step(
            "remove-confidential",
            unless=(On.ENCRYPTION_DEMANDED, On.NOT_SENT, On.TLS_NOT_OFFERED, On.CERTIFICATE),
        ),
        _step(_UNTIL_TOLD),
        _step("urgent-other-account", when=(On.ENCRYPTION_DEMANDED,)),
        # Another account would only get around what the sender's side requires.
        _step("urgent-secure-way", unless=(On.ENCRYPTION_DEMANDED,)),
    ),
    Situation.UNICODE_ADDRESS: (
        _step("send-from-plain", "plain-letters", when=(On.SENDER_UNICODE,)),
        _step("ask-plain-address", "plain-letters", unless=(On.SENDER_UNICODE,)),
        _step("correct-and-resend", unless=(On.SENDER_UNICODE,)),
    ),
    Situation.SUPPRESSED: (
        _step("ask-suppressed", unless=(On.ADDRESS_CONFIRMED,)),
        _step("unsuppress", "only-account-admin"),
        _step("then-resend"),
    ),
    Situation.UNKNOWN: (
        _step("look-in-log", when=(On.UNEXPLAINED,), unless=(On.SENDER_PUBLIC, On.RECIPIENT_OURS)),
        _step("ask-recipient-team", "note-has-times", unless=(On.RECIPIENT_PUBLIC,)),
        _step("ask-recipient-team", when=(On.RECIPIENT_PUBLIC,)),
        _step("one-or-all"),
    ),
    Situation.SEND_AS_SETTINGS: (
        _step("check-send-as", "send-as"),
        _step("ask-outgoing-server"),
        _step("then-resend"),
    ),
    Situation.LOGIN_REFUSED: (
        _step("allow-device", when=(On.BASIC_SIGN_IN, On.SENT_BY_PROGRAM)),
        _step("modern-sign-in", when=(On.BASIC_SIGN_IN,)),
        _step("allow-device", when=(On.BASIC_SIGN_IN,), unless=(On.SENT_BY_PROGRAM,)),
        _step("google-app-password", "google-password", when=(On.GOOGLE_SIGN_IN, On.SENT_BY_PROGRAM)),
        _step("google-page", when=(On.GOOGLE_SIGN_IN, On.SENT_BY_PROGRAM)),
        _step("google-page", "google-password", when=(On.GOOGLE_SIGN_IN,), unless=(On.SENT_BY_PROGRAM,)),
        _step("google-app-password", when=(On.GOOGLE_SIGN_IN,), unless=(On.SENT_BY_PROGRAM,)),
        _step("google-admin", when=(On.GOOGLE_SIGN_IN,)),
        _step("enter-password", "old-password", unless=(On.BASIC_SIGN_IN, On.GOOGLE_SIGN_IN)),
        _step("sign-in-on-website", unless=(On.BASIC_SIGN_IN, On.GOOGLE_SIGN_IN)),
        _step("app-password", unless=(On.BASIC_SIGN_IN, On.GOOGLE_SIGN_IN)),
    ),
    Situation.LOGIN_MISSING: (
        _step("turn-on-sign-in", "no-sign-in"),
        _step("check-port"),
        _step("then-resend"),
    ),
    Situation.ENCRYPTION_MISSING: (
        _step("turn-on-encryption"),
        _step("turn-on-sign-in"),
        _step("then-resend"),
    ),
    Situation.SENDER_NOT_ALLOWED: (
        _step("check-identity"),
        # Who is signed in as somebody else has chosen the address on purpose.
        _step("ask-send-permission", when=(On.SIGNED_IN,)),
        _step("choose-own-address"),
        _step("turn-on-sign-in", unless=(On.SIGNED_IN,)),
        _step("ask-send-permission", unless=(On.SIGNED_IN,)),
    ),
    Situation.SENDER_DOMAIN_UNKNOWN: (
        _step("check-account-address"),
        _step("check-own-domain"),
        _step("then-resend"),
    ),
    Situation.OWN_SERVER_UNREACHED: (
        _step("use-other-port", when=(On.PORT_25,), unless=_BY_PROGRAM),
        _step("check-online", "outbox", unless=(*_BY_PROGRAM, On.MAIL_COMES_IN)),
        _step("test-from-program", when=_BY_PROGRAM),
        _step("compare-settings"),
        _step("leave-in-outbox", unless=_BY_PROGRAM),
        _step("ask-web-host", when=_BY_PROGRAM),
        _step("trigger-again", when=_BY_PROGRAM),
    ),
    Situation.OWN_CERTIFICATE: (
        _step("renew-certificate", when=(On.CERTIFICATE_EXPIRED,)),
        _step("compare-server-name", "names-of-certificate", unless=(On.CERTIFICATE_EXPIRED,)),
        _step("ask-certificate", unless=(On.CERTIFICATE_EXPIRED,)),
        _step("then-resend"),
    ),
    Situation.ACCOUNT_BLOCKED: (
        _step("change-password"),
        _step("unblock-account"),
        _step("dont-resend-until-unblocked"),
    ),
    Situation.SIGN_IN_DISABLED: (
        _step(_NOTE, "enable-smtp-auth", unless=(On.SIGN_IN_POLICY,)),
        _step(_NOTE, "look-in-sign-in-log", when=(On.SIGN_IN_POLICY,)),
        _step("then-resend"),
    ),
    Situation.OWN_FILTER: (
        _step("other-form", when=(On.ATTACHMENT_NAMED,)),
        _step("try-other-program", "program-test", when=(On.FORM_FAULT,), unless=(On.ATTACHMENT_NAMED,)),
        _step("send-plain-first", "plain-test", unless=(On.ATTACHMENT_NAMED, On.FORM_FAULT)),
        _step("note-to-sender-team"),
    ),
    Situation.RELAY_SIGN_IN: (
        _step(_NOTE, "check-relay-account"),
        _step(_UNTIL_TOLD),
        _step("urgent-other-account"),
    ),
    Situation.FORWARDING_FORBIDDEN: _STOP_FORWARDING,
    Situation.ORGANIZATION_BLOCKED: (
        _step(_NOTE, "find-hacked-account"),
        _step(_UNTIL_TOLD),
        _step("urgent-call"),
    ),
    Situation.GROUP_OR_PERMISSION: (
        _step("check-group"),
        _step("join-group"),
        _step("then-resend"),
    ),
    Situation.MEMBERS_ONLY: (_step("join-list"), _step("ask-list-owner"), _step("then-resend")),
    Situation.UNKNOWN_TO_OUTSIDE: (
        TYPO,
        _step("check-own-address", "other-way-inside"),
        _step("sender-resends"),
    ),
    Situation.ADDRESS_CONFIRMED: (
        TYPO,
        _step("type-confirmed"),
        _step("show-recipient-team"),
        _step("urgent-other-address"),
    ),
    Situation.DOMAIN_MISCONFIGURED: (
        _step("tell-domain-team"),
        _step("resend-when-fixed"),
        _step("urgent-other-address"),
    ),
    Situation.RELAY_REFUSED_THERE: (
        _step("tell-relay-team"),
        _step("resend-when-fixed"),
        _step("urgent-other-address"),
    ),
    Situation.FORWARDER_BLOCKED: (
        _step("tell-forwarding-team"),
        _step(_NOTE, "note-list"),
        _step("resend-when-fixed"),
        _step("urgent-other-address"),
    ),
    Situation.SENDER_NOT_CONFIRMED: (
        _step("check-mailbox-accepts", "callout"),
        _step(_NOTE, "note-blocked"),
        _step("urgent-other-account"),
    ),
    Situation.SENDER_BLOCKED: (
        _step("ask-unblock"),
        _step("resend-when-allowed"),
        _step("urgent-other-account"),
    ),
    Situation.RULE_EXPLAINED: (_step("follow-rule"), _step("ask-exception")),
    Situation.CONTENT_NOT_ENCRYPTED: (_step("encrypt-message"), _step("other-channel")),
    Situation.HIDDEN_FORWARDING: (
        _step("tell-forwarder"),
        _step("resend-when-forwarding-fixed"),
    ),
    Situation.MACHINE_MAIL: (_step("set-mail-name"), _step("ignore-machine-mail")),
    Situation.RETURNED_NOTICE: (_step("nothing-to-resend"), _step(_NOTE, "note-notice")),
    Situation.OWN_LOOKUP: (
        _step(_NOTE, "note-lookup"),
        _step("resend-when-fixed"),
        _step("urgent-other-account"),
    ),
}
"""The steps after a failure."""

_THEIR_TEAM = (On.OWNER_RECIPIENT_TEAM,)
_URGENT_ACCOUNT = _step("urgent-other-account", unless=(On.OWNER_SENDER,))
_UNTIL_FIXED = _step(_UNTIL_TOLD, unless=(On.OWNER_SENDER, On.OWNER_SENDER_PROVIDER, On.OWNER_RECIPIENT_TEAM))
_ONCE_FIXED = _step("resend-when-fixed", when=_THEIR_TEAM)

AFTER_PROVIDER: dict[Situation, tuple[Planned, ...]] = {
    Situation.MAILBOX_UNKNOWN: (
        TYPO,
        _step("ask-address", when=(On.OWNER_SENDER,), unless=(On.INTERNAL,)),
        _step("correct-and-resend", when=(On.OWNER_SENDER,), unless=(On.INTERNAL,)),
        _ONCE_FIXED,
    ),
    Situation.ADDRESS_SYNTAX: (TYPO, _step("correct-and-resend")),
    Situation.DOMAIN_UNKNOWN: (
        TYPO,
        _step("call-about-domain", when=(On.OWNER_SENDER,), unless=_NO_SUCH_DOMAIN),
        _step("ask-address", when=(On.ENDING_MISSING,)),
        _step("ask-outside-address", when=(On.ENDING_INTERNAL,)),
        _ONCE_FIXED,
    ),
    Situation.MAILBOX_MOVED: (_step("update-and-resend"),),
    Situation.MAILBOX_DISABLED: (
        _step("if-used-enable", when=(On.OWNER_RECIPIENT,)),
        _step("if-not-new-address", when=(On.OWNER_RECIPIENT,)),
        _ONCE_FIXED,
    ),
    Situation.MAILBOX_FULL: (
        _step("resend-when-room", unless=(On.ABANDONED,)),
        _step("urgent-other-address", unless=(On.ABANDONED,)),
    ),
    Situation.MESSAGE_TOO_LARGE: (_step("make-smaller", "shrinks"),),
    Situation.RECIPIENT_RESTRICTED: (_step("resend-when-allowed"),),
    Situation.SENDER_REJECTED: (_UNTIL_FIXED,),
    Situation.AUTHENTICATION_FAILED: (
        _step("check-how-sent", when=(On.SENDER_CHECKED,)),
        _UNTIL_FIXED,
        _URGENT_ACCOUNT,
    ),
    Situation.SENDER_REPUTATION: (_UNTIL_FIXED, _URGENT_ACCOUNT),
    Situation.VIRUS: (_step("if-harmless"),),
    Situation.POLICY: (
        _UNTIL_FIXED,
        # What an organization's policy refuses, it refuses to each of its addresses.
        _step("urgent-call", when=_THEIR_TEAM),
        _step("urgent-other-account", unless=(On.OWNER_SENDER, On.OWNER_RECIPIENT_TEAM)),
    ),
    Situation.RELAY_DENIED: (_UNTIL_FIXED, _URGENT_ACCOUNT),
    Situation.GREYLISTED: (_step("note-to-sender-team"),),
    Situation.TOO_MANY_RECIPIENTS: (_step("leave-out-others", unless=(On.NOT_SENT,)),),
    Situation.CONNECTION_FAILED: (
        _step("resend-when-answering", when=_THEIR_TEAM, unless=(On.LOOKUP_FAILED, On.ANSWERED)),
        _step("resend-when-fixed", when=(On.LOOKUP_FAILED,)),
        _step("resend-when-fixed", when=(On.ANSWERED, *_THEIR_TEAM), unless=(On.LOOKUP_FAILED,)),
        _step("if-others-reached", when=_THEIR_TEAM),
    ),
    Situation.ROUTING_LOOP: (_step("resend-when-fixed"),),
    Situation.DELIVERY_EXPIRED: (
        _step("resend-when-fixed"),
        _step("if-others-reached", when=_THEIR_TEAM),
    ),
    Situation.SYSTEM_FULL: (_step("resend-in-a-day"), _step("urgent-other-address")),
    Situation.SYSTEM_ERROR: (_ONCE_FIXED, _step("urgent-other-address", when=_THEIR_TEAM)),
    Situation.PROTOCOL_ERROR: (_URGENT_ACCOUNT,),
    Situation.ENCRYPTION_REQUIRED: (
        _UNTIL_FIXED,
        _ONCE_FIXED,
        _step("urgent-other-account", when=(On.ENCRYPTION_DEMANDED,), unless=(On.OWNER_SENDER,)),
        _step("urgent-secure-way", unless=(On.ENCRYPTION_DEMANDED, On.OWNER_SENDER)),
    ),
    Situation.SUPPRESSED: (_step("then-resend"),),
}
"""What is left to do after the provider's own step, which names what has to change."""

_FORWARDED = (
    _step("tell-forwarder", "only-forwarder"),
    _step("resend-when-forwarding-fixed", unless=(On.REACHED_ELSEWHERE,)),
    _step("has-other-copy", when=(On.REACHED_ELSEWHERE,)),
)
_FORWARDED_BECAUSE = {
    Situation.FORWARDING_FORBIDDEN: _STOP_FORWARDING,
    Situation.SENDER_REPUTATION: (
        _step("tell-forwarder-blocked"),
        _step("resend-when-fixed"),
    ),
}

TO_A_MEMBER = (_step("reached-list"), _step("tell-list-owner"))
"""The steps where a mailing list has the message and one of its members didn't get it."""

_ON_OWN_SERVER: dict[Situation, tuple[Planned, ...]] = {
    Situation.SENDER_REPUTATION: (
        _step("set-reverse-name", when=(On.NO_REVERSE_NAME,)),
        _step("check-name-and-lists", when=(On.NAME_OR_LIST,)),
        _step("find-what-was-sent", unless=(On.NO_REVERSE_NAME, On.NAME_OR_LIST, On.SENT_DIRECTLY)),
        _step("ask-removal", unless=(On.NO_REVERSE_NAME, On.NAME_OR_LIST, On.SENT_DIRECTLY)),
    ),
    Situation.SENDER_REJECTED: (_step("ask-removal", when=(On.ADDRESS_LISTED,)),),
    Situation.AUTHENTICATION_FAILED: (_step("check-sender-settings"),),
    Situation.RELAY_DENIED: (_step("check-next-server"),),
    Situation.RELAY_SIGN_IN: (_step("check-relay-login"),),
    Situation.LOGIN_REFUSED: (_step("check-relay-login"),),
    Situation.LOGIN_MISSING: (_step("check-relay-login"),),
    Situation.OWN_LOOKUP: (_step("check-own-lookup"),),
}
_SEARCH_OWN_SERVER = (_step("check-own-server"),)
# What is said in another way to those who run the sending server; None stands for what only others are told.
_TO_OWN_TEAM = {
    "if-others-reached": "if-others-reached-own",
    "one-or-all": "one-or-all-own",
    "ask-send-permission": "allow-sender",
    "unblock-account": "unblock-secured",
    "check-how-sent": None,
    "if-something-else": None,
    "if-no-attachment": None,
    "note-to-sender-team": None,
}

_STUCK_WHY = {
    Situation.AUTHENTICATION_FAILED: "note-settings",
    Situation.SENDER_REPUTATION: "note-list",
    Situation.SENDER_REJECTED: "note-blocked",
    Situation.ENCRYPTION_REQUIRED: "note-encryption",
    Situation.RELAY_DENIED: "note-relay",
    Situation.ORGANIZATION_BLOCKED: "find-hacked-account",
    Situation.LOGIN_REFUSED: "note-sign-in",
    Situation.LOGIN_MISSING: "note-sign-in",
    Situation.OWN_LOOKUP: "note-lookup",
    Situation.FORWARDER_BLOCKED: "note-list",
}
_IF_MISSING = {
    Situation.MAILBOX_FULL: "resend-if-missing-room",
    Situation.DOMAIN_UNKNOWN: "resend-if-missing-domain",
}
_WAIT = (_step("tell-sender-wait", "twice"), _step("look-again"))
URGENT = frozenset({"urgent-call", "urgent-other-address", "urgent-other-account", "urgent-secure-way"})
"""The steps by which a message gets there another way."""
LIKELY_LAST = _step("if-something-else")
"""The last step where the cause is only likely."""

ACTIONS = {
    "delivered": (_step("look-in-spam"), _step("trace-delivered")),
    "relayed": (_step("relayed-ask"), _step("relayed-resend")),
    "expanded": (_step("expanded-ask"),),
}
"""The steps where nothing failed."""

TOPICS = {
    "feedback": (_step("take-off-mailing"), _step("not-a-mailing")),
    "authentication-report": (_step("check-source"), _step("fix-source")),
    "auto-reply": (_step("read-auto-reply"), _step("nothing-to-resend", unless=(On.CONTACT_NAMED,))),
    "unread": (_step("write-to-contact"),),
    "challenge": (_step("check-written"), _step("confirm-message")),
    "moderation": (_step("wait-for-moderator"), _step("cancel-held")),
    "list-membership": (_step("turn-list-on"), _step("why-list-bounced")),
    "sent-copy": (_step("sent-once", "twice"), _step("check-sent-folder"), _step("keep-copy")),
    "sent-copy-full": (
        _step("sent-once", "twice"),
        _step("free-own-mailbox", "own-full"),
        _step("keep-copy"),
    ),
    "read-receipt": (_step("nothing-else-bounced"),),
    "code-mentioned": (_step("ask-whole-message"),),
    "recall": (_step("nothing-else-bounced"),),
    "quarantine": (_step("ask-expected"), _step("release-held")),
    "calendar": (_step("nothing-else-bounced"),),
    "newsletter": (_step("ask-for-bounce"),),
    "phishing": (_step("phishing-dont"), _step("phishing-report"), _step("phishing-password")),
    "not-a-bounce": (_step("ask-for-bounce"),),
}
"""The steps for reports that are about no recipient."""

FORGED = (_step("check-authorship", "authorship"), _step("if-written"))
"""The steps where somebody else sent the message that came back."""

DOUBTS = {
    "fake-signs": _step("check-fake", "fake"),
    "backscatter": _step("check-authorship", "authorship"),
    "sent-to-itself": _step("check-authorship", "authorship"),
}
"""The first step where a report itself is in doubt, by its hint."""


def forwarded(situation: Situation) -> tuple[Planned, ...]:
    """The steps where the address that failed is one to which another one forwards."""
    return _FORWARDED_BECAUSE.get(situation, _FORWARDED)


def passed(situation: Situation) -> tuple[Planned, ...]:
    """The steps for a delay whose time is over."""
    look = (_step("find-second-message"), _step("ask-arrived"))
    if situation in _STUCK_WHY:
        return (*look, _step(_NOTE, _STUCK_WHY[situation]), _step("resend-if-missing-fixed"))
    return (*look, _step(_IF_MISSING.get(situation, "resend-if-missing")))


def delayed(situation: Situation) -> tuple[Planned, ...]:
    """The steps for a delay that isn't over."""
    first: tuple[Planned, ...] = ()
    if situation is Situation.MAILBOX_FULL:
        first = (_step("delay-full"),)
    elif situation in _STUCK_WHY:
        first = (_step(_NOTE, _STUCK_WHY[situation], unless=(On.PROVIDER,)),)
    elif situation is Situation.ACCOUNT_BLOCKED:
        first = (_step("change-password"), _step("unblock-account"))
    return (*first, *_WAIT) if first else (*_WAIT, _step("urgent-call"))


def on_own_server(situation: Situation, plan: tuple[Planned, ...], *, is_owner: bool) -> tuple[Planned, ...]:
    """The steps for those who run the server whose log it is: nobody has to tell them, or to ask them.

    ``is_owner``: they are who acts, so that what they check there takes the place of a note to them.
    """
    steps: list[Planned] = []
    # Of several notes, one at most is given.
    checks = _ON_OWN_SERVER.get(situation, _SEARCH_OWN_SERVER)
    for planned in plan:
        if is_owner and planned.step == _NOTE:
            # A provider's own step says the same more exactly.
            unless = planned.unless & {On.PROVIDER}
            steps += (replace(check, unless=check.unless | unless) for check in checks)
            checks = ()
        elif is_owner and planned.step == _UNTIL_TOLD:
            steps.append(replace(planned, step="resend-when-fixed"))
        elif (name := _TO_OWN_TEAM.get(planned.step, planned.step)) is not None:
            steps.append(replace(planned, step=name))
    return tuple(steps)
