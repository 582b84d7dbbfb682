"""The line below the verdict: what the message was, when and by whom it was sent, where it stopped."""

from __future__ import annotations

import html

from PySide6.QtWidgets import QWidget

from ...advice.circumstances import Circumstances
from ..shared.labels import TextLabel
from ..shared.language import Translated
from ..shared.theme import Theme
from ..shared.times import Times
from ..shared.tooltips import set_tooltip

_LONGEST_SUBJECT = 70


class FactLine(Translated, TextLabel):
    """Says the circumstances of a message; what isn't known is left out, and with nothing known it is hidden."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("facts")
        self._theme = theme
        self._circumstances = Circumstances()
        self._of_several = False
        self.set_face(-0.5)
        theme.changed.connect(self._retranslate)

    def show_circumstances(self, circumstances: Circumstances, *, of_several: bool = False) -> None:
        """Say other circumstances; with ``of_several`` recipients who reported instead of where it stopped."""
        self._circumstances = circumstances
        self._of_several = of_several
        self._retranslate()

    def _retranslate(self) -> None:
        self.set_face(-0.5)
        subject, pieces = self._subject(), self._pieces()
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
        return [piece for piece in pieces if piece]

    def _sent(self) -> str:
        known = self._circumstances
        moment = Times().moment(known.sent) if known.sent is not None else None
        sender = known.sender or ""
        if moment and sender:
            return (
                self.tr("sent {moment} by {sender}").replace("{moment}", moment).replace("{sender}", sender)
            )
        if moment:
            return self.tr("sent {moment}").replace("{moment}", moment)
        return self.tr("sent by {sender}").replace("{sender}", sender) if sender else ""

    def _stopped(self) -> str:
        known = self._circumstances
        if not known.host:
            return ""
        if known.is_waiting:
            text = self.tr("waiting at {host}")
        elif known.has_waited:
            text = self.tr("waited at {host}")
        elif known.after is not None and known.after.total_seconds() >= 1:
            text = self.tr("stopped {duration} later at {host}")
            text = text.replace("{duration}", Times().duration(known.after))
        else:
            text = self.tr("stopped at {host}")
        return text.replace("{host}", known.host)
