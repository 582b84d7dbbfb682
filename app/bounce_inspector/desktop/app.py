"""The program with a window: starts it, hands files to a running one, keeps settings."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from .. import __version__
from ..advice.words import LANGUAGES
from ..knowledge import load_registry
from ..memory.paths import settings_path
from ..memory.settings import load_settings, save_settings
from ..registry.loading import RegistryError
from .icons import application_icon
from .language import Language
from .main_window import MainWindow
from .single_instance import SingleInstance
from .theme import SchemeChoice, Theme


class Application(QApplication):
    """Qt's application; tells when macOS hands it a file to open."""

    file_opened = Signal(str)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(event.file())
            return True
        return super().event(event)


def run(arguments: Sequence[str]) -> int:
    """Show the window until it is closed; gives the exit status."""
    options = _parser().parse_args(arguments)
    application = Application(sys.argv[:1])
    application.setApplicationName("bounce-inspector")
    application.setApplicationDisplayName("Bounce Inspector")
    application.setDesktopFileName("bounce-inspector")
    application.setApplicationVersion(__version__)
    application.setWindowIcon(application_icon())
    application.setStyle("Fusion")
    paths = [Path(name).absolute() for name in options.files]
    instance = SingleInstance(application)
    if not instance.claim([str(path) for path in paths]):
        return 0
    settings, complaint = load_settings(settings_path())
    theme = Theme(application, _scheme(settings.scheme))
    language = Language(application, options.language or settings.language)
    if language.missing is not None:
        _complain(f"{language.missing} is missing, so the menus stay English; `make run` builds it")
    try:
        registry = load_registry()
    except RegistryError as error:
        QMessageBox.critical(None, "Bounce Inspector", str(error))
        return 1
    window = MainWindow(registry, language, theme, settings)
    application.file_opened.connect(lambda name: window.open_path(Path(name)))
    instance.files_received.connect(window.open_from_elsewhere)
    window.show()
    if options.example:
        window.show_example()
    if paths:
        window.open_paths(paths)
    if complaint is not None:
        window.warn_about_settings(complaint)
    status = application.exec()
    try:
        save_settings(settings, settings_path())
    except OSError as error:
        _complain(f"{settings_path()}: {error.strerror or error}")
    return status


def _complain(text: str) -> None:
    print(f"bounce-inspector: {text}", file=sys.stderr)  # noqa: T201


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bounce-inspector", description="Explains mail bounces in a window."
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="a bounce, a mailbox, an archive or a folder to open"
    )
    parser.add_argument("--example", action="store_true", help="begin with an example bounce")
    parser.add_argument("--language", choices=tuple(LANGUAGES), help="the language of the window")
    parser.add_argument("--version", action="version", version=f"bounce-inspector {__version__}")
    return parser


def _scheme(name: str) -> SchemeChoice:
    try:
        return SchemeChoice(name)
    except ValueError:
        return SchemeChoice.SYSTEM
