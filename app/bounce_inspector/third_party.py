"""The libraries that the program is made with: their versions, licences, and where Qt's source is.

The notice goes with every package of the program and is shown by Help › About.
"""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

from . import __version__, bundled

_OWN = "bounce-inspector"
# The wheels of Qt name their licence, but hold no text of it.
_QT_WHEELS = frozenset({"pyside6-essentials", "shiboken6"})
_QT_LICENSE = "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only; used under the LGPL-3.0"
_NAME = re.compile(r"[\w.-]+")
_CLASSIFIER = "License :: OSI Approved :: "


@dataclass(frozen=True, slots=True)
class Library:
    """A distribution that the program needs, as its metadata describes it."""

    name: str
    version: str
    license: str
    home: str


def libraries() -> tuple[Library, ...]:
    """What the installed program needs, in the order of names; empty where it was not installed but copied."""
    return tuple(sorted(_libraries(_OWN, set()), key=lambda library: library.name.lower()))


def notice() -> str:
    """The notice in plain text: who made what, under which licence, and how Qt is replaced."""
    own = f"Bounce Inspector {__version__} is under the MIT license. It is made with:"
    lines = [own, "", f"Python {platform.python_version()} (PSF-2.0), https://www.python.org"]
    found = libraries()
    lines += [
        f"{one.name} {one.version} ({one.license}){', ' if one.home else ''}{one.home}" for one in found
    ]
    qt = next((one.version for one in found if one.name.lower().replace("_", "-") in _QT_WHEELS), None)
    if qt is not None:
        lines += ["", _about_qt(qt)]
    return "\n".join(lines)


def license_texts() -> str:
    """The texts of the LGPL and of the GPL, which it builds upon."""
    names = ("LGPL-3.0.txt", "GPL-3.0.txt")
    return "\n\n".join(bundled.resource("licenses", name).read_text(encoding="utf-8") for name in names)


def _about_qt(version: str) -> str:
    series = ".".join(version.split(".")[:2])
    return f"""Qt {version} and Qt for Python (PySide6, Shiboken) are copyright The Qt Company Ltd. and other contributors
and are used unmodified under the GNU Lesser General Public License, version 3. Its text and that of the GNU General
Public License, version 3, follow. Their source:

    https://download.qt.io/official_releases/qt/{series}/{version}/single/
    https://download.qt.io/official_releases/QtForPython/pyside6/

Qt's libraries are files of their own beside the program and may be replaced by other builds of the same interface.
Qt contains third-party code: https://doc.qt.io/qt-6/licenses-used-in-qt.html"""


def _libraries(name: str, seen: set[str]) -> Iterator[Library]:
    """The libraries below a distribution, each once; those of extras don't count."""
    try:
        requirements = metadata.requires(name) or ()
    except metadata.PackageNotFoundError:
        return
    for requirement in requirements:
        wanted = _NAME.match(requirement)
        if wanted is None or "extra ==" in requirement or wanted[0].lower() in seen:
            continue
        seen.add(wanted[0].lower())
        try:
            found = metadata.metadata(wanted[0])
        except metadata.PackageNotFoundError:
            # Needed on other platforms or versions of Python only.
            continue
        yield Library(found["Name"], found["Version"], _license(found), _home(found))
        yield from _libraries(wanted[0], seen)


def _license(found: metadata.PackageMetadata) -> str:
    if found["Name"].lower().replace("_", "-") in _QT_WHEELS:
        return _QT_LICENSE
    # Some put the whole text into the field.
    stated = _first(found, "License-Expression") or _first(found, "License").split("\n")[0]
    classifiers = found.get_all("Classifier") or ()
    classified = [line.removeprefix(_CLASSIFIER) for line in classifiers if line.startswith(_CLASSIFIER)]
    return stated or ", ".join(classified) or "see its license file"


def _home(found: metadata.PackageMetadata) -> str:
    for line in found.get_all("Project-URL") or ():
        label, _, address = line.partition(", ")
        if label.lower() in ("homepage", "source", "repository", "source code"):
            return str(address)
    return _first(found, "Home-page")


def _first(found: metadata.PackageMetadata, field: str) -> str:
    values = found.get_all(field) or ()
    return str(values[0]) if values else ""
