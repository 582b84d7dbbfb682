"""Reads what the words about a recipient say beside the cause: lists, limits, domains, addresses, whose server refused."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from functools import cache

import msgspec

from ..message.cued_pattern import CuedPattern
from ..registry.labels import Label, Labels
from ..registry.literals import lower
from ..registry.vocabulary import Cause
from . import addresses
from .addresses import domain_of
from .any_of import any_of
from .hosts import is_loopback, lies_in
from .replies import LOGIN_FAILED
from .report import Authentication, Command, HeaderFault, ReplyFacts, Side
from .sizes import message_size, size_limit

# All patterns are searched in lower case, in no more than this.
_MOST = 4_000
_HOST = r"(?:[a-z0-9_](?:[\w-]{0,62})\.){1,8}(?:xn--[a-z0-9-]{1,59}|[a-z]{2,63})\b"
_IPV4 = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\w)")
_IPV6 = re.compile(r"(?<![\w:.])[0-9a-f]{1,4}:[0-9a-f:]{2,38}(?![\w.]*\w)")
# "blocked using zen.spamhaus.org", "is listed on the dnsbl of bl.example.org", "rbl: bl.example.org".
_BLOCK_LIST = CuedPattern(
    rf"(?:(?:blocked|rejected|refused|denied) (?:using|via)|(?:block|black|deny)?-?listed (?:on|in|at|by|with)|found (?:on|in)"
    rf"|(?:dns|r|ur|uri)?bl(?:ock ?list)?(?:[ :=]{{1,3}}|(?: at| of| on)? ))"
    rf"(?: ?the)?(?: ?(?:dns|r)?bl| ?(?:block|black|deny) ?-?list)?(?: at| of| on)? ?[\[(<'\"]?({_HOST})",
    " using", " via", "listed", "found ", "bl ", "bl:", "bl=", "blocklist", "block list",
)  # fmt: skip
# SpamAssassin's rule URIBL_BLOCKED: the list didn't answer, so that it says nothing of the message.
_REFUSED_QUERY = re.compile(r"_blocked(?![a-z0-9_])")
_LISTED_LINK = re.compile(
    rf"(?:(?:uribl|surbl|dbl|\buri\b|\burl\b|\blinks?\b|\bwebsites?\b|\bdomains?\b|linked)[^\n\[<('\"]{{0,60}}[\[<('\": ]{{1,3}}(?:https?://)?({_HOST})"
    rf"|(?:https?://)?({_HOST})(?:\S{{0,40}})?[\])>'\"]? (?:is |was |are )?(?:(?:black|block)?-?listed|found) (?:on|in|by|at) (?:the )?\S{{0,30}}(?:uribl|surbl|dbl|\bur[il]\b))"
)
_LINK_LISTS = CuedPattern(
    r"\buribl\b|\bsurbl\b|\bdbl\b|\blinks?\b|\bur[il]s?\b|\bwebsites?\b",
    "uribl", "surbl", "dbl", "link", "uri", "url", "website",
)  # fmt: skip
_NO_REVERSE_NAME = CuedPattern(
    r"reverse[ -]?(?:dns|look-?up|host ?name|name|record|mapping)|\br?dns.{0,20}\bptr\b|\bptr\b|\brdns\b|iprev"
    r"|find your (?:reverse )?host|cannot resolve your (?:address|hostname)|\bno reverse\b",
    "reverse", "ptr", "rdns", "iprev", "find your", "cannot resolve your",
)  # fmt: skip
_FIELD_NAMES = (
    "message-id|mime-version|content-type|content-transfer-encoding|reply-to|return-path|received|subject|sender"
    "|from|date|bcc|to|cc"
)
# These name nothing but header fields.
_TECHNICAL = "message-id|mime-version|content-type|content-transfer-encoding|reply-to"
_HEADER_FAULTS = (
    (HeaderFault.MISSING, r"missing|lacks?|lacking|without|no|absent|required|fehlende?r?|sans|falta(?:n)?"),
    (HeaderFault.DUPLICATE, r"duplicated?|multiple|more than one|several|two|repeated|doppelter?|mehrere"),
    (
        HeaderFault.MALFORMED,
        r"invalid|malformed|bad|illegal|incorrect|syntax error in|unparseable|wrong|ungültiger?",
    ),
)
_HEADERS = tuple(
    (
        fault,
        re.compile(
            rf"\b(?:{words})\b(?: or \w+| a| an| the| valid| any|,|:| \w+ing){{0,6}} ?[\"'<`]?({_FIELD_NAMES})\b[\"'>`]?(?=:|[ -](?:header|field|line|feld|kopf))"
            rf"|\b(?:{words})\b(?: or \w+| a| an| the| valid| any)* ?[\"'<`]?({_TECHNICAL})\b"
            rf"|[\"'<`]?\b({_FIELD_NAMES})[\"'>`:]?[ -](?:header|field|line)s?(?: field)?s? (?:is |are |was )?(?:{words})\b"
        ),
    )
    for fault, words in _HEADER_FAULTS
)
# What all of these have: a field's name with what shows that it is one.  It begins with letters alone, so
# that a text is scanned fast for it.
_MAY_NAME_FIELD = re.compile(
    rf"(?:{any_of(_FIELD_NAMES.split('|'))})"
    rf"(?:[\"'>`]?(?=:|[ -](?:header|field|line|feld|kopf))|[\"'>`:][ -](?:header|field|line)"
    rf"|(?:{'|'.join(f'(?<={name})' for name in _TECHNICAL.split('|'))})\b)"
)
_AUTHENTICATION = CuedPattern(
    r"\b(dmarc|dkim|spf|arc)\b|sender policy framework|domainkeys",
    "dmarc", "dkim", "spf", "arc", "sender policy framework", "domainkeys",
)  # fmt: skip
# The result of a check as a header field states it (RFC 8601 section 2.2); Microsoft puts blanks around: "Dkim= Fail".
_FAILED_CHECK = re.compile(r"\b(dmarc|dkim|spf)[ ]?=[ ]?(?:soft|hard)?fail")
_CHECKED_DOMAIN = re.compile(
    rf"(?<![\w./-])(?:(?:from domain|domain of|domain|from|policy (?:of|for)|dmarc (?:policy )?(?:of|for)|spf (?:record )?(?:of|for)|for|of)[ :=\[(<'\"]{{1,3}}"
    # Why?id=a@b: as the page on SPF to which servers point has it.
    rf"|(?:i?d=|header\.from=)[\[(<'\"]{{0,3}})(?:[\w.+-]{{1,64}}@)?({_HOST})|\[({_HOST})\]"
)
_URL = re.compile(r"https?://[^\s<>\"')\]]{4,400}")
# Addresses to complain to, which are nobody's new address.
_DESKS = re.compile(r"(?:postmaster|abuse|support|help|admin|security|noc|hostmaster|mailer-daemon)[^@]*@")
# A login is refused (RFC 4954 section 6), or asked for; 530 also before STARTTLS (RFC 3207 section 4).
_LOGIN_REPLIES = frozenset({*LOGIN_FAILED, 538})
_LOGIN_REQUIRED = 530
_LOGIN_ASKED = re.compile(
    r"not (?:logged in|authenticated)|(?:authentication|login|log in) (?:is )?required|must (?:log in|authenticate)"
    # Postfix, to whom has not logged in at the service for outgoing mail (postconf(5), master.cf).
    r"|client host rejected: access denied"
)
# What a server asks the person to do who gave neither name nor password.
_LOGIN_ADVISED = re.compile(r"(?:turn on|switch on|enable|activate|use) (?:smtp[ -])?auth")
# What Exchange Online says to the programs of its own customers (550 5.7.30).
_OF_SUBMISSION = "client submission"
# What a provider says when it stops its own customer.
_OUTBOUND = re.compile(r"\boutbound (?:sender|spam|messages?|mail|email)\b|\bsending account\b")
# How Postfix introduces the other server (smtp_proto.c), whose address isn't one that is refused.
_SAID_BY = re.compile(r"\bhost \S{1,300} said: ")
# Sendmail's rules for the servers that it sends to: it refuses itself (cf/README, "STARTTLS").
_OWN_RULE = "ruleset=tls_"
# Whose rule stopped a message: "a custom mail flow rule created by an admin at example.org has blocked it" (Exchange
# Online's report on 5.7.1 TRANSPORT.RULES.RejectMessage, in eight languages).
_RULE_OF = re.compile(
    r"\badmin\w{0,12} (?:at|bei|von|de|di|da|van|w|z) ((?:[\w-]{1,63}\.){1,8}[a-z]{2,24})\b"
)
_HAS_RULE = "transport.rules"
# By the size that the other one announces (usersmtp.c: "552 5.3.4 <ann@example.org>... Message is too large; 20971520
# bytes max"; RFC 1870), it refuses itself as well.
_OWN_SIZE_CHECK = re.compile(r"message is too large; \d+ bytes max")
# amavis, which servers run for what comes in and for what their own users send: "Reject, id=04711-02 - BANNED: .exe".
_CONTENT_FILTER = re.compile(r"\breject, id=[\w-]{3,30} - ")
# Which of two addresses is refused where the reply names the account as well: Exchange ("SendAsDenied; account not allowed
# to send as sender") and Postfix (smtpd_check.c: "<sender>: Sender address rejected: not owned by user account").
_REFUSED_AS = re.compile(
    r"\bnot allowed to send as <?([^\s<>;,]{1,64}@[\w.-]{1,250}\w)|<([^\s<>@]{1,64}@[^\s<>@]{1,250})>: sender address rejected"
)
# SPF, DKIM and DMARC are another authentication than that of a login.
_LOGIN_CAUSES = frozenset({Cause.RELAY_DENIED})
# Where an internet address in a reply is that of the server that was refused.
_ABOUT_SENDING_SERVER = frozenset(
    {
        Cause.SENDER_REPUTATION,
        Cause.RATE_LIMITED,
        Cause.AUTHENTICATION_FAILED,
        Cause.SENDER_REJECTED,
        Cause.POLICY,
        Cause.GREYLISTED,
        Cause.RELAY_DENIED,
        Cause.SPAM_CONTENT,
        Cause.CONTENT_REJECTED,
        Cause.UNKNOWN,
    }
)
# A return path that a service or a list made for this message: it holds an id, or the recipient (VERP).
_MADE_FOR_ONE_MESSAGE = re.compile(r"\A[^@]*(?:[0-9a-f]{8}|\d{6}|=|bounce)[^@]*@")
# How Postfix begins its refusal of a sender (smtpd_check.c), which it names.
_SENDER_NAMED = re.compile(r"<([^<>\s@]{1,64}@[^<>\s@]{1,255})>: sender address rejected\b")
# What stands before or behind a part of a longer address or domain.
_BEFORE_NAME = re.compile(r"[\w.@-]\Z")
_GOES_ON = re.compile(r"[\w-]|\.\w|@")
_CLIENT_ERROR = re.compile(r"\b0x80(?:0ccc|0421|0401|0408)[0-9a-f]{2}\b")
_REVERSE_NAME_STATUS = (7, 25)


class RefusalContext(msgspec.Struct, frozen=True):
    """What is known of a refusal when its words are read; addresses are folded, ``from_`` is that of the From field.

    ``logged_sender`` is the sender in the log of the server that refused; None where it is no such log.
    """

    cause: Cause
    command: Command | None
    reply_number: int | None
    status: tuple[int | None, int | None] | None
    before_sending: bool
    logged_sender: str | None
    names: frozenset[str]
    senders: frozenset[str]
    from_: str | None
    remote_host: str | None
    remote_address: str | None
    reporting_host: str | None


def read_facts(reply: str, around: str, at: RefusalContext, labels: Labels) -> ReplyFacts:
    """What a reply says beside the cause; sizes are also looked for in the words ``around`` it.

    Both texts may be in any case; no more than their first 4,000 characters are read.
    """
    # Reports break their lines anywhere.
    text = " ".join(reply[:_MOST].split())
    lowered = text.lower()
    is_client_error = "0x80" in around.lower() and _CLIENT_ERROR.search(around[:_MOST].lower()) is not None
    before_sending = at.before_sending or is_client_error
    own = {domain for name in at.names if (domain := domain_of(name))}
    senders = {domain for name in at.senders if (domain := domain_of(name))}
    blocked = _internet_address(_SAID_BY.sub("", text)) if at.cause in _ABOUT_SENDING_SERVER else None
    if _OWN_RULE in around or _OWN_SIZE_CHECK.search(lowered):
        side = Side.SENDER
    else:
        side = _side_of_rule(lowered, around, senders) or _side(
            at, lowered, own, senders, blocked, before_sending=before_sending
        )
    login_refused = side not in (Side.RECIPIENT, Side.FORWARDER) and _is_login(at, lowered, side)
    if login_refused and side is Side.UNKNOWN:
        side = Side.SUBMISSION
    may_name_field = _MAY_NAME_FIELD.search(lowered) is not None
    header = next(
        (
            (fault, match[1] or match[2] or match[3])
            for fault, pattern in (_HEADERS if may_name_field else ())
            if (match := pattern.search(lowered))
        ),
        None,
    )
    method = _FAILED_CHECK.search(lowered) or _AUTHENTICATION.search(lowered)
    is_about_link = _LINK_LISTS.search(lowered) is not None
    has_no_name = _NO_REVERSE_NAME.search(lowered) is not None
    sizes = f"{text}\n{around[:_MOST]}" if at.cause is Cause.MESSAGE_TOO_LARGE else ""
    return ReplyFacts(
        refused_by=side,
        command=at.command,
        login_refused=login_refused,
        password_refused=login_refused and _has_label(text, labels, Label.WRONG_SIGN_IN),
        before_sending=before_sending,
        incoming=at.logged_sender is not None,
        # A list that couldn't be asked names nobody.
        block_list=None if at.cause is Cause.SYSTEM_ERROR else _block_list(text, lowered, labels),
        blocked_address=None if login_refused else blocked,
        listed_link=_listed_link(lowered, labels) if is_about_link else None,
        no_reverse_name=at.status == _REVERSE_NAME_STATUS or has_no_name,
        header=_field_name(header[1]) if header else None,
        header_fault=header[0] if header else None,
        authentication=_method(method[1] or method[0]) if method else None,
        authentication_domain=_checked_domain(lowered, method.start(), own, senders) if method else None,
        size_limit=size_limit(sizes),
        message_size=message_size(sizes),
        new_address=next(_named(text, at), None),
        help_url=(match[0].rstrip(".,;:") if (match := _URL.search(text)) else None),
        on_behalf=at.cause is Cause.SENDER_REJECTED and _has_label(text, labels, Label.ON_BEHALF),
        refused_sender=_refused_sender(at, lowered, around[:_MOST])
        if at.cause is Cause.SENDER_REJECTED
        else None,
    )


def refused_senders(lowered: str) -> frozenset[str]:
    """The addresses that a text in lower case says may not be used as a sender's."""
    return frozenset(match[1] or match[2] for match in _REFUSED_AS.finditer(lowered))


def _refused_sender(at: RefusalContext, lowered: str, around: str) -> str | None:
    """Which of the sender's addresses a reply refuses: the one it names whole, or by its domain, or that of MAIL FROM."""
    if at.logged_sender:
        return at.logged_sender
    # A program may print the code behind the words.
    if said_as := _REFUSED_AS.search(lowered) or _REFUSED_AS.search(around.lower()):
        return said_as[1] or said_as[2]
    for form in (str, domain_of):
        named = {
            lowered.find(said): sender
            for sender in sorted(at.senders)
            if (said := form(sender)) and _is_named(said, lowered)
            if form is str or not _MADE_FOR_ONE_MESSAGE.search(sender)
        }
        if named:
            return named[min(named)]
    if named_there := _SENDER_NAMED.search(lowered):
        return named_there[1]
    # A report goes to the sender of the envelope (RFC 5321 section 4.4), which is what MAIL FROM names.
    of_envelope = {sender for sender in at.senders - {at.from_} if not _MADE_FOR_ONE_MESSAGE.search(sender)}
    return next(iter(of_envelope)) if at.command is Command.MAIL and len(of_envelope) == 1 else None


def _is_named(said: str, lowered: str) -> bool:
    """Whether an address or a domain stands in a reply by itself, and not as part of a longer one."""
    position = lowered.find(said)
    while position >= 0:
        end = position + len(said)
        if _BEFORE_NAME.search(lowered, max(0, position - 1), position) is None and not _GOES_ON.match(
            lowered, end
        ):
            return True
        position = lowered.find(said, position + 1)
    return False


def _is_login(at: RefusalContext, lowered: str, side: Side) -> bool:
    """Whether a login to the sender's own server was refused or is missing."""
    if at.command is Command.AUTH or at.reply_number in _LOGIN_REPLIES:
        return True
    if side is Side.UNKNOWN and at.reply_number == _LOGIN_REQUIRED:
        # RFC 4954 section 6; the same number asks for encryption (RFC 3207 section 4).
        return _LOGIN_ASKED.search(lowered) is not None
    is_advised = _OF_SUBMISSION in lowered or _LOGIN_ADVISED.search(lowered) is not None
    if side is Side.UNKNOWN and at.cause in _LOGIN_CAUSES and is_advised:
        return True
    if side is not Side.SUBMISSION:
        return False
    is_asked = at.cause in _LOGIN_CAUSES or _LOGIN_ASKED.search(lowered) is not None
    return is_asked or at.reply_number == _LOGIN_REQUIRED


def _side_of_rule(lowered: str, around: str, senders: set[str]) -> Side | None:
    """Whose administrator made the rule that stopped a message, where Exchange Online says so."""
    rule = _RULE_OF.search(around.lower()) if _HAS_RULE in lowered else None
    if rule is None:
        return None
    return Side.SENDER if lies_in(rule[1], senders) else Side.RECIPIENT


def _side(
    at: RefusalContext,
    lowered: str,
    own: set[str],
    senders: set[str],
    blocked: str | None,
    *,
    before_sending: bool,
) -> Side:
    """Whose server refused, by its name beside the recipient's, the sender's and the reporting host's."""
    host, reporting = (at.remote_host or "").casefold(), (at.reporting_host or "").casefold()
    # What a server hands to a filter of its own, it refuses itself.
    host = "" if is_loopback(host) else host
    if at.command is Command.AUTH and not before_sending and reporting:
        # A server signs in nowhere but at the one that passes on its mail (RFC 6409 section 4.3).
        return Side.SENDER
    if blocked is not None and blocked == at.remote_address:
        # The server that took the message is the one that was refused, by the next one.
        return Side.FORWARDER
    if lies_in(host, own - senders):
        return Side.RECIPIENT
    if any(lies_in(host, (domain,)) and not lies_in(reporting, (domain,)) for domain in own):
        return Side.RECIPIENT
    if before_sending:
        return Side.SUBMISSION
    if lies_in(host, senders):
        return Side.SENDER
    is_own_filter = lies_in(reporting, senders) and _CONTENT_FILTER.search(lowered) is not None
    if not host and (is_own_filter or _OUTBOUND.search(lowered)):
        return Side.SENDER
    if at.reply_number in _LOGIN_REPLIES:
        return Side.SENDER if host or reporting else Side.UNKNOWN
    if host and host != reporting:
        return Side.RECIPIENT
    if lies_in(reporting, own - senders):
        return Side.RECIPIENT
    return Side.SENDER if host else Side.UNKNOWN


# One of an operator's lists: Spamhaus PBL, SBL-XBL, CSS.
_LIST_OF_OPERATOR = re.compile(r"[ -](?:sbl-xbl|sbl|xbl|pbl|css|dbl|zrd|zen|drop|auth ?bl)\b")


@cache
def _names_of_lists(labels: Labels) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, labels.internet.block_lists.names)) or "(?!)")


@cache
def _pattern_of(labels: Labels, label: Label) -> re.Pattern[str]:
    return re.compile(any_of(labels.of(label)))


def _has_label(text: str, labels: Labels, label: Label) -> bool:
    return _pattern_of(labels, label).search(lower(text)) is not None


def _block_list(text: str, lowered: str, labels: Labels) -> str | None:
    """The list that names the sending server or a link, by its zone, else by its operator."""
    if match := _BLOCK_LIST.search(lowered):
        return text[match.start(1) : match.end(1)]
    names = _names_of_lists(labels).finditer(lowered)
    match = next((name for name in names if not _REFUSED_QUERY.match(lowered, name.end())), None)
    if match is None:
        return None
    name = text[match.start() : match.end()]
    name = name if not name.islower() else name.title()
    one = _LIST_OF_OPERATOR.match(lowered, match.end())
    return name + text[match.end() : one.end()].upper() if one is not None else name


def _listed_link(lowered: str, labels: Labels) -> str | None:
    """The domain of a link that is on a list; not that of a list itself, to whose page replies point."""
    for match in _LISTED_LINK.finditer(lowered):
        host: str = match[1] or match[2]
        if _names_of_lists(labels).search(host) is None:
            return host
    return None


def _internet_address(text: str) -> str | None:
    """The first internet address, of either version, that is one."""
    for pattern in (_IPV4, _IPV6):
        for match in pattern.finditer(text.lower()):
            try:
                return str(ipaddress.ip_address(match[0]))
            except ValueError:
                continue
    return None


def _field_name(name: str) -> str:
    """A field's name as it is usually written: ``Message-ID``."""
    return "Message-ID" if name == "message-id" else "-".join(part.title() for part in name.split("-"))


def _method(said: str) -> Authentication:
    if said.startswith("sender"):
        return Authentication.SPF
    return Authentication.DKIM if said == "domainkeys" else Authentication(said)


def _checked_domain(lowered: str, near: int, own: set[str], senders: set[str]) -> str | None:
    """The domain that a check failed for: the sender's, else the one nearest behind the check's name, else before it."""
    found = [(match.start(), match[1] or match[2]) for match in _CHECKED_DOMAIN.finditer(lowered)]
    found = [(start, domain) for start, domain in found if domain not in own]
    senders_own = next((domain for _, domain in found if domain in senders), None)
    behind = next((domain for start, domain in found if start >= near), None)
    return senders_own or behind or (found[-1][1] if found else None)


def _named(text: str, at: RefusalContext) -> Iterator[str]:
    """The addresses that a server names as new ones, besides those of the people concerned and of help desks."""
    if at.cause is not Cause.MAILBOX_MOVED:
        return
    for hit in addresses.find_addresses(text, 0, len(text)):
        folded = addresses.fold(hit.address)
        if folded not in at.names and folded not in at.senders and not _DESKS.match(folded):
            yield hit.address
