"""Which packages of the system the libraries come from that the Linux program brings along, and their licenses.

PyInstaller takes from the machine it runs on what Qt's and Python's libraries need; only Debian and Ubuntu are known
here.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from project import BuildError

_SYSTEM = (Path("/usr/lib/x86_64-linux-gnu"), Path("/lib/x86_64-linux-gnu"))
_DOCUMENTS = Path("/usr/share/doc")
_COMMON = re.compile(r"/usr/share/common-licenses/[\w.-]*\w")


@dataclass(frozen=True, slots=True)
class SystemPackage:
    """A package of the system: its name, its version, and the text of its licenses."""

    name: str
    version: str
    license: str


def packages_of(folder: Path) -> list[SystemPackage]:
    """The packages, by name, that the libraries of a frozen program were taken from; raises BuildError."""
    names = {_owner(file) for file in _borrowed(folder)}
    return [_package(name) for name in sorted(names)]


def notice(packages: Sequence[SystemPackage]) -> str:
    """What THIRD-PARTY.txt says of them."""
    licenses = {f"{one.name} {one.version}": one.license for one in packages}
    # Debian's packages share the texts of common licenses.
    shared = sorted({place for text in licenses.values() for place in _COMMON.findall(text)})
    texts = licenses | {place: Path(place).read_text(encoding="utf-8") for place in shared}
    parts = [f"{'=' * 78}\n{title}\n\n{text.strip()}" for title, text in texts.items()]
    return "\n".join(["Libraries of the system it was built on:", "", *licenses, "", *parts]) + "\n"


def _borrowed(folder: Path) -> list[Path]:
    """The files of the system that were copied into the program."""
    found = []
    # Links lead to what the wheels hold; Python's own library may come from elsewhere, and its license is there anyway.
    for copy in sorted((folder / "_internal").glob("lib*.so*")):
        if copy.is_symlink() or copy.name.startswith("libpython"):
            continue
        source = next((place / copy.name for place in _SYSTEM if (place / copy.name).exists()), None)
        if source is None:
            raise BuildError(
                f"nobody knows where {copy.name} comes from: packaging/linux/borrowed_libraries.py"
            )
        found.append(source)
    return found


def _owner(library: Path) -> str:
    # By its last name: where /lib is a link to /usr/lib, packages were made with either.
    said = _dpkg("-S", f"*/{library.resolve().name}")
    return said.partition(":")[0]


def _package(name: str) -> SystemPackage:
    version = _dpkg("-s", name).partition("\nVersion: ")[2].partition("\n")[0]
    text = (_DOCUMENTS / name / "copyright").read_text(encoding="utf-8")
    return SystemPackage(name, version, text)


def _dpkg(*arguments: str) -> str:
    done = subprocess.run(["dpkg", *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise BuildError(f"dpkg {' '.join(arguments)}: {done.stderr.strip()}")
    return done.stdout
