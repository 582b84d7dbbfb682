"""Masks what is private in a bounce, so that its text can be shown to others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..inspection.ours import Ours
from ..inspection.report import Report
from ..registry.labels import Labels
from .mask import Mask
from .private_names import PrivateNames
from .private_parts import PrivateParts


def redact(report: Report, ours: Ours, labels: Labels) -> str:
    """The text of a report without people, their words, subjects, logins, private addresses and our hosts.

    Of the returned message nothing stays but a few fields, of a person's own words nothing from the
    sign-off on.  The same person is masked by the same number everywhere.  Codes and the hosts of others
    stay.  No program knows all that is private: the result is to be read.
    """
    names = PrivateNames()
    masks = list(PrivateParts(report, ours, labels, names).find())
    masks += names.find(report.text)
    return "".join(_masked(report.text, masks))


class _Gap(NamedTuple):
    """A stretch that is masked, by the strongest of the masks that overlap in it."""

    start: int
    end: int
    mask: Mask


def _masked(text: str, masks: list[Mask]) -> Iterator[str]:
    """The pieces of a text in which masks stand for what they hide."""
    position = 0
    for gap in _gaps(masks):
        yield text[position : gap.start]
        yield gap.mask.shown
        position = gap.end
    yield text[position:]


def _gaps(masks: list[Mask]) -> Iterator[_Gap]:
    """Masks that overlap hide, as one, all that any of them hides."""
    open_: _Gap | None = None
    for mask in sorted(masks):
        if open_ is not None and mask.start < open_.end:
            strongest = max(open_.mask, mask, key=lambda one: one.strength)
            open_ = _Gap(open_.start, max(open_.end, mask.end), strongest)
            continue
        if open_ is not None:
            yield open_
        open_ = _Gap(mask.start, mask.end, mask)
    if open_ is not None:
        yield open_
