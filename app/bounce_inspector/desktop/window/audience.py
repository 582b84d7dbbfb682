"""For whom advice is made: in which language, with which settings, and whose mail it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ...advice.context import Context, NoteForm, ReplyStyle
from ...advice.customer_language import reply_language
from ...inspection.ours import Ours
from ...inspection.report import Report
from ...knowledge import load_language, registry_in
from ...memory.settings import Settings
from ...registry.registry import Registry
from ..shared.language import Language


class Audience:
    """The people at the window and their customers, by the settings and the language in force."""

    def __init__(self, language: Language, registry: Registry, settings: Settings) -> None:
        self._language = language
        self._in_english = registry
        self._settings = settings
        # The language chosen for the reply to this bounce; empty for the automatic one.
        self.reply_language = ""
        self.use_language()

    def use_language(self) -> None:
        """Use the words of the language that is in force by now."""
        self.words = self._language.words
        self.registry = registry_in(self._language.code, self._in_english)

    @property
    def ours(self) -> Ours:
        """Which mail is ours."""
        return Ours(self._settings.our_domains, self._settings.our_hosts)

    def automatic_language(self, report: Report) -> str:
        """The language of the reply where nobody chose one; one that is set for all replies goes before the customer's."""
        return reply_language(report, self._settings.reply_language, (self._language.code,))

    @property
    def context(self) -> Context:
        """For whom advice is made, without a reply."""
        return Context(self.words, datetime.now().astimezone(), self.ours, self.registry)

    def context_of(self, report: Report) -> Context:
        """For whom advice is made, with a reply in the customer's language."""
        settings = self._settings
        return replace(
            self.context,
            reply_words=load_language(self.reply_language or self.automatic_language(report)),
            reply_style=ReplyStyle(settings.greeting, settings.signature, settings.formal),
            note_form=NoteForm(settings.note_form),
        )
