"""The program with a window: puts it together, runs it, keeps settings."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from .. import __version__
from ..memory.paths import policy_path, settings_path
from ..memory.policy import Policy, load_policy
from ..memory.settings import Settings, load_settings, save_settings
from .fault_watch import FaultWatch
from .shared.announcing import install_roles
from .shared.focus_ring import FocusRings
from .shared.icons import application_icon
from .shared.language import Language
from .shared.theme import SchemeChoice, Theme
from .single_instance import SingleInstance
from .system import shell
from .system.windows_fonts import replace_missing_fonts
from .warm_up import AfterFirstPaint
from .window.main_window import MainWindow

if TYPE_CHECKING:
    from ..registry.registry import Registry


class Application(QApplication):
    """Qt's application; tells when macOS hands it a file to open."""

    file_opened = Signal(str)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(event.file())
            return True
        return super().event(event)


def run(options: argparse.Namespace, paths: list[Path], instance: SingleInstance) -> int:
    """Show the window, with what the paths name, until it is closed; gives the exit status."""
    application = _application()
    instance.setParent(application)
    watch = FaultWatch(application)
    try:
        return _run(application, options, paths, instance)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        watch.show_last(error)
        return 1


def _run(
    application: Application, options: argparse.Namespace, paths: list[Path], instance: SingleInstance
) -> int:
    policy, policy_complaint = load_policy(policy_path())
    own, complaint = load_settings(settings_path(), policy.first_settings())
    settings = policy.in_force(own)
    theme = Theme(application, _scheme(settings.scheme))
    language = Language(application, options.language or settings.language)
    if language.missing is not None:
        _complain(f"{language.missing} is missing, so the menus stay English; `make run` builds it")
    FocusRings(application, theme)
    install_roles()
    window = MainWindow(_load_registry, language, theme, settings)
    SettingsKeeper(window, policy, settings, own)
    window.preferences.fix(frozenset(policy.fixed))
    application.file_opened.connect(lambda name: window.intake.open_path(Path(name)))
    instance.files_received.connect(window.come_to_front)

    def begin() -> Iterator[None]:
        # Imported here: the window is painted before the registry is loaded.
        from ..advice.tone import Tone
        from ..registry.loading import RegistryError
        from .dialogs.message_dialog import MessageDialog
        from .interrupt import Interrupt

        Interrupt(application)
        window.intake.watch_drops()
        instance.listen()
        try:
            window.make_ready()
        except RegistryError as error:
            MessageDialog("Bounce Inspector", str(error), theme, window, tone=Tone.PERMANENT).exec()
            application.exit(1)
            return
        if options.example:
            window.intake.show_example()
        if options.clipboard:
            window.intake.paste()
        elif paths:
            window.intake.open_paths(paths)
        if complaints := [said for said in (policy_complaint, complaint) if said is not None]:
            window.preferences.warn("\n".join(complaints), saving=False)
        yield
        yield from window.warm_up()

    AfterFirstPaint(window, begin())
    window.show()
    status = application.exec()
    instance.end()
    return status


class SettingsKeeper(QObject):
    """Saves the settings when they change, and says once that they can't be."""

    def __init__(self, window: MainWindow, policy: Policy, used: Settings, own: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._policy = policy
        self._used = used
        self._own = own
        self._has_complained = False
        window.settings_changed.connect(self._save)
        window.closing.connect(self._save_last)

    def _save(self) -> None:
        try:
            self._write()
        except OSError as error:
            if not self._has_complained:
                self._has_complained = True
                complaint = f"{settings_path()}: {error.strerror or error}"
                self._window.preferences.warn(complaint, saving=True)

    def _save_last(self) -> None:
        # A window that closes asks nothing; what is lost is where it lay.
        with suppress(OSError):
            self._write()

    def _write(self) -> None:
        save_settings(self._policy.to_keep(self._used, self._own), settings_path())


def _application() -> Application:
    """Qt's application under the program's names, with its icon, style and font."""
    shell.name_application()
    application = Application(sys.argv[:1])
    application.setApplicationName("bounce-inspector")
    application.setApplicationDisplayName("Bounce Inspector")
    application.setDesktopFileName("bounce-inspector")
    application.setApplicationVersion(__version__)
    application.setWindowIcon(application_icon())
    application.setStyle("Fusion")
    replace_missing_fonts()
    return application


def _load_registry() -> Registry:
    from ..knowledge import load_registry

    return load_registry()


def _complain(text: str) -> None:
    print(f"bounce-inspector: {text}", file=sys.stderr)  # noqa: T201


def _scheme(name: str) -> SchemeChoice:
    try:
        return SchemeChoice(name)
    except ValueError:
        return SchemeChoice.SYSTEM
