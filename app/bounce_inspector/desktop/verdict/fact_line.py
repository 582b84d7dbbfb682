"""The line below the verdict: what the message was, when and by whom it was sent, how soon it stopped."""

from __future__ import annotations

import html

from PySide6.QtWidgets import QWidget

from ...advice.circumstances import Circumstances
from ...advice.words import as_label
from ..shared.language import Translated
from ..shared.text_labels import TextLabel
from ..shared.theme import Theme
from ..shared.times import Times
from ..shared.tooltips import set_tooltip

_LONGEST_SUBJECT = 70


class FactLine(Translated, TextLabel):
    """Says the circumstances of a message; what isn't known is left out, and with nothing known it is hidden.

    What a drawing of the parties beside it says, the line doesn't repeat.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("facts")
        self._theme = theme
        self._circumstances = Circumstances()
        self._of_several = self._is_drawn = False
        self.set_face(-0.5)
        theme.changed.connect(self._retranslate)

    def show_circumstances(
        self, circumstances: Circumstances, *, of_several: bool = False, is_drawn: bool = False
    ) -> None:
        """Say other circumstances.

        With ``of_several`` recipients it says who reported instead of how soon the message stopped;
        where a drawing shows the parties (``is_drawn``), not who sent it.
        """
        self._circumstances = circumstances
        self._of_several, self._is_drawn = of_several, is_drawn
        self._retranslate()

    def _retranslate(self) -> None:
        self.set_face(-0.5)
        subject, pieces = self._subject(), self._pieces()
        if pieces and not subject:
            pieces[0] = as_label(pieces[0])
        colors = self._theme.colors
        marked = [f"<span style='color:{colors.text}'>{html.escape(subject)}</span>"] if subject else []
        marked += [html.escape(piece) for piece in pieces]
        joint = "\u00a0 · \u00a0"
        plain = " · ".join(filter(None, (subject, *pieces)))
        if not plain:
            self.set_text("")
            return
        self.set_markup(f"<span style='color:{colors.muted}'>{joint.join(marked)}</span>", plain)
        whole = self._circumstances.subject or ""
        set_tooltip(self, whole if len(whole) > _LONGEST_SUBJECT else "")

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return not self.plain

    def _subject(self) -> str:
        subject = self._circumstances.subject
        if not subject:
            return ""
        short = (
            subject if len(subject) <= _LONGEST_SUBJECT else subject[: _LONGEST_SUBJECT - 1].rstrip() + "…"
        )
        return self.tr("“{subject}”").replace("{subject}", short)

    def _pieces(self) -> list[str]:
        known = self._circumstances
        pieces = [self._sent()]
        if self._of_several:
            if known.reporter:
                pieces.append(self.tr("reported by {host}").replace("{host}", known.reporter))
        else:
            pieces.append(self._stopped())
            if known.others:
                count = known.others + 1
                pieces.append(
                    self.tr("1 of %n recipient(s) failed", "", count)
                    if known.has_failed
                    else self.tr("1 of %n recipient(s)", "", count)
                )
        return [piece for piece in pieces if piece]

    def _sent(self) -> str:
        known = self._circumstances
        moment = Times().moment_and_zone(known.sent) if known.sent is not None else None
        sender = "" if self._is_drawn else known.sender or ""
        if moment and sender:
            return (
                self.tr("sent {moment} by {sender}").replace("{moment}", moment).replace("{sender}", sender)
            )
        if moment:
            return self.tr("sent {moment}").replace("{moment}", moment)
        return self.tr("sent by {sender}").replace("{sender}", sender) if sender else ""

    def _stopped(self) -> str:
        after = self._circumstances.after
        if after is None or after.total_seconds() < 1:
            return ""
        return self.tr("stopped {duration} later").replace("{duration}", Times().duration(after))
