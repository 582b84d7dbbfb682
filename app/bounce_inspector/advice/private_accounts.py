"""Finds accounts, message IDs, inner hosts and numbers in a bounce: what programs note of people and their machines."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Iterator

from ..inspection.ours import Ours
from .mask import Mask, Strength
from .private_names import PrivateNames

_IP = re.compile(
    r"(?:(?<![\w.:])|(?<=IPv6:))(?:[0-9a-f:]{2,39}:(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]{1,39})|\d{1,3}(?:\.\d{1,3}){3})(?![\w:])",
    re.IGNORECASE,
)
# RFC 1918, 3927, 4193, 4291, 6598, and the machine itself.
_PRIVATE = tuple(
    map(
        ipaddress.ip_network,
        "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 169.254.0.0/16 100.64.0.0/10 127.0.0.0/8 fc00::/7 fe80::/10 ::1/128".split(),
    )
)
_HOST = re.compile(r"(?<![\w.@-])[A-Za-z0-9][\w-]*(?:\.[\w-]+)+")
# Names that no public server has (RFC 6762 appendix G, RFC 8375, RFC 9476).
PRIVATE_TOPS = frozenset("alt corp domain home internal intranet lan local localdomain private".split())
# A query of a link may hold anything; a word alone is what a help page is called.
_QUERY = re.compile(r"(?<=[?&;#])([\w.-]{1,60}=)([^\s&;#<>\"'()\[\]]{1,2000})")
_PLAIN_VALUE = re.compile(r"[A-Za-z]{1,24}|\d{1,6}|\d\.\d{1,3}\.\d{1,3}")
# Exchange's own names of people: X.500, and what it makes addresses of ("IMCEAEX-_o=Example_ou=…").
_X500 = re.compile(r"(?<=[/_])((?:cn|ou|o|dc|uid)=)([^/_\n<>@;,\"]{1,200})", re.IGNORECASE)
_X500_START = re.compile(r"(?:/o=|IMCEAEX-|/dc=|LegacyExchangeDN|EX:)", re.IGNORECASE)
# Whom programs name as the account: "Authenticated sender: anna", "sasl_username=anna", "user=<anna>".
_LOGIN = re.compile(
    r"(?<![\w-])((?:x-)?(?:\w+[-_])?authenticated(?:[ _-](?:sender|user|as|id|by|userid|from))?|(?:x-)?sender[_-]?id|x-auth(?:user|[-_]user|[-_]id)?"
    r"|x-(?:get-message-)?sender(?:-via)?|x-source-(?:auth|args|dir)|x-php-(?:originating-)?script|x-user|sasl_(?:username|sender)|user(?:name|[_-]?id)?|login(?:[_-]?name)?|account"
    r"|ruser|uid|ctladdr|auth(?:id|user)?|samaccountname|upn|userprincipalname|alias|displayname|logged in as)"
    r"([ \t]*[:=][ \t]*|[ \t]+(?=[<\"'])|(?<= as)[ \t]+)[<\"']?([^\s<>\"',;()\[\]]{2,120})",
    re.IGNORECASE,
)
_WINDOWS_LOGIN = re.compile(r"(?<![\w\\:/.])([A-Za-z][\w-]{1,14}\\)([A-Za-z][\w.-]{1,60})(?![\\\w])")
_ORIGIN_ADDRESS = re.compile(
    r"((?:x-)?(?:originating|client|sender|source|remote|real|aol)[-_ ]?(?:ip|addr(?:ess)?)[\"']?[ \t]*[:=][ \t]*[\"'\[(]{0,2})([0-9a-f.:]{3,45})",
    re.IGNORECASE,
)
# The members of an event that hold what people wrote or are called.
_JSON_MEMBER = re.compile(
    r"\\?\"((?:[\w.-]{0,40}[_.-])?(?:(?:\w{0,20}(?:subject|identity|username|login|displayname|firstname|lastname|fullname"
    r"|customername|callerid|useragent|messagetext|snippet))|user|account|uid|name|from|to|cc|bcc|sender|replyto|body|text|content|html))\\?\"[ \t\n]*:[ \t\n]*"
    r"\[?[ \t\n]*\\?\"((?:[^\"\\\n]|\\.){1,4000})\"",
    re.IGNORECASE,
)
_NO_LOGINS = frozenset({"no", "not", "unknown"})
_JSON_ADDRESSES = frozenset({"from", "to", "cc", "bcc", "sender", "replyto"})
_MESSAGE_ID = re.compile(
    r"((?:message-?id|msgid|in-reply-to|references|x-original-message-id|content-id|resent-message-id)[\"']?[ \t]*[:=][ \t\n]*[\"']?)"
    r"(<[^<>\n]{1,400}>|[^\s<>\"',;]{1,400}@[^\s<>\"',;]{1,255})(?:[ \t\n]*<[^<>\n]{1,400}>)*",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w.:/+-])(?:\+\d{1,3}[ ()/.-]{0,3}|\(0\)[ ]?|0|\(0)\d{1,5}[ )/.-]{1,3}\d{2,}(?:[ /-]{1,2}\d{2,}){0,5}(?![\w:]|\.\d)"
    r"|(?<![\w.+-])\+\d{8,15}(?!\w)"
)
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?!\w)")


def members(text: str) -> Iterator[re.Match[str]]:
    """The members of events that hold what people wrote or are called: the key, and the value as it is escaped."""
    return _JSON_MEMBER.finditer(text)


def find_accounts(text: str, person: Callable[[str], str], names: PrivateNames) -> Iterator[Mask]:
    """Logins, directories' names of people, and what events of services hold of them.

    ``person`` takes up a person by login, and gives what is shown for them; ``names`` takes up names.
    """
    for match in members(text):
        key = match[1].casefold().replace("_", "").replace("-", "")
        if key not in _JSON_ADDRESSES:
            shown = "[subject]" if "subject" in key else "[private]"
            yield Mask(*match.span(2), Strength.VALUE, shown)
        elif name := re.sub(r"\\?[\"']|<[^<>]*>|\S*@\S*", " ", match[2]).strip():
            names.add_name(name)
    for pattern, group in ((_LOGIN, 3), (_WINDOWS_LOGIN, 2)):
        for match in pattern.finditer(text):
            login = match[group].rpartition("@")[0] or match[group]
            if not login.isdecimal() and login.casefold() not in _NO_LOGINS:
                yield Mask(*match.span(group), Strength.PERSON, person(login))
    if _X500_START.search(text):
        for match in _X500.finditer(text):
            if match[1].casefold() in ("cn=", "uid="):
                names.add_name(match[2].replace("+20", " "))
            yield Mask(*match.span(2), Strength.VALUE, "[private]")


def find_links_and_ids(text: str, message_id: str | None) -> Iterator[Mask]:
    """The queries of links, but for plain words in them, and the IDs of messages: ``message_id`` and all others."""
    for match in _MESSAGE_ID.finditer(text):
        yield Mask(match.start(2), match.end(), Strength.VALUE, "[message ID]")
    bare = (message_id or "").strip("<> \t")
    for match in re.finditer(re.escape(bare), text) if bare else ():
        yield Mask(*match.span(), Strength.VALUE, "[message ID]")
    for match in _QUERY.finditer(text):
        if not _PLAIN_VALUE.fullmatch(match[2]):
            yield Mask(*match.span(2), Strength.VALUE, "[private]")


def find_hosts_and_numbers(text: str, ours: Ours) -> Iterator[Mask]:
    """Private internet addresses, that of the sender's machine, inner hosts and ours, telephones and accounts."""
    for match in _IP.finditer(text):
        if _is_private(match[0]):
            yield Mask(*match.span(), Strength.HOST, "[private address]")
    for match in _ORIGIN_ADDRESS.finditer(text):
        yield Mask(*match.span(2), Strength.VALUE, "[private address]")
    for match in _HOST.finditer(text):
        if ours.has_host(match[0]):
            yield Mask(*match.span(), Strength.HOST, "[our host]")
        elif shown := host_shown(match[0]):
            yield Mask(*match.span(), Strength.HOST, shown)
    for pattern in (_PHONE, _IBAN):
        for match in pattern.finditer(text):
            yield Mask(*match.span(), Strength.VALUE, "[number]")


def host_shown(host: str) -> str | None:
    """What is shown for a host that no public server can have."""
    top = host.casefold().rstrip(".").rpartition(".")[2]
    return "[private host]" if top in PRIVATE_TOPS and "." in host else None


def _is_private(text: str) -> bool:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return any((mapped or address) in network for network in _PRIVATE)
