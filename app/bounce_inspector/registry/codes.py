"""The kinds of code a mail server states: enhanced status codes, reply codes, codes of single providers."""

from __future__ import annotations

import re

import msgspec

WILDCARD = "X"
CLASSES = (2, 4, 5)

# RFC 3463 section 2: status-code = class "." subject "." detail, class 2/4/5,
# subject and detail of one to three digits.  Leading zeros are not in the
# grammar of RFC 2034 section 4 ("without leading zero digits").
_NUMBER = r"0|[1-9]\d{0,2}"
_GRAMMAR = re.compile(rf"([245X])(?:\.({_NUMBER})(?:\.({_NUMBER}))?)?")


class StatusCode(msgspec.Struct, frozen=True, order=True):
    """An enhanced status code (RFC 3463), or its class or subject alone.

    ``class_`` is 2, 4 or 5, or None where the class is left open, as the registry
    writes it (``X.1.1``).  ``subject`` is None for a class, ``detail`` is None for
    a class or a subject.
    """

    class_: int | None
    subject: int | None = None
    detail: int | None = None

    @classmethod
    def parse(cls, text: str) -> StatusCode:
        """Read the canonical spelling: ``5``, ``5.1``, ``X.1``, ``5.1.1``, ``X.1.1``.

        Raises ValueError for anything else; `typed.read` is the tolerant reader.
        """
        match = _GRAMMAR.fullmatch(text)
        if match is None or text == WILDCARD:
            raise ValueError(f"not an enhanced status code: {text!r}")
        class_, subject, detail = match.groups()
        return cls(
            None if class_ == WILDCARD else int(class_),
            None if subject is None else int(subject),
            None if detail is None else int(detail),
        )

    @property
    def is_complete(self) -> bool:
        """Whether class, subject and detail are all given, as in a server's answer."""
        return self.class_ is not None and self.detail is not None

    @property
    def any_class(self) -> StatusCode:
        """The same code with its class left open, as the registry lists it."""
        return StatusCode(None, self.subject, self.detail)

    @property
    def parent(self) -> StatusCode | None:
        """The subject of a detail, the class of a subject, None above that."""
        if self.detail is not None:
            return StatusCode(self.class_, self.subject)
        if self.subject is not None and self.class_ is not None:
            return StatusCode(self.class_)
        return None

    def __str__(self) -> str:
        parts = (WILDCARD if self.class_ is None else self.class_, self.subject, self.detail)
        return ".".join(str(part) for part in parts if part is not None)


class ReplyCode(msgspec.Struct, frozen=True, order=True):
    """A three-digit SMTP reply code (RFC 5321 section 4.2)."""

    number: int

    @property
    def class_(self) -> int:
        """The first digit, which says success (2), go on (3), temporary (4) or permanent (5)."""
        return self.number // 100

    def __str__(self) -> str:
        return str(self.number)


class ProviderCode(msgspec.Struct, frozen=True, order=True):
    """A code or wording of one mail provider, as the registry writes it: ``TSS04`` of ``yahoo``."""

    provider: str
    text: str

    def __str__(self) -> str:
        return self.text


Code = StatusCode | ReplyCode | ProviderCode
"""A code of any kind."""
