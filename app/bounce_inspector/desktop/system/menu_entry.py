"""Puts the program into the menus of a Linux desktop, for the current user, and takes it out again.

Installed with pip, pipx or uv, or unpacked from an archive, nothing tells the desktop
of the program.  The menu entry calls it by its full path, so that it works without a
PATH that knows the environment it is installed in.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from ... import bundled

_NAME = "bounce-inspector"
# Signs that keep a meaning between the quotes of Exec (Desktop Entry Specification, "The Exec key").
_SPECIAL = re.compile(r'(["`$\\])')


class MenuEntryError(Exception):
    """The entry can't be made; the message says why, for whoever asked for it."""


def install(data: Path | None = None) -> Path:
    """Write the menu entry, its icon and the file type of Outlook's items; gives the entry's file.

    ``data`` is the user's folder for such things.  Raises MenuEntryError.
    """
    _refuse_elsewhere()
    data = data or _data_folder()
    program = _program()
    entry = bundled.resource(f"{_NAME}.desktop").read_text(encoding="utf-8")
    entry = entry.replace(f"Exec={_NAME} ", f"Exec={_quoted(program)} ")
    # Of the groups of the file, only the first may have it; its actions go with it.
    entry = entry.replace("Exec=", f"TryExec={program}\nExec=", 1)
    try:
        for file, text in _files(data, entry).items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise MenuEntryError(f"{error.filename or data}: {error.strerror or error}") from error
    _refresh(data)
    return _entry_file(data)


def uninstall(data: Path | None = None) -> bool:
    """Remove what `install` wrote; False where there was nothing.  Raises MenuEntryError."""
    _refuse_elsewhere()
    data = data or _data_folder()
    files = [file for file in _files(data, "") if file.exists()]
    try:
        for file in files:
            file.unlink()
    except OSError as error:
        raise MenuEntryError(f"{error.filename}: {error.strerror or error}") from error
    if files:
        _refresh(data)
    return bool(files)


def _entry_file(data: Path) -> Path:
    return data / "applications" / f"{_NAME}.desktop"


def _files(data: Path, entry: str) -> dict[Path, str]:
    """The files that belong to the entry, and what is in them."""
    icon = bundled.resource("icons", f"{_NAME}.svg")
    types = bundled.resource(f"{_NAME}-mime.xml")
    return {
        _entry_file(data): entry,
        data / "icons/hicolor/scalable/apps" / icon.name: icon.read_text(encoding="utf-8"),
        data / "mime/packages" / f"{_NAME}.xml": types.read_text(encoding="utf-8"),
    }


def _refuse_elsewhere() -> None:
    if not sys.platform.startswith("linux"):
        raise MenuEntryError("Menu entries are made on Linux only; on Windows the installer makes them.")


def _program() -> Path:
    """The program that the entry starts: the frozen one itself, or the command beside Python."""
    python = Path(sys.executable)
    program = python if getattr(sys, "frozen", False) else python.with_name(_NAME)
    if not program.exists():
        raise MenuEntryError(f"{program} is missing: install the program first.")
    return program


def _quoted(program: Path) -> str:
    """A path as the Exec key wants it: in quotes, and its backslashes once more for the file's own syntax."""
    escaped = _SPECIAL.sub(r"\\\1", str(program)).replace("%", "%%")
    return '"' + escaped.replace("\\", "\\\\") + '"'


def _data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where a user's menu entries lie (XDG Base Directory Specification)."""
    return Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def _refresh(data: Path) -> None:
    """Tell the desktop of the change; one without these tools looks by itself."""
    folders = {"update-desktop-database": data / "applications", "update-mime-database": data / "mime"}
    for tool, folder in folders.items():
        if (found := shutil.which(tool)) is not None and folder.is_dir():
            subprocess.run([found, str(folder)], check=False, capture_output=True)  # noqa: S603 - our own folder
