"""Finds mail addresses in a text, malformed ones too, and compares the forms of one address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

# Scripts written without blanks, in which a word may stand right beside an address.
_UNSPACED = "\u0e00-\u0eff\u1100-\u11ff\u3001-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef"
# RFC 5321 section 4.1.2 allows more in a local part than mail software prints bare; a
# quoted local part may hold blanks.  Letters of any script: RFC 6531.
# Both are matched from the @ backwards.
_QUOTED = re.compile(r"\"[^\"\n]{1,64}\"")
_ATOM = r"[^\s<>()\[\]{}@,;:\"'`|\\\x00-\x1f\x7f]"
_LOCAL = re.compile(rf"{_ATOM}{{1,400}}(?:'{_ATOM}{{1,60}})?")
# Where text without blanks ends and a local part in another script begins.
_AFTER_UNSPACED = re.compile(rf"(?<=[{_UNSPACED}])[^{_UNSPACED}]+\Z")
_LETTER = rf"[^\W_{_UNSPACED}]"
_LABEL = rf"(?:{_LETTER}(?:(?![{_UNSPACED}])[\w-]){{0,62}}|[{_UNSPACED}][\w-]{{0,62}})"
_LITERAL = r"\[(?:IPv6:)?[\d.:a-fA-F]{3,45}\]"
_DOMAIN = re.compile(rf"{_LITERAL}|{_LABEL}(?:\.{_LABEL}){{0,12}}")
# The same for text without any such script: simpler, so several times faster.
_ASCII_LABEL = r"[^\W_][\w-]{0,62}"
_ASCII_DOMAIN = re.compile(rf"{_LITERAL}|{_ASCII_LABEL}(?:\.{_ASCII_LABEL}){{0,12}}")
# What no domain may have: a second @, an empty label, a comma for the last dot, a dot at the end that
# is no end of a sentence.
_TOP = r"(?:com|org|net|edu|gov|info|biz|[a-z]{2})"
_BAD_DOMAIN = re.compile(
    rf"[@.]+[\w-]+(?:\.+[\w-]+)*|[\w-]+(?:\.[\w-]+)*\.\.[\w-]+(?:\.+[\w-]+)*"
    rf"|[\w-]+(?:\.(?!{_TOP},)[\w-]+)*,{_TOP}\b(?![.@\w-])|[\w-]+(?:\.[\w-]+)+\.(?=[>:])|(?=>)",
    re.IGNORECASE,
)
# What a domain that can be none begins with; whether it is one shows at its ends, or by two dots.
_DOMAIN_SIGNS = re.compile(r"[\w.-]*")
# A version behind an at sign ("python@3.12"); an internet address is written in brackets.
_NUMBER_DOMAIN = re.compile(r"[\d.]+")
# What logs and header fields write right before an address ("smtp.mailfrom=a@b").
_KEY = re.compile(
    r"(?:smtp\.\w+|header\.\w+|envelope-from|orig_to|from|to|rcpt|rcpt_to|mail_from|smtp|name|user|username|login|account"
    r"|e?mail|recipients?|receiver|sender|address|addr|sasl_username|ruser|uid|arg1|ctladdr)=['\"]?",
    re.IGNORECASE,
)
# A reply's code and the quote that its words stand in: "550-'anna@example.org... No such user'".
_QUOTED_REPLY = re.compile(r"\d{3}-'")
# How Java prints an object: its class and the hash of it ("com.example.MailItem@3b7d1c2a", Object.toString).
_OBJECT_CLASS = re.compile(r"(?:[a-z_]\w*\.)+[A-Z]\w*")
_OBJECT_HASH = re.compile(r"[0-9a-f]{1,8}")
# A person's name in HCL Notes, with its organization ("Anna Bell/Sales/Example@Example"), up to the last part.
_NOTES_NAME = re.compile(
    r"(?:\A|[(\[<\"'])[ \t]*((?:[\w.'-]{1,40} ){0,4}[\w.'-]{1,40}/(?:[\w .&'-]{1,64}/){0,4})\Z"
)
# What stands before and behind the @ of an address that nothing beside it can make another one: most are so.
_PLAIN_LOCAL = re.compile(r"[A-Za-z0-9_.+-]{0,63}[A-Za-z0-9](?=[\s<>()\[\],;:]|\Z)")
_PLAIN_DOMAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,60}\.[A-Za-z]+(?=[>\s)\]\"]|\.?(?:\s|\Z))")
_MOST_DOTS = 8
# How much before an @ the first of these needs: its letters, and what may stand before them.
_MAX_PLAIN_LOCAL = 66
# An address about whose form there is nothing to say.
_ORDINARY = re.compile(r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_DECORATION = "*=&#!?/-+~$%^"
_MAX_LOCAL = 420
# How many addresses are kept in their folded form.
_MOST_FOLDED = 10_000
# Of how many fields the first address is kept: several ask for that of the same field of a message.
_FEW_FIELDS = 16
_UTF8_CHAR = re.compile(r"\\x\{([0-9A-Fa-f]{2,6})\}")
_TYPE = re.compile(
    r"\s*(?:rfc822|utf-8|smtp|x400|unknown|local|dns|ap|rfc-822|internet)\s*;\s*", re.IGNORECASE
)
# What stands behind a display name and before the end of the address.
_BEFORE_ADDRESS = re.compile(r"[\"']?[ \t]*<[^\s<>]+@")


# What Cloudflare shows for the addresses of a web page ("Email Address Obfuscation").
_HIDDEN = re.compile(r"\[email\sprotected\]", re.IGNORECASE)


class AddressHit(NamedTuple):
    """An address in a text, and where it stands; ``malformed`` where its domain can be none."""

    start: int
    end: int
    address: str
    malformed: bool = False


def find_addresses(text: str, start: int, end: int) -> Iterator[AddressHit]:
    """The addresses in ``text[start:end]``, in order; linear in the length."""
    domain_pattern = _ASCII_DOMAIN if text.isascii() else _DOMAIN
    position = text.find("@", start, end)
    last = start
    while position >= 0:
        if (
            (local := _PLAIN_LOCAL.match(text[max(last, position - _MAX_PLAIN_LOCAL) : position][::-1]))
            and (domain := _PLAIN_DOMAIN.match(text, position + 1, end))
            and not (".." in domain[0] or ".-" in domain[0] or domain[0].count(".") > _MOST_DOTS)
        ):
            begin, stop = position - len(local[0]), domain.end()
            yield AddressHit(begin, stop, text[begin:stop])
            position = text.find("@", stop, end)
            continue
        low = max(last, position - _MAX_LOCAL)
        name = _local_part(text[max(low, text.rfind("\n", low, position) + 1) : position])
        if name:
            bad = _bad_domain(text, position + 1, end)
            if (
                bad is not None
                and not bad[0]
                and text[position - len(name) - 1 : position - len(name)] != "<"
            ):
                bad = None
            domain = domain_pattern.match(text, position + 1, end)
            if bad is not None and not text.startswith("@", bad.end(), end):
                yield AddressHit(position - len(name), bad.end(), f"{name}@{bad[0]}", malformed=True)
                last = position = bad.end()
            elif domain is None or text.startswith(("…", ":~", ":/"), domain.end()):
                # Cut off on a small screen, or the prompt of a shell.
                pass
            elif not (domain[0][0].isdecimal() and _NUMBER_DOMAIN.fullmatch(domain[0])):
                if "." not in domain[0]:
                    if _OBJECT_HASH.fullmatch(domain[0]) and _OBJECT_CLASS.fullmatch(
                        name.rpartition("=")[2].lstrip("'\"")
                    ):
                        name = ""
                    elif text.startswith("/", position - len(name) - 1):
                        name = _organization_before(text, low, position - len(name)) + name
                if name:
                    yield AddressHit(position - len(name), domain.end(), f"{name}@{domain[0].rstrip('-')}")
        position = text.find("@", max(position, last - 1) + 1, end)


def _bad_domain(text: str, start: int, end: int) -> re.Match[str] | None:
    """What stands for a domain from a position on and can be none."""
    stop = _DOMAIN_SIGNS.match(text, start, end).end()  # type: ignore[union-attr]  # It matches anywhere.
    signs, behind = text[start:stop], text[stop : stop + 1] if stop < end else ""
    may_be = behind == "," or ".." in signs
    if not may_be and (not signs or "." in (signs[0], signs[-1])):
        may_be = behind in ("@", ">", ":") or signs.startswith(".")
    return _BAD_DOMAIN.match(text, start, end) if may_be else None


def addresses_in(value: str | None) -> list[str]:
    """The addresses in the value of a field, in order; none where there is no value.

    A display name that looks like an address is none: ``"anna@example.org" <a.weber@example.org>``.
    """
    if not value or "@" not in value:
        return []
    hits = find_addresses(value, 0, len(value))
    return [hit.address for hit in hits if _BEFORE_ADDRESS.match(value, hit.end) is None]


@lru_cache(maxsize=_FEW_FIELDS)
def first_address(value: str | None) -> str | None:
    """The first address in the value of a field."""
    return next(iter(addresses_in(value)), None)


def _organization_before(text: str, low: int, position: int) -> str:
    """What belongs to a name of HCL Notes before its last part; none where it is no such name."""
    match = _NOTES_NAME.search(text[max(low, text.rfind("\n", low, position) + 1) : position])
    return match[1] if match is not None else ""


def _local_part(before: str) -> str:
    """The local part at the end of a text, without the signs that a report puts before it."""
    backwards = before[::-1]
    if before.endswith('"') and (quoted := _QUOTED.match(backwards)):
        return quoted[0][::-1]
    atom = _LOCAL.match(backwards)
    if atom is None:
        return ""
    name = atom[0][::-1]
    if not name.isascii() and (foreign := _AFTER_UNSPACED.search(name)):
        name = foreign[0]
    if "=" in name and (key := _KEY.match(name)):
        name = name[key.end() :]
    elif "'" in name and (reply := _QUOTED_REPLY.match(name)):
        name = name[reply.end() :]
    return name.rpartition("/")[2].lstrip(_DECORATION)


def is_ordinary(address: str) -> bool:
    """Whether there is nothing to say about an address's form: letters, digits and dots where they belong."""
    return _ORDINARY.fullmatch(address) is not None


def same(first: str, second: str) -> bool:
    """Whether two addresses are the same mailbox as far as their spelling tells."""
    return fold(first) == fold(second)


@lru_cache(maxsize=_MOST_FOLDED)
def fold(address: str) -> str:
    """An address in the form in which it is compared; it is asked for again and again.

    A quoted local part means the same as its content (RFC 5321 section 4.1.2); what a link
    or a log wrote in percent signs is decoded, and so is a domain in its ASCII form (RFC 5890).
    """
    folded = address.strip().strip("<>").rstrip(".").casefold()
    if "%40" in folded:
        folded = unquote(folded)
    if "xn--" in folded:
        name, at, domain = folded.rpartition("@")
        folded = f"{name}{at}{decoded_domain(domain)}"
    if folded.startswith('"'):
        name, quote, domain = folded[1:].rpartition('"@')
        return f"{name}@{domain}" if quote else folded
    return folded


def decoded_domain(domain: str) -> str:
    """A domain in its own letters (RFC 5890), where it is written in those of ASCII; one that can't be decoded stays."""
    if "xn--" not in domain:
        return domain
    try:
        return domain.encode("ascii").decode("idna")
    except UnicodeError:
        return domain


def clean(value: str) -> str | None:
    r"""The address in a field such as ``rfc822; <a@example.org>``; None where it holds none.

    The address type is dropped, ``\x{NN}`` of utf-8 addresses (RFC 6533 section 3) and the
    two signs that xtext has to encode (RFC 3461 section 4) are decoded.  A name without a domain is kept: it is what the report says; a domain
    without a name is nobody's address.
    """
    type_ = _TYPE.match(value)
    text = value[type_.end() :] if type_ else value
    text = _UTF8_CHAR.sub(lambda match: _character(match[1]), text).strip()
    text = text.replace("+2B", "+").replace("+3D", "=")
    hit = next(find_addresses(text, 0, len(text)), None)
    if hit is not None:
        return hit.address
    bare = text.strip("<>\"' \t,;.")
    if not bare or bare[0] == "@" or " " in bare or len(bare) > 320 or not bare.isprintable():
        return None
    return bare


def _character(digits: str) -> str:
    number = int(digits, 16)
    return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else "\ufffd"


def printable(name: str | None) -> str | None:
    """A recipient's name without what a terminal or a table would obey, or nobody sees; None where nothing is left."""
    if name is None or _HIDDEN.fullmatch(name):
        return None
    return "".join(filter(str.isprintable, name)).strip() or None


def domain_of(address: str | None) -> str | None:
    """The domain of an address, None for a bare name."""
    if address is None or "@" not in address:
        return None
    return address.rpartition("@")[2] or None
