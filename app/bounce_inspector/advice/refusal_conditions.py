"""The conditions that lie in a refusal itself: in its words, its codes, and the point at which it came."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..inspection.hosts import is_loopback, lies_in
from ..inspection.original import is_automatic, is_by_program
from ..inspection.report import (
    Action,
    CauseSource,
    Command,
    HeaderFault,
    Recipient,
    Report,
    Side,
    StatusSource,
    Zone,
)
from ..registry.vocabulary import Cause
from .cases import (
    BASIC_SIGN_IN,
    NO_TLS,
    SIGN_IN_POLICY,
    is_abandoned,
    is_about_certificate,
    is_by_device,
    is_confirmed,
    is_of_domains,
    is_of_sender_domain,
    is_own_rule,
    said_of_cause,
)
from .conditions import Condition
from .facts import refused_sender_of
from .reporting_side import is_on_recipients_side
from .retrying import tried_long

_HEADER_FAULTS = {
    HeaderFault.MISSING: Condition.HEADER_MISSING,
    HeaderFault.DUPLICATE: Condition.HEADER_DUPLICATE,
    HeaderFault.MALFORMED: Condition.HEADER_MALFORMED,
}
# What is said before a recipient is named (RFC 5321 section 3.3).
_BEFORE_RECIPIENT = frozenset({Command.CONNECT, Command.STARTTLS, Command.AUTH, Command.MAIL})
# What is said before the message itself is sent (RFC 5321 section 3.3).
_BEFORE_CONTENT = _BEFORE_RECIPIENT | {Command.RCPT}
# A domain that says so itself: Postfix (smtp_addr.c: "Domain example.org does not accept mail (nullMX)"), and others by RFC 7505
# section 4.2 (556 5.1.10).
_NULL_MX = re.compile(r"\bnull[ -]?mx\b|\b556[ -]5\.1\.10\b", re.IGNORECASE)
# Which port a mail program sends to; none of the others.
_PORT_25 = re.compile(r"\b(?:port|puerto|porta|poort|porcie|portu|ポート)[ :=]{0,3}25\b", re.IGNORECASE)
_OTHER_PORTS = re.compile(r"\b(?:465|587|2525)\b")
# A person who says that messages arrive, though none are sent.
_MAIL_COMES_IN = re.compile(
    r"(?<!no )\b(?:(?:e-?)?mails?|messages?)\b (?:still |do |does )?(?:comes?|coming|gets?|arrives?)\b(?: in\b)?"
    r"|\b(?:can|still|do) (?:still )?(?:receive|get) (?:e-?mail|mail|messages)|\breceiving (?:still )?works"
    r"|\b(?:e-?mails?|nachrichten|post) (?:kommen|kommt) (?:[a-zäöü]+ )?(?:an|rein|herein)\b|\bempfang\w* (?:geht|funktioniert|klappt)"
    r"|\bréception (?:marche|fonctionne)|\bje reçois (?:bien|toujours|encore)"
    r"|\brecepción (?:sí )?funciona|\bsí (?:recibo|me llegan)|\bricezione funziona|\bricevo regolarmente"
    r"|\bontvangen (?:gaat|werkt)|\b(?:mail|berichten) (?:komt|komen) (?:wel |gewoon )?binnen"
    r"|\bodbieranie działa|\b(?:poczta|wiadomości) (?:normalnie )?przychodz"
    r"|\brecebo (?:normalmente|bem)|\breceção funciona|\brecebimento funciona|受信(?:は|も)?でき(?:ます|る|て)",
    re.IGNORECASE,
)
_LONGEST_WORDS = 4000
# A session that a server had taken up, in the words of Postfix (smtp_proto.c) and Exim (transports/smtp.c).
_BROKE_OFF = re.compile(
    r"\b(?:lost connection|conversation) with\b|\bwhile performing the\b|\bread error\b|\bconnection (?:was )?(?:reset|dropped|closed|terminated)\b",
    re.IGNORECASE,
)
# What is wrong with the lines above a message, and not with what it holds (RFC 5322 section 3.6).
_OF_HEADER = re.compile(r"\bheaders?\b|\bfrom:|\bfrom (?:address|field|line)", re.IGNORECASE)
# A server on the line of an internet customer, which is to send through the provider's.
_SENT_DIRECTLY = re.compile(
    r"(?:smtp|mail|relay|outgoing) ?(?:server|host|relay)s? (?:of|from) (?:your|the) (?:isp|provider|internet)"
    r"|(?:your|the) (?:isp|provider|internet provider)(?:'s|s')? (?:own )?(?:outgoing |smtp |mail ){0,2}(?:server|relay|host)"
    # Lists of lines that send no mail by themselves: Spamhaus' PBL, SORBS' DUL, whose entries none can have removed for long.
    r"|\bpbl\b|\bdu(?:hl|l)\b|/query/pbl|\bsmart ?host\b|\b(?:dynamic|dial-?up|residential)\b[^.]{0,30}\b(?:ip|address|host)",
    re.IGNORECASE,
)
# What DNS look-ups fail with: Postfix (smtp_addr.c), Exim, Sendmail, Exchange.
_LOOKUP = re.compile(
    r"name service error|host not found, try again|name server|\b(?<!\br=)(?:dns|mx|name|host) ?-?(?:lookup|look-up|query|resolution)"
    r"|lookup (?:failed|failure|timed? ?out)|servfail|(?:can.?t|could ?n.t|cannot|could not|unable to) resolve",
    re.IGNORECASE,
)
# "Directory server failure" (RFC 3463 section 3.5).
_LOOKUP_STATUS = (4, 3)
# A server that compares the sender's address with who signed in knows the latter: Postfix
# (reject_sender_login_mismatch), Exchange (SendAsDenied).
_SIGNED_IN = re.compile(
    r"not owned by user|\bsend-?as-?denied|not allowed to send as|\bpermissions? to send as\b",
    re.IGNORECASE,
)
# Google's page on a name and password that it doesn't accept; it accepts no account's own password from programs, only
# an app password or a sign-in on its own page (Google's pages on "BadCredentials" and on less secure apps).
_GOOGLE_SIGN_IN = re.compile(r"[?]p=(?:badcredentials|invalidsecondfactor)\b", re.IGNORECASE)
_GOOGLE_PASSWORD = re.compile(
    r"\b5\.7\.[89]\b|password not accepted|application-specific password", re.IGNORECASE
)
_GOOGLE_SUBMISSION = ("smtp.gmail.com", "smtp.googlemail.com")
# What an account, a domain or a server may send: Gmail (5.4.5), Exim as cPanel sets it up, Exchange Online.
_OWN_LIMIT = re.compile(
    r"\b5\.(?:4\.5|1\.90|7\.23[236])\b|submission quota|outbound thread|\bmax(?:imum)? (?:emails|defers|messages)\b[^.]{0,30}\bper (?:hour|day)|\b(?:sending|outgoing|outbound|relay) (?:limit|quota|rate)"
    r"|\bexceeded (?:the|your|its) (?:daily|hourly|sending)",
    re.IGNORECASE,
)
# cPanel's limit on what fails: "exceeded the max defers and failures per hour (38/74 (51%)) allowed".
_FAILURE_LIMIT = re.compile(r"\bmax(?:imum)? (?:defers|failures)\b", re.IGNORECASE)
_DAILY = re.compile(r"\bdaily\b|\b(?:per|a|each) day\b|\b24[ -]?h", re.IGNORECASE)
_HOURLY = re.compile(r"\bhourly\b|\b(?:per|an|each) hour\b", re.IGNORECASE)
# Exchange, of the sender's mailbox and of the organization's own routes.
_OWN_SIZE_LIMIT = re.compile(r"sendsizelimit|routing\.sizelimit|too large for this sender", re.IGNORECASE)
_LISTED = re.compile(r"\b(?:black|block|deny) ?-?list", re.IGNORECASE)
_OF_ATTACHMENT = re.compile(
    r"\battach(?:ment|ed)|\bfile ?(?:type|name|extension)|\bexecutable|\.(?:exe|zip|rar|docm|xlsm|js|iso|bat|vbs)\b|[?]p=blockedmessage",
    re.IGNORECASE,
)
# What somebody says of their mail app, up to the end of the sentence, in the languages that customers write.
_MAIL_APP = re.compile(
    r"\b(?:outlook|thunderbird|apple mail|mail ?app|e-?mail program|mailprogramm|logiciel de messagerie|programa de correo)\b([^.!?]{0,120})",
    re.IGNORECASE,
)
_WORKS = re.compile(
    r"\b(?:geht|gehen|funktioniert|funktionieren|klappt|l[äa]uft|works?|working|fine|fonctionne|marche|funciona|funcionan|funziona|funzionano|werkt|werken|dzia[łl]a)\b",
    re.IGNORECASE,
)
_DOES_NOT = re.compile(r"\b(?:nicht|kein\w{0,2}|not|no|pas|non|niet|nie|n[ãa]o)\b|n['’]t\b", re.IGNORECASE)
# A mailbox that exists and that its provider has locked (La Poste's LPN*_426).
_BLOCKED = re.compile(
    r"\b(?:account|mailbox|user|compte|bo[iî]te|konto|postfach|cuenta|buz[óo]n|casella)\b[^.;:\n]{0,30}\b(?:blocked|locked|bloqu\w{1,4}|gesperrt|bloccat[oa])\b",
    re.IGNORECASE,
)
# What the words of a refusal show of its cause.
_BY_WORDS = (
    (Cause.CONTENT_REJECTED, _OF_HEADER, Condition.FORM_FAULT),
    (Cause.CONTENT_REJECTED, _OF_ATTACHMENT, Condition.ATTACHMENT_NAMED),
    (Cause.ENCRYPTION_REQUIRED, NO_TLS, Condition.TLS_NOT_OFFERED),
    (Cause.MAILBOX_DISABLED, _BLOCKED, Condition.MAILBOX_BLOCKED),
    (Cause.MESSAGE_TOO_LARGE, _OWN_SIZE_LIMIT, Condition.OWN_LIMIT),
    (Cause.RATE_LIMITED, _FAILURE_LIMIT, Condition.FAILURE_LIMIT),
    (Cause.RATE_LIMITED, _DAILY, Condition.DAILY_LIMIT),
    (Cause.RATE_LIMITED, _HOURLY, Condition.HOURLY_LIMIT),
)
# What is wrong with a certificate: OpenSSL, Node.js, Go, Exchange ("SubjectMismatch").
_OF_CERTIFICATES = (
    (
        re.compile(r"certificate[ -]?(?:has |is )?expired|\bcert_has_expired", re.IGNORECASE),
        Condition.CERTIFICATE_EXPIRED,
    ),
    (
        re.compile(
            r"altname|subject ?mismatch|host-?mismatch|certificate is (?:not )?valid for", re.IGNORECASE
        ),
        Condition.CERTIFICATE_NAME,
    ),
)
# What filters print that servers on either side run: amavis ("Reject, id=04711-02 - BANNED: .exe").
_FILTERS = re.compile(
    r"\breject, id=[\w-]{3,30} - |\bamavis|\bclamav|\bmimedefang|\bspamassassin|\brspamd", re.IGNORECASE
)
_BEFORE_ANSWER = frozenset({Cause.DOMAIN_UNKNOWN, Cause.CONNECTION_FAILED})
_OF_FILTERS = frozenset({Cause.CONTENT_REJECTED, Cause.SPAM_CONTENT, Cause.VIRUS})
_GOOGLE = "google"
_FINAL, _FOR_NOW = 5, 4
_OF_SERVER = frozenset({Cause.SENDER_REPUTATION, Cause.RATE_LIMITED})
# A program that a server hands messages to fails (Exim's and Sendmail's pipe, Postfix's pipe(8) and local(8)),
# or the server tried for as long as it may (qmail-send).
_LASTING = re.compile(
    r"\bpipe to\b|\bcommand (?:died|failed|time limit)|unknown mailer error|\bchild process of\b"
    r"|in the queue too long|not going to try again|retry time(?:out)? (?:exceeded|not reached)",
    re.IGNORECASE,
)
# RFC 3207 section 4 (530), RFC 4954 section 6 (538), the registry of RFC 5248 at X.7.10 (523).
_DEMANDS_ENCRYPTION = frozenset({523, 530, 538})


def conditions_of_refusal(report: Report, recipient: Recipient) -> Iterator[Condition]:
    """The conditions that what a report quotes about a recipient fulfills."""
    said = said_of_cause(report, recipient)
    is_theirs = recipient.cause is Cause.MESSAGE_TOO_LARGE and is_on_recipients_side(report, recipient)
    for condition in _about_refusal(recipient, said):
        # A size limit that the recipient's own servers report isn't the sender's.
        if condition is not Condition.OWN_LIMIT or not is_theirs:
            yield condition
    if recipient.cause is Cause.UNICODE_ADDRESS and _is_of_sender(report, recipient):
        yield Condition.SENDER_UNICODE
    yield from _about_who_asks(report)
    yield from _about_the_filter(recipient, said)
    yield from _about_the_point(recipient)
    yield from _about_own_server(report, recipient)
    if recipient.facts.incoming:
        yield Condition.INCOMING
    if report.is_record:
        yield Condition.RECORD
    if report.reporter.is_server_log:
        yield Condition.OWN_LOG
    if tried_long(report):
        yield Condition.TRIED_LONG
    is_final = _is_final(recipient)
    if is_final:
        yield Condition.FINAL
    if is_final or _LASTING.search(said):
        yield Condition.LASTING


def _about_who_asks(report: Report) -> Iterator[Condition]:
    """What sent the message, and what is said of it beside the report."""
    if is_by_program(report.original):
        yield Condition.PROGRAM_SENDER
    if is_automatic(report.original):
        yield Condition.AUTOMATIC_SENDER
    by_device = is_by_device(report)
    if by_device:
        yield Condition.BY_DEVICE
    if report.reporter.is_program or by_device or _works_in_mail_app(report):
        yield Condition.SENT_BY_PROGRAM
    if is_confirmed(report):
        yield Condition.ADDRESS_CONFIRMED


def _works_in_mail_app(report: Report) -> bool:
    """Whether somebody writes that sending works in the mail app, so that another program fails."""
    own = "\n".join(report.texts_in(Zone.WORDS, longest=_LONGEST_WORDS))
    clauses = [match[1] for match in _MAIL_APP.finditer(own[:_LONGEST_WORDS])]
    # "Webmail and the phone work, Outlook doesn't" is about the mail app.
    return any(map(_WORKS.search, clauses)) and not any(map(_DOES_NOT.search, clauses))


def _about_own_server(report: Report, recipient: Recipient) -> Iterator[Condition]:
    """What a person says of a mail program that doesn't reach its outgoing server."""
    if recipient.cause is not Cause.CONNECTION_FAILED or not recipient.facts.before_sending:
        return
    own = "\n".join(report.texts_in(*Zone, longest=_LONGEST_WORDS))
    if _PORT_25.search(own) and not _OTHER_PORTS.search(own):
        yield Condition.PORT_25
    if _MAIL_COMES_IN.search(own):
        yield Condition.MAIL_COMES_IN


def _is_of_sender(report: Report, recipient: Recipient) -> bool:
    """Whether the letters that a server can't handle are those of the sender's address (RFC 6531), not the recipient's."""
    sender = refused_sender_of(report, recipient) or report.original.envelope_from
    return sender is not None and not sender.isascii() and (recipient.address or "").isascii()


def _about_refusal(recipient: Recipient, said: str) -> Iterator[Condition]:
    facts, is_known = recipient.facts, recipient.cause is not Cause.UNKNOWN
    if recipient.cause_source is CauseSource.LIKELY and is_known:
        yield Condition.LIKELY
    if recipient.cause_source is CauseSource.DERIVED and is_known:
        yield Condition.DERIVED
    yield from (on for cause, words, on in _BY_WORDS if recipient.cause is cause and words.search(said))
    yield from _about_cause(recipient)
    yield from (on for words, on in _OF_CERTIFICATES if words.search(said))
    if facts.authentication is not None:
        yield Condition.SENDER_CHECKED
    if facts.no_reverse_name:
        # "IP address is black listed / Bad DNS PTR resource record" (GMX) leaves open which of the two it is.
        is_open = _LISTED.search(said) is not None
        yield Condition.NAME_OR_LIST if is_open else Condition.NO_REVERSE_NAME
    if recipient.reply is not None and recipient.reply.number in _DEMANDS_ENCRYPTION:
        yield Condition.ENCRYPTION_DEMANDED
    if facts.header_fault is not None:
        yield Condition.FORM_FAULT
        yield _HEADER_FAULTS[facts.header_fault]
    if facts.listed_link is not None:
        yield Condition.LINK_LISTED
    elif is_of_domains(facts.block_list):
        yield Condition.DOMAIN_LISTED
    elif facts.block_list is not None:
        yield Condition.ADDRESS_LISTED


def _about_the_filter(recipient: Recipient, said: str) -> Iterator[Condition]:
    """Whose filter refused a message for what it holds, where it isn't that of the recipient's domain for sure."""
    if recipient.cause not in _OF_FILTERS or recipient.facts.header_fault is not None:
        return
    is_nameless = recipient.remote_host is None or is_loopback(recipient.remote_host)
    is_unplaced = recipient.facts.refused_by is Side.UNKNOWN and is_nameless
    if recipient.provider is not None and recipient.provider.provider == _GOOGLE and is_unplaced:
        # Google passes messages on and takes them in: a report of its own names no other server.
        yield Condition.BLOCKED_BY_GOOGLE
    elif is_unplaced and _FILTERS.search(said):
        yield Condition.FILTER_UNPLACED


def _about_cause(recipient: Recipient) -> Iterator[Condition]:
    """What is particular about a cause."""
    if is_about_certificate(recipient):
        yield Condition.CERTIFICATE
    if is_own_rule(recipient):
        yield Condition.OWN_RULE
    if recipient.cause in _OF_SERVER and _is_put_off(recipient):
        yield Condition.HELD_BACK
    match recipient.cause:
        case Cause.DOMAIN_UNKNOWN if _NULL_MX.search(recipient.diagnostic or ""):
            yield Condition.NULL_MX
        case Cause.SENDER_REJECTED if is_of_sender_domain(recipient):
            yield Condition.SENDER_DOMAIN
        case Cause.MAILBOX_FULL if is_abandoned(recipient):
            yield Condition.ABANDONED
        case Cause.SPAM_CONTENT:
            yield Condition.SPAM
        case Cause.RATE_LIMITED if _is_own_limit(recipient):
            yield Condition.OWN_LIMIT
        case Cause.MESSAGE_TOO_LARGE if (
            recipient.facts.before_sending or recipient.facts.refused_by is Side.SUBMISSION
        ):
            yield Condition.OWN_LIMIT


def _is_put_off(recipient: Recipient) -> bool:
    """Whether a server asked for another try each time (RFC 5321 section 4.2.1), until there were no more."""
    is_for_now = recipient.reply is not None and recipient.reply.class_ == _FOR_NOW
    return is_for_now and recipient.action is Action.FAILED


def _is_own_limit(recipient: Recipient) -> bool:
    """Whether it is the sender's own account, domain or server that may send no more."""
    facts = recipient.facts
    if facts.before_sending or facts.refused_by is Side.SUBMISSION:
        return True
    is_theirs = facts.refused_by is Side.RECIPIENT and recipient.remote_host is not None
    return not is_theirs and _OWN_LIMIT.search(recipient.diagnostic or "") is not None


def _about_the_point(recipient: Recipient) -> Iterator[Condition]:
    """At what point a message was stopped, and by what."""
    if recipient.facts.command in _BEFORE_RECIPIENT:
        yield Condition.BEFORE_RECIPIENT
    if recipient.facts.command in _BEFORE_CONTENT:
        yield Condition.BEFORE_CONTENT
    said = recipient.diagnostic or ""
    if _BROKE_OFF.search(said) or (
        recipient.cause is Cause.DELIVERY_EXPIRED and None not in (recipient.reply, recipient.remote_host)
    ):
        yield Condition.ANSWERED
    if recipient.cause is Cause.CONNECTION_FAILED and (_LOOKUP.search(said) or _is_failed_lookup(recipient)):
        yield Condition.LOOKUP_FAILED
    if recipient.facts.on_behalf or _SIGNED_IN.search(said):
        yield Condition.SIGNED_IN
    if BASIC_SIGN_IN.search(said):
        yield Condition.BASIC_SIGN_IN
    if _is_google_sign_in(recipient, said):
        yield Condition.GOOGLE_SIGN_IN
    if SIGN_IN_POLICY.search(said):
        yield Condition.SIGN_IN_POLICY
    if recipient.cause is Cause.SENDER_REPUTATION and _SENT_DIRECTLY.search(said):
        yield Condition.SENT_DIRECTLY
    if (
        recipient.action is Action.DELAYED
        and recipient.reply is not None
        and recipient.cause not in _BEFORE_ANSWER | {Cause.DELIVERY_EXPIRED}
    ):
        yield Condition.ANSWERED_FOR_NOW
    if recipient.cause in _BEFORE_ANSWER:
        # No server was found or reached that could have said something.
        return
    if recipient.remote_host is not None or recipient.reply is not None:
        yield Condition.QUOTED
    elif recipient.cause is Cause.UNKNOWN and recipient.cause_source is not CauseSource.STATED:
        yield Condition.UNEXPLAINED


def _is_google_sign_in(recipient: Recipient, said: str) -> bool:
    """Whether Google refused a password that is no app password, or is none any more."""
    is_there = lies_in(recipient.remote_host, _GOOGLE_SUBMISSION)
    return _GOOGLE_SIGN_IN.search(said) is not None or (
        is_there and _GOOGLE_PASSWORD.search(said) is not None
    )


def _is_final(recipient: Recipient) -> bool:
    """Whether a server refused for good (RFC 5321 section 4.2.1), by its reply, else by the status that is stated."""
    if recipient.reply is not None:
        return recipient.reply.class_ == _FINAL
    is_stated = recipient.status_source is StatusSource.STATED
    return is_stated and recipient.status is not None and recipient.status.class_ == _FINAL


def _is_failed_lookup(recipient: Recipient) -> bool:
    status = recipient.status
    return status is not None and (status.subject, status.detail) == _LOOKUP_STATUS
