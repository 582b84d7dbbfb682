"""Inspecting takes time in proportion to the input, whatever its shape: eight times as much at eight times the size."""

from __future__ import annotations

import gc
import importlib
import inspect as python_inspect
import json
import pkgutil
import re
from collections.abc import Callable, Iterator
from itertools import chain
from time import process_time
from typing import Any

import pytest

from bounce_inspector import inspection
from bounce_inspector.advice.redaction import redact
from bounce_inspector.inspection import codes, reply_facts, reporter
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.ours import NOBODY
from bounce_inspector.inspection.readers import address_roles, fields
from bounce_inspector.message.cued_pattern import CuedPattern
from bounce_inspector.registry.labels import Labels
from bounce_inspector.registry.registry import Registry
from clock import TICK

pytestmark = pytest.mark.usefixtures("others_are_no_garbage")

_TIMES = 8
# What grows with the square takes 64 times as long.
_MOST = 3 * _TIMES
Shape = Callable[[int], str]


def repeated(piece: str) -> Shape:
    return lambda size: piece * (size // len(piece) + 1)


def numbered(piece: str, above: str = "") -> Shape:
    """The piece again and again, the stars in it replaced by its number."""

    def make(size: int) -> str:
        return above + "".join(piece.replace("*", str(number)) for number in range(size // len(piece) + 1))

    return make


# What each reader reads, as many times as fits.
READ: dict[str, Shape] = {
    "fields": numbered(
        "Final-Recipient: rfc822; u*@example.org\nAction: failed\nStatus: 5.1.1\n"
        "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n\n",
        "Reporting-MTA: dns; mx.example.com\n\n",
    ),
    "postfix": numbered(
        "Mar  4 15:09:12 mx postfix/smtp[20250]: 4RkT5x*: to=<u*@example.org>, relay=mx.example.org[192.0.2.25]:25, "
        "delay=1.2, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.25] said: 550 5.1.1 User unknown)\n"
    ),
    "postfix's refusals": numbered(
        "mx postfix/smtpd[1]: NOQUEUE: reject: RCPT from a.example.com[192.0.2.1]: 550 5.1.1 <u*@example.org>: User "
        "unknown; from=<a@example.com> to=<u*@example.org> proto=ESMTP\n"
    ),
    "exim": numbered(
        "2024-03-04 15:09:12 1rhABC-00*aX-BS ** u*@example.org R=dnslookup T=remote_smtp H=mx.example.org [192.0.2.25]: "
        "SMTP error from remote mail server after RCPT TO:<u*@example.org>: 550 5.1.1 User unknown\n"
    ),
    "sendmail": numbered(
        "mx sendmail[20250]: 424E9CxY0*: to=<u*@example.org>, relay=mx.example.org., dsn=5.1.1, stat=User unknown\n"
    ),
    "qmail": numbered(
        "starting delivery *: msg * to remote u*@example.org\ndelivery *: failure: 192.0.2.48_does_not_like_recipient./\n"
    ),
    "opensmtpd": numbered(
        "smtpd[1]: mta delivery evpid=4fe14fe1 from=<a@example.com> to=<u*@example.org> rcpt=<-> "
        'result="PermFail" stat="550 5.1.1 User unknown"\n'
    ),
    "powermta": numbered(
        "b,2024-03-04 15:09:12+0000,,a@example.com,u*@example.org,,failed,5.1.1 (bad destination),smtp;550 5.1.1 no\n"
    ),
    "tracking": numbered(
        "2024-03-04T15:09:12.000Z,192.0.2.1,mx,192.0.2.2,mx2,,,SMTP,FAIL,*,<*@example.com>,u*@example.org,550 5.1.1 no,\n"
    ),
    "a tracked mail to many": numbered("u*@example.org;", "2024-03-04T15:09:12.000Z,192.0.2.1,SMTP,FAIL,1,,"),
    "dovecot": numbered("dovecot: lmtp(u*@example.org)<1><*>: save failed to INBOX: Quota exceeded\n"),
    "rspamd": numbered(
        "rspamd_task_write_log: id: <*@example.com>, (default: T (reject): [21.40/15.00] [SPAM(4.00){};]), len: 1, "
        "rcpts: <u*@example.org>, mime_rcpts: <u*@example.org>\n"
    ),
    "queue listing": numbered(
        "B7A3C600*    14022 Mon Jun 16 08:41:10  root@example.com\n (host mx.example.net said: 452 full)\n"
        "                  u*@example.net\n\n",
        "-Queue ID-\n",
    ),
    "exceptions": numbered("SMTPRecipientsRefused: {'u*@example.org': (550, b'5.1.1 User unknown')}\n"),
    "events": numbered('{"event":"failed","recipient":"u*@example.org","reason":"550 5.1.1 User unknown"}\n'),
    "an event about many": lambda size: json.dumps(
        {"event": "bounce", "reason": "full", "recipients": [f"u{n}@example.org" for n in range(size // 20)]}
    ),
    "table": numbered("u*@example.org\tFailed\t550 5.1.1 User unknown\n", "Recipient\tStatus\tReason\n"),
    "records": numbered("Recipient: u*@example.org\nStatus: failed\nReason: User unknown\n\n"),
    "prose": numbered("Your mail to u*@example.org was not delivered because the mailbox is full.\n\n"),
    "one paragraph": numbered("The mail to u*@example.org was not delivered, user unknown\n"),
    "heads": numbered("<u*@example.org>: host mx.example.org said: 550 5.1.1 User unknown\n\n"),
    "a list": numbered("u*@example.org\n", "The mail could not be delivered to:\n\n"),
    "a list in a line": numbered("u*@example.org, ", "550 5.1.1 User unknown\nTo: "),
    "summary": numbered("<u*@example.org>... foo\n"),
    "dialogue": numbered(">>> RCPT To:<u*@example.org>\n<<< 550 5.1.1 <u*@example.org>... User unknown\n"),
    "replies": repeated("550 5.1.1 User unknown\n"),
    "returned header": numbered(
        "Received: from a.example.com by b.example.com\n", "550 5.1.1 no\n\nReturn-Path: <>\n"
    ),
    "parts": numbered(
        "--q\nContent-Type: text/plain\n\nu*@example.org User unknown\n",
        "From: MAILER-DAEMON@example.net\nReturn-Path: <>\nMIME-Version: 1.0\n"
        "Content-Type: multipart/mixed; boundary=q\n\n",
    ),
}
# Pieces of which many patterns see a beginning.
PIECES = (
    "a@b ", "a@", "@", "<", "<a@b>", "550 ", "550-a\n", "5.1.1 ", "said: 550 x ", "\n", " ", "> ", "-", "x: y\n",
    "  x: y\n", '"', ",", '{"a":', "[", "a", "5.", "?", "a.b.", "a-", "reject: RCPT from x: 550 a ", "ABCDEF1234: to=<a@b>, ",
    "1rhABC-0002aX-BS ** a@b ", "delivery evpid=4fe14fe1 to=<a@b> ", "lmtp(a@b) ", ",FAIL,", "'a@b': (550, b'x ",
    ">>> rcpt to:<a@b>\n", "Final-Recipient: ", "original message\nfrom: a@b\n", "is the mailbox full? ",
    "this is the mail system at host x ", "best regards,\n", "邮箱已满 ", "a@b (expanded from <c@d>)\n", "missing ",
)  # fmt: skip
# These see no more than a few hundred characters, those around a number, an address or a cue.
_OF_BOUNDED_TEXTS = frozenset(
    {
        "codes",
        "codes._LINE_START",
        "codes._AFTER_ADDRESS",
        "codes._DIALOGUE",
        "codes._WORDS_AFTER",
        "address_roles",
        "recipient._HOST_BEFORE",
    }
)
# These are handed to `in_lines`, which matches them at one place.
_HANDED_ON = frozenset({"dovecot._FAILED", "opensmtpd._OUTCOME", "rspamd._OUTCOME"})


def seconds(work: Callable[[], object], *, runs: int = 2) -> float:
    """The least time of the processor that some runs took."""
    best = float("inf")
    for _ in range(runs):
        begin = process_time()
        work()
        best = min(best, process_time() - begin)
    return best


def grows_too_fast(work: Callable[[str], object], short: str, long: str, noise: float) -> bool:
    """Whether a text eight times as long takes far longer; what takes less than ``noise`` isn't looked at."""
    took = seconds(lambda: work(long), runs=1)
    if took <= noise:
        return False
    most = _MOST * max(TICK, seconds(lambda: work(short))) + noise
    # What took too long once may have been held up.
    return took > most and seconds(lambda: work(long)) > most


@pytest.mark.parametrize("name", [*READ, *PIECES])
def test_the_time_of_an_inspection_grows_with_the_size(name: str, registry: Registry) -> None:
    make = READ.get(name) or repeated(name)
    gc.collect()
    assert not grows_too_fast(lambda text: inspect(text, registry=registry), make(500), make(4_000), 0.03)


@pytest.mark.parametrize("name", READ)
def test_the_time_of_a_redaction_grows_with_the_size(name: str, registry: Registry) -> None:
    short, long = (inspect(READ[name](size), registry=registry) for size in (500, 4_000))
    reports = {"short": short, "long": long}
    labels = registry.lexicon.labels
    assert not grows_too_fast(lambda which: redact(reports[which], NOBODY, labels), "short", "long", 0.03)


def _patterns(value: Any, name: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, CuedPattern):
        yield name, value.pattern
    elif isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, tuple | list):
        yield from chain.from_iterable(_patterns(item, name) for item in value)
    elif isinstance(value, dict):
        yield from chain.from_iterable(_patterns(item, name) for item in value.values())


def _all_patterns(labels: Labels) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    """Each pattern of the inspection, with the name of its module and how it is used there."""
    for module in pkgutil.walk_packages(inspection.__path__, f"{inspection.__name__}."):
        loaded = importlib.import_module(module.name)
        source = python_inspect.getsource(loaded)
        for name, value in vars(loaded).items():
            for _, pattern in _patterns(value, name):
                full_name = f"{loaded.__name__.rpartition('.')[2]}.{name}"
                is_searched = re.search(rf"\b{name}\b(?!\.(?:match|fullmatch)\(| = )", source)
                how = "finditer" if is_searched and full_name not in _HANDED_ON else "match"
                yield full_name, how, pattern
    made = {
        "codes": codes._context(labels),
        "address_roles": address_roles.role_labels(labels),
        "fields": fields._names(labels),
        "reporter": reporter._amounts(labels),
        "reply_facts": reply_facts._names_of_lists(labels),
    }
    for module_name, value in made.items():
        for _, pattern in _patterns(value, module_name):
            yield (
                module_name,
                "match" if module_name in ("codes", "address_roles", "reporter") else "finditer",
                pattern,
            )


def _use(pattern: re.Pattern[str], how: str) -> Callable[[str], object]:
    return pattern.match if how == "match" else lambda text: sum(1 for _ in pattern.finditer(text))


@pytest.mark.slow
def test_the_time_of_a_pattern_grows_with_the_size(registry: Registry) -> None:
    texts = {piece: (f"{repeated(piece)(200)}!", f"{repeated(piece)(1_600)}!") for piece in PIECES}
    too_fast = [
        (name, piece)
        for name, how, pattern in _all_patterns(registry.lexicon.labels)
        if name not in _OF_BOUNDED_TEXTS
        for piece, (short, long) in texts.items()
        if grows_too_fast(_use(pattern, how), short, long, 0.003)
    ]
    assert too_fast == []
