"""Finds why a message was not delivered: the signs for each cause, and the one that decides.

Words that state a cause plainly beat a code, a specific code beats vague words, and of two
wordings the one closer to the remote server counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ..registry.cause_pairs import FARTHEST_TEXT
from ..registry.codes import ReplyCode, StatusCode
from ..registry.learned_causes import LONGEST_TEXT
from ..registry.registry import Registry
from ..registry.vocabulary import Cause
from ..registry.wordings import Clarity
from . import addresses
from .dialect import UseHit
from .marks import Marks
from .paste_header import Span
from .replies import LOGIN_FAILED, Reply
from .report import Command
from .signs import CauseSign, Sign

# The signs of a wording by its clarity, for the three places from the closest to the remote
# server to the farthest: replies and diagnostic fields, words about the recipient, shared words.
_BY_CLARITY = {
    Clarity.PLAIN: (
        CauseSign.PLAIN_IN_REPLY,
        CauseSign.PLAIN_ABOUT_RECIPIENT,
        CauseSign.PLAIN_SHARED,
    ),
    Clarity.CLEAR: (
        CauseSign.CLEAR_IN_REPLY,
        CauseSign.CLEAR_ABOUT_RECIPIENT,
        CauseSign.CLEAR_SHARED,
    ),
    Clarity.HINT: (CauseSign.HINT_IN_REPLY, CauseSign.HINT_ABOUT_RECIPIENT, CauseSign.HINT_SHARED),
}
_HINTS = _BY_CLARITY[Clarity.HINT]
# The place of the words that are about nobody in particular.
_SHARED = 2
_IN_REPLY = frozenset(
    {
        CauseSign.PLAIN_IN_REPLY,
        CauseSign.CLEAR_IN_REPLY,
        CauseSign.PAIR_IN_REPLY,
        CauseSign.HINT_IN_REPLY,
    }
)
# The class of what is refused for good (RFC 5321 section 4.2.1).
_FINAL = 5
# "Exceeded storage allocation" (RFC 5321 section 4.2.3).
_TOO_MUCH = 552
# What greylisting servers answer where their words say nothing (RFC 6647 section 5; milter-greylist, Postgrey).
_FOR_NOW = (450, 451)
_NOT_YET = StatusCode.parse("4.7.1")
# Up to here words state a cause, so that places farther away need not be read.
_STATED = CauseSign.PLAIN_SHARED
# Codes that say little although their detail is not 0.
_VAGUE = frozenset(
    StatusCode.parse(code)
    for code in ("X.7.1", "X.5.1", "X.5.2", "X.5.4", "X.4.7", "X.3.2", "X.3.5", "X.4.1", "X.4.2")
)
# "Non-ASCII addresses not permitted" and its like (RFC 6531 section 4, X.6.7 to X.6.9).
_NOT_ASCII = frozenset(StatusCode.parse(f"X.6.{detail}") for detail in range(7, 11))
# Causes that lie in an address: the recipient's, unless the sender's was refused.
_IN_ADDRESS = (
    Cause.MAILBOX_UNKNOWN,
    Cause.DOMAIN_UNKNOWN,
    Cause.ADDRESS_SYNTAX,
    Cause.RECIPIENT_RESTRICTED,
)
# No failure is explained by these, whatever a code's first digit.
_NO_EXPLANATION = (Cause.UNKNOWN, Cause.DELIVERED)
# What only a server can judge that has the message.
_OF_CONTENT = (Cause.SPAM_CONTENT, Cause.VIRUS, Cause.CONTENT_REJECTED, Cause.MESSAGE_TOO_LARGE)
# What may happen on the way to a server, and in a session before it answered.
_ON_THE_WAY = (Cause.CONNECTION_FAILED, Cause.DELIVERY_EXPIRED, Cause.ENCRYPTION_REQUIRED)


class Judgement(msgspec.Struct, frozen=True):
    """The cause, the sign that decided (None where nothing says), and what codes say otherwise."""

    cause: Cause
    sign: Sign | None
    overruled: tuple[Cause, ...] = ()
    signs: tuple[Sign, ...] = ()

    @property
    def words(self) -> Span | None:
        """Where the words stand that state the cause; None where only codes do."""
        return self.sign.span if self.sign is not None else None


def judge(
    marks: Marks,
    registry: Registry,
    places: Sequence[Sequence[Span]],
    codes: tuple[StatusCode | None, ReplyCode | None],
    reply: Reply | None,
    recipient_names: frozenset[str],
    found: UseHit | None = None,
    *,
    command: Command | None = None,
    alone: bool = False,
) -> Judgement:
    """The cause that the first sign names; `Cause.UNKNOWN` where there is none.

    ``places`` are the stretches about the recipient, from the closest to the remote
    server to the farthest; ``recipient_names`` the folded addresses of the recipient;
    ``found`` what the provider that refused means by its reply; ``command`` what it refused.  The subject of the report
    counts where it is about this recipient ``alone``.
    """
    signs = [*_of_words(marks, places), *_of_codes(registry, *codes), *_of_address(recipient_names, codes[0])]
    if found is not None:
        because = CauseSign.PROVIDER_WORDING if _is_own(marks, found) else CauseSign.PROVIDER_USE_OF_CODE
        signs.append(Sign(found.use.entry.cause, because, found.span, text=str(found.use.code)))
    if not any(
        sign.because < CauseSign.CLEAR_IN_REPLY and sign.cause is not Cause.CONNECTION_FAILED
        for sign in signs
    ):
        signs = _with_pairs(signs, _of_pairs(marks, registry, places))
    if not any(sign.because < CauseSign.LIKENESS for sign in signs):
        signs.extend(_of_likeness(marks, registry, places))
    if reply is not None and (rule := _own_rule(marks, reply)) is not None:
        signs = [rule]
    elif reply is not None:
        signs = list(_in_context(marks, reply, command, recipient_names, _of_answer(reply, signs)))
    told = [sign for sign in signs if sign.cause not in _NO_EXPLANATION or sign.because <= _STATED]
    if not told:
        sign = _of_subject(marks) if alone else None
        return (
            Judgement(sign.cause, sign, (), (sign,))
            if sign
            else Judgement(Cause.UNKNOWN, None, (), tuple(signs))
        )
    told.sort(key=lambda sign: (sign.because, -sign.weight))
    if told[0].cause is Cause.DELIVERY_EXPIRED:
        told.sort(key=_is_about_time)
    best = _why_the_sender(_known_first(told))
    overruled = tuple(
        dict.fromkeys(
            sign.cause
            for sign in told
            if sign.cause is not best.cause and sign.span is None and sign.because <= CauseSign.SPECIFIC_CODE
        )
    )
    return Judgement(best.cause, best, overruled if best.span is not None else (), tuple(told))


def _known_first(told: Sequence[Sign]) -> Sequence[Sign]:
    """The signs, without the first ones that leave the cause open where other words as clear state one.

    "The account may not exist, or the domain is blocked. … Sender verify failed" (Exim as cPanel sets it up).
    """
    first = told[0]
    if first.cause is not Cause.UNKNOWN or first.span is None:
        return told
    open_spans = [sign.span for sign in told if sign.cause is Cause.UNKNOWN and sign.span is not None]
    known = [
        sign
        for sign in told
        if sign.because is first.because
        and sign.cause is not Cause.UNKNOWN
        and sign.span is not None
        and not any(start <= sign.span[0] < end for start, end in open_spans)
    ]
    return known or told


def _why_the_sender(told: Sequence[Sign]) -> Sign:
    """The sign that decides; where a reply refuses the sender and names the check that failed, that check."""
    best = told[0]
    if best.cause is Cause.SENDER_REJECTED and best.span is not None:
        checks = (
            sign for sign in told if sign.cause is Cause.AUTHENTICATION_FAILED and sign.because in _IN_REPLY
        )
        return next(checks, best)
    return best


def _is_about_time(sign: Sign) -> bool:
    """Whether a sign says no more than that a message waited too long, or too little to say what for."""
    return sign.cause is Cause.DELIVERY_EXPIRED or sign.span is None or sign.because > CauseSign.CLEAR_SHARED


def _is_own(marks: Marks, found: UseHit) -> bool:
    """Whether a provider's spelling is more than a standard code or a word that anybody writes ("Blocked")."""
    return found.span is not None and not marks.text[slice(*found.span)].isalpha()


def _of_words(marks: Marks, places: Sequence[Sequence[Span]]) -> list[Sign]:
    """The signs of wordings; places farther away are read only where the nearer ones state no cause."""
    signs: list[Sign] = []
    for number, spans in enumerate(places):
        for start, end in spans:
            for hit in marks.wordings_in(start, end):
                cause = hit.value.cause
                if number == _SHARED and _is_asked(marks, hit.end):
                    continue
                if cause is not None and hit.value.clarity is not Clarity.VAGUE:
                    because = _BY_CLARITY[hit.value.clarity][number]
                    own = hit.value
                    signs.append(
                        Sign(cause, because, (hit.start, hit.end), len(own.text), own.text, own.is_open)
                    )
        if any(sign.because <= _STATED for sign in signs):
            break
    return signs


def _is_asked(marks: Marks, position: int) -> bool:
    """Whether words stand in a question, which no report asks: "Does that mean the mailbox doesn't exist?"."""
    if marks.document.headers:
        return False
    end = marks.line_of(position)[1]
    return marks.text[position:end].rstrip(" \t\"')”“»").endswith(("?", "？"))


def _of_pairs(marks: Marks, registry: Registry, places: Sequence[Sequence[Span]]) -> Iterator[Sign]:
    """What a noun and a predicate in one clause say, in the nearest words that have such a pair."""
    for spans, because in zip(
        places, (CauseSign.PAIR_IN_REPLY, CauseSign.PAIR_ABOUT_RECIPIENT), strict=False
    ):
        for start, end in spans:
            pair = registry.lexicon.pairs.find(
                marks.without_addresses(start, min(end, start + FARTHEST_TEXT)), start
            )
            if pair is not None:
                text = marks.text[pair.start : pair.end]
                yield Sign(pair.cause, because, (pair.start, pair.end), text=text)
                return


def _of_likeness(marks: Marks, registry: Registry, places: Sequence[Sequence[Span]]) -> Iterator[Sign]:
    """What words that nobody listed are likely to mean, in the nearest place that has words."""
    for start, end in places[0][:1] or places[1][:1]:
        # Below the first paragraph stands what is said of something else, or the message itself.
        words = marks.lowered[start : min(end, start + LONGEST_TEXT)].partition("\n\n")[0]
        guess = registry.lexicon.learned.guess(words)
        if guess is not None:
            yield Sign(guess.cause, CauseSign.LIKENESS, (start, end), text=", ".join(guess.words))


def _with_pairs(signs: Sequence[Sign], pairs: Iterable[Sign]) -> list[Sign]:
    """The signs with the pairs, and without the wordings that are part of one.

    "Destinatario no existe" says less than "el dominio del destinatario no existe".
    """
    found = list(pairs)
    kept = [sign for sign in signs if not any(_is_part(sign, pair) for pair in found)]
    return [*kept, *found]


def _is_part(sign: Sign, pair: Sign) -> bool:
    if sign.span is None or pair.span is None or sign.cause not in _IN_ADDRESS or sign.cause is pair.cause:
        return False
    return pair.span[0] <= sign.span[0] and sign.span[1] <= pair.span[1] and sign.span != pair.span


def _of_address(names: frozenset[str], status: StatusCode | None) -> Iterator[Sign]:
    """What is wrong with an address by its spelling: letters beyond ASCII (RFC 6531), or no form of an address."""
    for name in names:
        if not name.isascii() and status is not None and status.any_class in _NOT_ASCII:
            yield Sign(Cause.UNICODE_ADDRESS, CauseSign.ADDRESS_ITSELF, text=name)
        elif (
            "@" in name
            and not addresses.is_ordinary(name)
            and any(hit.malformed for hit in addresses.find_addresses(f"<{name}>", 0, len(name) + 2))
        ):
            yield Sign(Cause.ADDRESS_SYNTAX, CauseSign.ADDRESS_ITSELF, text=name)


def _of_codes(registry: Registry, status: StatusCode | None, reply: ReplyCode | None) -> Iterator[Sign]:
    if reply is not None and (entry := registry.reply(reply)) is not None:
        is_specific = reply.number in LOGIN_FAILED
        because = CauseSign.SPECIFIC_CODE if is_specific else CauseSign.REPLY_CODE
        yield Sign(entry.cause, because, weight=int(is_specific), text=str(reply))
    if reply is not None and reply.number in _FOR_NOW and status == _NOT_YET:
        yield Sign(Cause.GREYLISTED, CauseSign.REPLY_CODE, weight=1, text=f"{reply} {status}")
    if status is not None:
        if (detail := registry.detail(status)) is not None:
            is_specific = status.detail != 0 and status.any_class not in _VAGUE
            because = CauseSign.SPECIFIC_CODE if is_specific else CauseSign.VAGUE_CODE
            yield Sign(detail.cause, because, text=str(status))
        elif (subject := registry.subject(status)) is not None:
            yield Sign(subject.cause, CauseSign.CODE_SUBJECT, text=str(status))


def _of_subject(marks: Marks) -> Sign | None:
    """What the report's subject says, as in "Returned mail: User unknown"."""
    hits = [hit for hit in marks.subject_wordings if hit.value.cause is not None and hit.value.clarity]
    best = max(hits, key=lambda hit: (hit.value.clarity, len(hit.value.text)), default=None)
    if best is None or best.value.cause is None:
        return None
    return Sign(best.value.cause, CauseSign.SUBJECT_LINE, text=best.value.text)


def _own_rule(marks: Marks, reply: Reply) -> Sign | None:
    """The rule by which a server refuses to send, before a reply that nobody gave it: "ruleset=tls_server, …, reject=403"."""
    if not marks.lowered.endswith("reject=", 0, reply.start):
        return None
    start = max(marks.line_of(reply.start)[0], reply.start - FARTHEST_TEXT)
    for hit in marks.wordings_in(start, reply.start):
        cause = hit.value.cause
        if cause is not None and marks.lowered.startswith("ruleset=", hit.start):
            return Sign(cause, CauseSign.PLAIN_IN_REPLY, (hit.start, hit.end), text=hit.value.text)
    return None


def _of_answer(reply: Reply, signs: Sequence[Sign]) -> Iterator[Sign]:
    """The signs without what a server's answer rules out.

    A server that answered had been reached, so what the words around say of the connection
    tells of its encryption, of another attempt, or of the end of the session; and what it
    refuses for good is no trouble of its own that only a vague word names ("554 Service
    unavailable").
    """
    is_answer = reply.code is not None and not (reply.sums_up or reply.consequence)
    is_final = is_answer and reply.class_ == _FINAL
    ruled_out = _ON_THE_WAY if is_final else (Cause.ENCRYPTION_REQUIRED,) if is_answer else ()
    # "550 5.7.1 No PTR record, connection refused": what it refuses, it refuses for another reason.
    has_reason = is_final and any(
        sign.because in _IN_REPLY and sign.cause not in _ON_THE_WAY for sign in signs
    )
    for sign in signs:
        is_outside = sign.span is not None and not reply.start <= sign.span[0] < reply.end
        if is_outside and sign.cause in ruled_out:
            continue
        if has_reason and sign.because in _IN_REPLY and sign.cause is Cause.CONNECTION_FAILED:
            continue
        if is_final and sign.span is not None and sign.cause is Cause.SYSTEM_ERROR and sign.because in _HINTS:
            continue
        yield sign


def _in_context(
    marks: Marks,
    reply: Reply,
    command: Command | None,
    recipient_names: frozenset[str],
    signs: Iterable[Sign],
) -> Iterator[Sign]:
    """The signs, read for what was refused: at MAIL FROM the sender, at the greeting the sender's server."""
    about_sender = command is Command.MAIL or _names_sender(marks, reply, recipient_names)
    is_turned_away = command is Command.CONNECT and reply.class_ == _FINAL
    for sign in signs:
        if is_turned_away and sign.cause in _ON_THE_WAY:
            # A server that refuses to talk had been reached: "554 Connection refused, you are on our list".
            continue
        if is_turned_away and sign.cause in _OF_CONTENT:
            # It has seen nothing of the message yet: what it calls spam is what this server sends.
            yield msgspec.structs.replace(sign, cause=Cause.SENDER_REPUTATION)
            continue
        # "<the sender's address>... Access denied": what is vague is about whom the reply names.
        is_vague = sign.cause is Cause.POLICY and sign.because in _HINTS
        if about_sender and (sign.cause in _IN_ADDRESS or sign.cause is Cause.UNKNOWN or is_vague):
            yield msgspec.structs.replace(sign, cause=Cause.SENDER_REJECTED)
        else:
            yield sign
    if is_turned_away and not about_sender:
        yield Sign(Cause.SENDER_REPUTATION, CauseSign.REFUSED_AT_COMMAND)
    if command is Command.MAIL and reply.code is not None and reply.code.number == _TOO_MUCH:
        # What MAIL announces is the size of the message (RFC 1870 section 6.1).
        yield Sign(Cause.MESSAGE_TOO_LARGE, CauseSign.REFUSED_AT_COMMAND)


def _names_sender(marks: Marks, reply: Reply, recipient_names: frozenset[str]) -> bool:
    """Whether a reply names the sender's address or domain, and not the recipient's."""
    if not marks.senders:
        return False
    said = marks.text[reply.start : reply.end].casefold()
    theirs = {form for name in recipient_names for form in (name, name.rpartition("@")[2]) if form}
    if any(form in said for form in theirs):
        return False
    own = {form for name in marks.senders for form in (name, name.rpartition("@")[2]) if form}
    return any(form in said for form in own - theirs)
