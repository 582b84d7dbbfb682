"""Says whether a failure is about us or about them, as far as this session tells."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ...advice.session import Comparison, Speaker
from ...advice.short_names import reason
from ...advice.words import Words


class SessionWords(QObject):
    """Words a comparison with the other bounces of the session."""

    def sentence(self, compared: Comparison, words: Words) -> str:
        """What the bounces of the session have in common, and what follows from it."""
        if compared.side is Speaker.US:
            text = self.tr(
                "Is it us or them? In this session, %n messages failed for this reason ({cause}), at {domains} domains. It looks like our side.",
                "",
                compared.messages,
            )
        else:
            text = self.tr(
                "Is it us or them? In this session, %n messages failed for this reason ({cause}), all at {domain}. It looks like their side.",
                "",
                compared.messages,
            )
        text = text.replace("{cause}", reason(compared.cause, words))
        return text.replace("{domains}", str(compared.domains)).replace("{domain}", compared.domain)
