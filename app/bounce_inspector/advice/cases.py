"""Finds out which situation a recipient is in: by cause, by whose server refused, by the way the message went."""

from __future__ import annotations

import re

from ..inspection.addresses import domain_of, first_address, fold
from ..inspection.hosts import lies_in
from ..inspection.original import SERVICE_ACCOUNTS, addressees, is_by_program
from ..inspection.replies import LOGIN_FAILED
from ..inspection.report import (
    Action,
    Authentication,
    CauseSource,
    Command,
    EvidenceOf,
    HintCode,
    Recipient,
    Report,
    Side,
    Zone,
)
from ..message.mail_system import is_mail_system
from ..registry.vocabulary import Cause, WhoActs
from .customer import is_at_recipient
from .domains import is_related
from .known_domains import is_well_known
from .situation import Situation

# A server asks the sender's own one whether it accepts mail for the sender's address (RFC 5321
# section 3.5 has the commands; Exim and Postfix call it callout, or sender address verification).
_CALLOUT = re.compile(
    r"call-?(?:out|back)|sender (?:address )?verif|verif\w+ (?:of )?(?:the )?sender|sender\S* (?:undeliverable|unverified)",
    re.IGNORECASE,
)
_BLOCKS_ACCOUNT = re.compile(
    # Exchange Online; others say 5.1.8 of a sender's address (RFC 3463 section 3.2).
    r"\b5\.1\.8 access denied|\b5\.7\.50[0-9]\b|outbound (?:spam|sender)|(?:account|user|sender|mailbox|sending)\W[^.]{0,40}"
    r"(?:suspended|blocked from sending|disabled|compromised)",
    re.IGNORECASE,
)
BASIC_SIGN_IN = re.compile(
    r"basic auth\w*\b[^.]{0,40}\b(?:disabled|not supported|not allowed|no longer|blocked)",
    re.IGNORECASE,
)
"""A provider that has turned off sign-in with a password alone (Exchange Online: 535 5.7.139, 550 5.7.30)."""
# What is said of a name and a password that don't go together, where the number is missing.
_WRONG_PASSWORD = re.compile(
    r"authentication (?:failed|failure|unsuccessful|credentials invalid)|\blogin (?:failed|incorrect|denied)"
    r"|\b(?:bad|wrong|incorrect|invalid) (?:user ?name|password|credentials|login)|(?:password|credentials)\b[^.;]{0,30}\b(?:not accepted|incorrect|invalid|wrong)",
    re.IGNORECASE,
)
SIGN_IN_POLICY = re.compile(
    r"request did not meet the criteria to be authenticated|locked by your organization.?s security defaults",
    re.IGNORECASE,
)
"""An organization whose security settings stop a sign-in, whatever the password (Exchange Online: 535 5.7.139)."""
# An organization that has turned it off for a mailbox or for all (Exchange Online: 535 5.7.139).
_SIGN_IN_DISABLED = re.compile(r"smtpclientauthentication is disabled", re.IGNORECASE)
# An organization that lets nothing be forwarded to the outside by itself (Exchange Online: 550 5.7.520).
_FORWARDING_FORBIDDEN = re.compile(
    r"\b5\.7\.520\b|(?:not|n.t) allow (?:automatic |external )?forwarding", re.IGNORECASE
)
# What servers say to an account that sends as somebody else.
_SENDS_AS = re.compile(
    r"relaying \w+ as\b|\bsend(?:ing)?[- ]?(?:as|on behalf)\b|sendasdenied|not owned by", re.IGNORECASE
)
# Exchange Online, to the accounts of its own customers, also through a server that sends by it.
_HANDED_IN = re.compile(r"storedrv\.submission|send-?as-?denied", re.IGNORECASE)
# Gmail sends from another address of its user's through that one's own server (its page "CustomFromDenied").  Its
# sentences about an alias name that feature in quotes, twice, in each sender's language.
_SEND_AS_SETTINGS = re.compile(
    r"settings for your .{0,3}send mail as.{0,3} account|[?]p=customfromdenied"
    r"|(?:alias|エイリアス|псевдоним)[^.。]{0,80}?[\"'„«“‘「]\s?([^\"'„“”«»‘’「」.]{4,50}?)\s?[\"'”“»’」][^.。]{0,40}[.。]"
    r"[^.。]{0,80}?[\"'„«“‘「]\s?\1\s?[\"'”“»’」]",
    re.IGNORECASE,
)
# How mail programs quote a line.
_QUOTE_MARKS = "> |\t"
# A list that people at the recipient's keep by hand, unlike the block lists of the net.
_BLOCKED_BY_HAND = re.compile(
    r"blocked[- ]senders?\b|manual\w* (?:block|black)|sender\S* (?:is |was |has been )?(?:block|black)-?(?:ed|listed) by"
    r"|(?:user|recipient|organi[sz]ation)'?s? (?:has |have )?(?:block|black)-?(?:ed|listed)?",
    re.IGNORECASE,
)
# Who writes the notices of mail systems: a bounce that bounces comes from nobody (RFC 5321 section 4.5.5).
_NOTICE_SENDER = re.compile(r"mailer[-_]?daemon|mail delivery (?:sub)?system|\A<>\Z", re.IGNORECASE)
_NOTICE_SUBJECT = re.compile(
    r"undeliver|returned mail|returned to sender|delivery (?:status|failure|report)|mail delivery|failure notice|warning: could not send",
    re.IGNORECASE,
)
# Exchange Online stops all that an organization sends (its error codes 5.7.705 and 5.7.708).
_BLOCKS_ORGANIZATION = re.compile(r"\b5\.7\.70[58]\b|\btenant has exceeded\b", re.IGNORECASE)
# The domain names a mail server that has no address: Exim (routers/dnslookup.c), Postfix (smtp_addr.c: the name
# that was looked for), Sendmail ("Name server: HOST: no data known").
_MISSING_SERVER = re.compile(
    r"\bmx (?:records?|hosts?)\b[^.;]{0,40}\b(?:non-?existent|not exist|n.t exist|no address)|\bno address[^.;]{0,20}\bmx\b"
    r"|name service error for name=([\w.-]+) type=a{1,4}\b|\bname server: ([\w.-]+): (?:no data known|host not found)",
    re.IGNORECASE,
)
# What programs say of the certificate that a server shows: OpenSSL, Node.js, Go, Java, the mail apps; of the record
# in DNS that it has to match (TLSA, RFC 6698): Postfix, Exim.
_OF_CERTIFICATE = re.compile(
    r"certifi?cat|\bcert\b|altnames|\bx\.?509\b|zertifikat|self[- ]signed|\btlsa (?:records? )?(?:does|do|mis|not|inv)"
    # Sendmail's word for a certificate that it can't verify (cf/README, "STARTTLS").
    r"|\btls_(?:server|rcpt), arg1=fail\b",
    re.IGNORECASE,
)
# What a server says of the certificate of whoever connects to it (RFC 3207 section 4.1).
_OF_CLIENT_CERTIFICATE = re.compile(
    r"\b(?:client|your|votre|ihr|su|tu|vostro)\b[^.;]{0,20}\b(?:certifi|zertifikat)|certifi\w+ (?:of your|de votre|de su)\b",
    re.IGNORECASE,
)
NO_TLS = re.compile(
    r"\btls\b[^.;]{0,40}\b(?:not offered|not supported|not available|not advertised)|(?:not|n.t) (?:offer|support|advertise)\w* (?:start)?tls\b",
    re.IGNORECASE,
)
"""A server that doesn't offer to encrypt the connection (RFC 3207): Postfix (smtp_proto.c), Exim (transports/smtp.c)."""
_OF_CONNECTION = (Cause.ENCRYPTION_REQUIRED, Cause.CONNECTION_FAILED)
# The sender's domain isn't in DNS: Postfix (reject_unknown_sender_domain), Sendmail (check_mail), Exim (verify = sender).
_OF_SENDER_DOMAIN = re.compile(
    r"\bdomain\b[^.;]{0,80}\b(?:not exist|invalid|not found|not resolve|unresolvable|n.t (?:be )?(?:found|resolve))"
    r"|\bno (?:valid )?(?:mx|a|dns)\b|(?:invalid|unknown|unresolvable|non-?existent) (?:sender )?domain"
    r"|domain of sender|(?<![@\w.-])(?:[\w-]+\.)+[a-z]{2,} does(?: not|n.t) exist",
    re.IGNORECASE,
)
# Lists of domains by their names, zones and SpamAssassin's rules: URIBL, SURBL, Spamhaus DBL, rhsbl.
_OF_DOMAINS = re.compile(r"(?<![a-z])(?:uribl|surbl|rhsbl|dbl)(?![a-z])", re.IGNORECASE)
# Sendmail (usersmtp.c), by the size in the other server's greeting (RFC 1870 section 4).
_ANNOUNCED_SIZE = re.compile(r"message is too large; \d+ bytes max", re.IGNORECASE)
# Google: "The recipient's inbox is out of storage space and inactive."
_ABANDONED = re.compile(r"\binactive\b", re.IGNORECASE)
# Why a server is held back that sent no more than it may: Microsoft ("due to IP reputation"), Yahoo ("user complaints"),
# Google ("unusual rate of unsolicited mail").
_REPUTATION = re.compile(
    r"\brate of unsolicited (?:mail|email|messages)\b|\breputation\b|\bcomplaints?\b|\b(?:dns|r)bl\b|\bblock-?list|\bblack-?list",
    re.IGNORECASE,
)
_NOT_ENCRYPTED = 523
_LOGIN_REQUIRED = 530
# What a name look-up is said to have failed by (RFC 3463 section 3.5: X.4.3, X.4.4).
_LOOKUP_STATUS = ((4, 3), (4, 4))
# What the administrator of a mail flow rule wrote for senders: Exchange Online has it between its own sentence and the
# row that shows the way of the message (sender, "Office 365", recipient).
_RULE_TEXT = re.compile(
    r"(?:blocked your message|ihre nachricht blockiert|bloqué votre message|bloqueado (?:su|el) mensaje|bloccato il messaggio"
    r"|uw bericht geblokkeerd|bloqueou (?:a )?sua mensagem|zablokowała (?:twoją )?wiadomość)\.?\s{1,20}"
    r"([^\n]{4,300}(?:\n[^\n]{4,300}){0,3}?)\s{1,20}[^\s]{1,64}\s{1,20}(?:office|microsoft) 365\b",
    re.IGNORECASE,
)
# The same where nothing but its own sentence stands above it, and an empty line below: "a custom mail flow rule created by
# an admin at example.com has blocked it.".
_RULE_TEXT_BELOW = re.compile(
    r"mail flow rule created by an admin at\s{1,3}[\w.-]{1,255} has blocked it\.[ \t]{0,3}\n"
    r"(?!diagnostic information|remote server|[^\s@]{1,64}@)([^\n]{4,300}(?:\n[^\n]{4,300}){0,3}?)(?=\n[ \t]{0,3}\n|\s{0,5}\Z)",
    re.IGNORECASE,
)
_OF_MAIL_FLOW_RULE = "transport.rules"
_MACHINE_ACCOUNTS = SERVICE_ACCOUNTS | {"postmaster", "mail"}
_PERMISSION = frozenset({Cause.SENDER_REJECTED, Cause.RELAY_DENIED, Cause.POLICY, Cause.RECIPIENT_RESTRICTED})
_BLOCKED = frozenset({Cause.SENDER_REJECTED, Cause.SENDER_REPUTATION, Cause.RATE_LIMITED, Cause.POLICY})
_OF_FILTER = frozenset({Cause.CONTENT_REJECTED, Cause.SPAM_CONTENT})
# What Google says of a group to whom may not see it.
_GROUP_OR_PERMISSION = re.compile(
    r"\bgroup\b[^.]{0,80}\bmay not exist,? or you may not have permission to post", re.IGNORECASE
)
_GOOGLE_GROUPS = ("googlegroups.com",)
_OF_GROUP = frozenset({Cause.MAILBOX_UNKNOWN, Cause.RECIPIENT_RESTRICTED, Cause.UNKNOWN})
# What lists answer who isn't on them: Mailman, fml, ezmlm, Sympa, Google Groups.
_MEMBERS_ONLY = re.compile(
    r"\bnot a (?:list )?(?:member|subscriber)\b|\bmembers? only\b|\bonly (?:list )?(?:members|subscribers)\b|\bnon-?members?\b",
    re.IGNORECASE,
)
# What a person calls the machine that sends: scanners, printers, storage; in the languages of the interface and others.
_DEVICE = re.compile(
    r"\b(?:scanner|scan(?:2| to |-to-)e?-?mail|copier|kopierer|drucker|printer|mfp|multifunktion\w*|imprimante|photocopieu\w+|copieur|impresora|"
    r"esc[áa]ner|fotocopiadora|stampante|fotocopiatrice|skaner|drukarka|impressora|(?-i:NAS)|synology|qnap)\b",
    re.IGNORECASE,
)
_LONGEST_REPLY = 4000
# The accounts that people give such a machine.
_DEVICE_ACCOUNTS = frozenset(
    "scan scanner scans copier kopierer printer drucker mfp canon ricoh xerox nas".split()
)
_LONGEST_LINE = 1000
_LONGEST_REPORT = 20_000


def situation_of(report: Report, recipient: Recipient, typed: str | None) -> Situation:
    """The situation of a recipient whose mail failed or waits; ``typed`` is the address it was forwarded from."""
    cause, facts = recipient.cause, recipient.facts
    if cause not in (Cause.DELIVERED, Cause.AUTO_REPLY, Cause.COMPLAINT):
        special = _at_own_server(report, recipient) or _about_addresses(report, recipient, typed)
        if special is not None:
            return special
        is_own_relay = recipient.provider is not None and recipient.who_acts is WhoActs.SENDER_ADMIN
        if cause is Cause.RELAY_DENIED and facts.refused_by is Side.RECIPIENT and not is_own_relay:
            return _at_recipients_server(recipient)
        if facts.refused_by is Side.FORWARDER and cause in _BLOCKED:
            return Situation.FORWARDER_BLOCKED
        if cause in (Cause.SENDER_REJECTED, Cause.POLICY) and _CALLOUT.search(_reply(recipient)):
            return Situation.SENDER_NOT_CONFIRMED
        if cause is Cause.RECIPIENT_RESTRICTED and _MEMBERS_ONLY.search(said_of_cause(report, recipient)):
            return Situation.MEMBERS_ONLY
        if cause is Cause.SENDER_REJECTED and _BLOCKED_BY_HAND.search(_reply(recipient)):
            return Situation.SENDER_BLOCKED
        if cause is Cause.ENCRYPTION_REQUIRED and _is_about_content(recipient):
            return Situation.CONTENT_NOT_ENCRYPTED
        if _is_own_lookup(report, recipient):
            return Situation.OWN_LOOKUP
        if cause is Cause.DELIVERY_EXPIRED and recipient.action is Action.DELAYED:
            # No time is over yet: a code such as 4.4.7 in a notice of a delay gives no reason for it.
            return Situation.UNKNOWN
        if cause is Cause.TOO_MANY_RECIPIENTS and _is_only_addressee(report, recipient):
            # Not this message has too many, but what its server sends at a time.
            return Situation.RATE_LIMITED
        if cause in (Cause.POLICY, Cause.CONTENT_REJECTED) and rule_text(report) is not None:
            return Situation.RULE_EXPLAINED
        is_of_server = recipient.action is Action.FAILED and facts.blocked_address is not None
        if cause is Cause.RATE_LIMITED and (is_of_server or _REPUTATION.search(_reply(recipient))):
            # What is limited is the server, not this sender: sending less from one account doesn't help.
            return Situation.SENDER_REPUTATION
        return Situation(cause.value)
    return Situation.UNKNOWN


def _about_addresses(report: Report, recipient: Recipient, typed: str | None) -> Situation | None:
    """What there is to know of who wrote and who was written to; None where it is nothing in particular."""
    cause = recipient.cause
    if _is_notice(report):
        return Situation.RETURNED_NOTICE
    if _is_machine_mail(report, recipient, typed):
        return Situation.MACHINE_MAIL
    if is_hidden_forwarding(report, recipient):
        return Situation.HIDDEN_FORWARDING
    if cause is Cause.DOMAIN_UNKNOWN and _is_misconfigured(recipient):
        return Situation.DOMAIN_MISCONFIGURED
    if cause in _OF_GROUP and _is_open_group_question(report, recipient):
        return Situation.GROUP_OR_PERMISSION
    if cause is Cause.MAILBOX_UNKNOWN and typed is None and is_at_recipient(report, recipient):
        return Situation.UNKNOWN_TO_OUTSIDE
    if cause is Cause.MAILBOX_UNKNOWN and typed is None and is_confirmed(report):
        return Situation.ADDRESS_CONFIRMED
    return None


def said_of_cause(report: Report, recipient: Recipient) -> str:
    """The server's words, and the lines of the report that name the cause."""
    text = report.text
    about = (
        text[text.rfind("\n", 0, e.start) + 1 : (text.find("\n", e.end) + 1 or len(text))][:_LONGEST_LINE]
        for e in recipient.evidence
        if e.of is EvidenceOf.CAUSE
    )
    return "\n".join((recipient.diagnostic or "", *about))


def rule_text(report: Report) -> str | None:
    """What the administrator of the rule that blocked a message says to its sender; None where nothing of it is shown."""
    text = report.text[:_LONGEST_REPORT]
    match = _RULE_TEXT.search(text) or _RULE_TEXT_BELOW.search(text)
    return " ".join(match[1].split()).rstrip(".") if match is not None else None


def is_own_rule(recipient: Recipient) -> bool:
    """Whether a mail flow rule of Exchange stopped a message, and its sender's own organization has set it."""
    return recipient.facts.refused_by is Side.SENDER and _OF_MAIL_FLOW_RULE in _reply(recipient).casefold()


def is_of_sender_domain(recipient: Recipient) -> bool:
    """Whether the sender was refused because its domain doesn't exist."""
    return _OF_SENDER_DOMAIN.search(_reply(recipient)) is not None


def is_of_domains(block_list: str | None) -> bool:
    """Whether a block list holds domains, such as those of links in a message, and not servers' addresses."""
    return block_list is not None and _OF_DOMAINS.search(block_list) is not None


def _is_only_addressee(report: Report, recipient: Recipient) -> bool:
    """Whether a message was addressed to one recipient alone; a circular by Bcc is addressed to its sender."""
    to = addressees(report.original)
    return len(to) == 1 and len(report.recipients) == 1 and fold(recipient.address or "") in map(fold, to)


def is_about_certificate(recipient: Recipient) -> bool:
    """Whether encryption is offered, and the certificate that the recipient's server shows is the trouble."""
    said = _reply(recipient)
    is_of_encryption = recipient.cause is Cause.ENCRYPTION_REQUIRED and not recipient.facts.before_sending
    return (
        is_of_encryption
        and _OF_CERTIFICATE.search(said) is not None
        and _OF_CLIENT_CERTIFICATE.search(said) is None
    )


def is_without_tls(recipient: Recipient) -> bool:
    """Whether the sending server demands an encryption that the next one doesn't offer."""
    facts = recipient.facts
    is_asked = recipient.cause is Cause.ENCRYPTION_REQUIRED and not facts.before_sending
    is_elsewhere = facts.refused_by is not Side.SUBMISSION
    return is_asked and is_elsewhere and NO_TLS.search(_reply(recipient)) is not None


def is_by_announced_size(recipient: Recipient) -> bool:
    """Whether the sending server itself refused a message that is larger than the other one announces to accept."""
    return recipient.facts.refused_by is Side.SENDER and _ANNOUNCED_SIZE.search(_reply(recipient)) is not None


def is_unsigned(report: Report, recipient: Recipient) -> bool:
    """Whether a message that failed DMARC has no DKIM signature of its sender's domain, by its whole header.

    A forwarding breaks SPF, so that DMARC passes by such a signature alone (RFC 7489 section 4.2, RFC 7960 section 2.2).
    """
    original = report.original
    domain = domain_of(first_address(original.from_))
    is_about_dmarc = recipient.cause is Cause.AUTHENTICATION_FAILED and (
        recipient.facts.authentication is not Authentication.SPF
    )
    if not is_about_dmarc or original.received is None or domain is None:
        return False
    return not any(is_related(domain, signer) for signer in original.signed_by)


def is_abandoned(recipient: Recipient) -> bool:
    """Whether nobody uses the mailbox that is full."""
    return _ABANDONED.search(_reply(recipient)) is not None


def is_by_device(report: Report) -> bool:
    """Whether a scanner, a printer or the like sent the message: by its sender's address, or as the person says."""
    own = "\n".join(report.texts_in(Zone.WORDS, longest=_LONGEST_REPLY))
    local = (first_address(report.original.from_) or "").rpartition("@")[0]
    return local.casefold() in _DEVICE_ACCOUNTS or _DEVICE.search(own[:_LONGEST_REPLY]) is not None


def _is_notice(report: Report) -> bool:
    """Whether the message that failed was a mail system's own; a person may write as postmaster too."""
    original = report.original
    if _NOTICE_SENDER.search(original.from_ or ""):
        return True
    return is_mail_system(original.from_) and _NOTICE_SUBJECT.search(original.subject or "") is not None


def _at_own_server(report: Report, recipient: Recipient) -> Situation | None:
    """What the person's own outgoing server refused, None where it was another one."""
    if _is_of_send_as(report):
        return Situation.SEND_AS_SETTINGS
    cause, facts = recipient.cause, recipient.facts
    is_submission = facts.refused_by is Side.SUBMISSION or facts.before_sending
    if _FORWARDING_FORBIDDEN.search(_reply(recipient)):
        return Situation.FORWARDING_FORBIDDEN
    if facts.login_refused and facts.refused_by is not Side.RECIPIENT:
        return _of_sign_in(recipient)
    if cause in _BLOCKED and _BLOCKS_ORGANIZATION.search(_reply(recipient)):
        return Situation.ORGANIZATION_BLOCKED
    if (
        (cause in _BLOCKED or cause is Cause.SPAM_CONTENT)
        and facts.refused_by is not Side.RECIPIENT
        and _BLOCKS_ACCOUNT.search(_reply(recipient))
    ):
        return Situation.ACCOUNT_BLOCKED
    if (
        cause in _PERMISSION
        and (facts.refused_by is not Side.RECIPIENT or _HANDED_IN.search(_reply(recipient)))
        and _SENDS_AS.search(_reply(recipient))
    ):
        return Situation.SENDER_NOT_ALLOWED
    if (
        cause is Cause.ENCRYPTION_REQUIRED
        and recipient.reply is not None
        and recipient.reply.number == _LOGIN_REQUIRED
        and (is_submission or (facts.refused_by is Side.UNKNOWN and recipient.remote_host is None))
    ):
        # Servers that take mail for their own people from everywhere may not demand it (RFC 3207 section 4).
        return Situation.ENCRYPTION_MISSING
    if cause in _OF_FILTER and (is_submission or facts.refused_by is Side.SENDER):
        return Situation.OWN_FILTER
    return _at_submission(recipient) if is_submission else None


def _is_of_send_as(report: Report) -> bool:
    """Whether Gmail says that what its user set up for another address doesn't work."""
    lines = report.text[:_LONGEST_REPORT].splitlines()
    return _SEND_AS_SETTINGS.search(" ".join(line.strip(_QUOTE_MARKS) for line in lines)) is not None


def _at_submission(recipient: Recipient) -> Situation | None:
    """What a server refused that takes mail from its own people's programs."""
    cause, facts = recipient.cause, recipient.facts
    if BASIC_SIGN_IN.search(_reply(recipient)):
        return Situation.LOGIN_REFUSED
    is_about_address = (
        facts.block_list is not None or facts.no_reverse_name or facts.command is Command.CONNECT
    )
    if cause in _OF_CONNECTION and _OF_CERTIFICATE.search(_reply(recipient)):
        return Situation.OWN_CERTIFICATE
    if cause is Cause.RELAY_DENIED or (cause is Cause.SENDER_REPUTATION and not is_about_address):
        # A server for people's own programs lets in, from anywhere, those who sign in (RFC 6409 section 4.3).
        return Situation.LOGIN_MISSING
    if cause is Cause.SENDER_REJECTED and is_of_sender_domain(recipient):
        return Situation.SENDER_DOMAIN_UNKNOWN
    if cause in _PERMISSION:
        return Situation.SENDER_NOT_ALLOWED
    if cause is Cause.CONNECTION_FAILED:
        return Situation.OWN_SERVER_UNREACHED
    return None


def _of_sign_in(recipient: Recipient) -> Situation:
    """What was wrong with the sign-in to a server that passes on mail for those it knows."""
    facts = recipient.facts
    if _SIGN_IN_DISABLED.search(_reply(recipient)) or SIGN_IN_POLICY.search(_reply(recipient)):
        return Situation.SIGN_IN_DISABLED
    if facts.refused_by is Side.SENDER and facts.command is Command.AUTH:
        return Situation.RELAY_SIGN_IN
    is_refused = facts.password_refused
    is_refused = is_refused or (recipient.reply is not None and recipient.reply.number in LOGIN_FAILED)
    is_refused = is_refused or BASIC_SIGN_IN.search(_reply(recipient)) is not None
    is_refused = is_refused or _WRONG_PASSWORD.search(_reply(recipient)) is not None
    return Situation.LOGIN_REFUSED if is_refused else Situation.LOGIN_MISSING


def _at_recipients_server(recipient: Recipient) -> Situation:
    """What it means that the recipient's server doesn't pass a message on.

    One that asks for a login (RFC 4954 section 6) accepts mail to this address from its own people only.
    """
    asks_for_login = recipient.reply is not None and recipient.reply.number == _LOGIN_REQUIRED
    return Situation.RECIPIENT_RESTRICTED if asks_for_login else Situation.RELAY_REFUSED_THERE


def _is_about_content(recipient: Recipient) -> bool:
    """Whether the message itself has to be encrypted: the connection is judged before the message is sent."""
    number = recipient.reply.number if recipient.reply is not None else None
    return number == _NOT_ENCRYPTED or recipient.facts.command is Command.DATA


def _is_machine_mail(report: Report, recipient: Recipient, typed: str | None) -> bool:
    """Whether a machine wrote to an account of its own, such as root, or where a program on it was told to write."""
    if recipient.cause not in (Cause.DOMAIN_UNKNOWN, Cause.CONNECTION_FAILED, Cause.MAILBOX_UNKNOWN):
        return False
    local = (recipient.address or "").rpartition("@")[0].casefold()
    is_local_name = typed is not None and "@" not in typed
    if is_local_name or (recipient.cause is Cause.DOMAIN_UNKNOWN and local in _MACHINE_ACCOUNTS):
        return True
    return recipient.cause is not Cause.CONNECTION_FAILED and is_by_program(report.original)


def _is_misconfigured(recipient: Recipient) -> bool:
    """Whether a domain names a mail server, and that server can't be found."""
    match = _MISSING_SERVER.search(_reply(recipient))
    if match is None:
        return False
    looked_for = (match[1] or match[2] or "").rstrip(".").casefold()
    return looked_for != (domain_of(recipient.address) or "")


def _is_open_group_question(report: Report, recipient: Recipient) -> bool:
    """Whether it is left open if a group exists: Google Groups says so in each sender's language, without a code."""
    if _GROUP_OR_PERMISSION.search(report.text[:_LONGEST_REPORT]):
        return True
    if recipient.reply is not None or recipient.remote_host is not None:
        return False
    # Groups of organizations have addresses in their own domains.
    is_open = report.reporter.software == "Google" and recipient.cause_source is CauseSource.LIKELY
    return is_open or lies_in(domain_of(recipient.address) or "", _GOOGLE_GROUPS)


def is_confirmed(report: Report) -> bool:
    """Whether somebody writes beside the report that the address is right."""
    return any(hint.code is HintCode.ADDRESS_CONFIRMED for hint in report.hints)


def is_hidden_forwarding(report: Report, recipient: Recipient) -> bool:
    """Whether it failed at an address that the report hides, to which the recipient's mail is forwarded.

    Exim says so: "an undisclosed address (generated from office@example.org)".
    """
    if recipient.address is None or recipient.cause in _OF_FILTER:
        return False
    shown = {each.address for each in report.recipients}
    return any(
        hint.code is HintCode.FORWARDED
        and hint.values.get("original") == recipient.address
        and hint.values.get("final") not in shown
        for hint in report.hints
    )


def _is_own_lookup(report: Report, recipient: Recipient) -> bool:
    """Whether the sender's own name look-up or connection fails: large providers don't all vanish at once."""
    if not _is_unreached(recipient):
        return False
    unreached = {domain_of(each.address) for each in report.recipients if _is_unreached(each)} - {None}
    big = {domain for domain in unreached if is_well_known(domain)}
    return bool(big) and (len(unreached) > 1 or _is_lookup(recipient))


def _is_unreached(recipient: Recipient) -> bool:
    return recipient.cause in (Cause.CONNECTION_FAILED, Cause.DOMAIN_UNKNOWN)


def _is_lookup(recipient: Recipient) -> bool:
    status = recipient.status
    return status is not None and (status.subject, status.detail) in _LOOKUP_STATUS


def _reply(recipient: Recipient) -> str:
    return (recipient.diagnostic or "")[:_LONGEST_REPLY]
