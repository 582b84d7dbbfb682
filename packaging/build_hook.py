"""Compiles the window's translations when a wheel or an editable install is made."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# The build loads this file by its path; what lies beside it must be found, too.
sys.path.insert(0, str(Path(__file__).parent))

import translations


class TranslationsHook(BuildHookInterface[BuilderConfig]):
    """Puts the .qm files beside the .ts files, from where the wheel takes them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile; a wheel without translations is an error, an editable install only says so."""
        try:
            translations.compile_all()
        except translations.TranslationError as error:
            if version != "editable":
                raise
            self.app.display_warning(f"The window will be in English only: {error}")
