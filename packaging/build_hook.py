"""Compiles the translations and trains the classifier for every build, and puts resources/ into the wheel."""

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


class ResourcesHook(BuildHookInterface[BuilderConfig]):
    """Makes the files of resources/ that are made; the wheel gets everything but the .ts files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make them; a wheel without translations is an error, an editable install only says so."""
        learn_causes.make()
        try:
            translations.compile_all()
        except translations.TranslationError as error:
            if version != "editable":
                raise
            self.app.display_warning(f"The window will be in English only: {error}")
        if version == "editable":
            return
        resources = translations.ROOT / "resources"
        for file in sorted(resources.rglob("*")):
            if file.is_file() and file.suffix != ".ts":
                inside = f"bounce_inspector/resources/{file.relative_to(resources).as_posix()}"
                build_data["force_include"][str(file)] = inside
