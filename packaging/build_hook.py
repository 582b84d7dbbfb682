"""Compiles the translations and trains the classifier when a wheel or an editable install is made."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# The build loads this file by its path; what lies beside it must be found, too.
sys.path.insert(0, str(Path(__file__).parent))

import learn_causes
import translations


class MadeFilesHook(BuildHookInterface[BuilderConfig]):
    """Puts the made files beside the resources that they are made of, from where the wheel takes them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Make them; a wheel without translations is an error, an editable install only says so."""
        learn_causes.make()
        try:
            translations.compile_all()
        except translations.TranslationError as error:
            if version != "editable":
                raise
            self.app.display_warning(f"The window will be in English only: {error}")
