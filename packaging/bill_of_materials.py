"""Writes what each program that one installs is made of, as CycloneDX: dist/bounce-inspector-VERSION-PLATFORM.cdx.json.

cyclonedx-py reads the lock files; Python, Qt and the system's libraries, which no lock names, are put in here.
"""

from __future__ import annotations

import json
import os
import platform
import re
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

import freeze
import project
from linux import borrowed_libraries
from project import BUILD, DIST, ROOT, BuildError

_QT = re.compile(r"^pyside6-essentials==(\S+)", re.MULTILINE)
# Needed to build, but no part of what is built; PyInstaller leaves its starter in it.
_BUILD_ONLY = frozenset({"altgraph", "macholib", "packaging", "pefile", "pyinstaller-hooks-contrib", "pywin32-ctypes", "setuptools"})  # fmt: skip


def write(system: str) -> Path:
    """The bill for one platform; raises BuildError."""
    made = BUILD / f"{system}.cdx.json"
    made.parent.mkdir(exist_ok=True)
    command: list[str | Path] = ["requirements", freeze.lock_of(system), "--output-reproducible", "-o", made]
    environment = os.environ | {"SOURCE_DATE_EPOCH": project.source_date()}
    project.run([Path(sys.executable).with_name("cyclonedx-py"), *command], env=environment)
    bill: dict[str, Any] = json.loads(made.read_text(encoding="utf-8"))
    qt = _QT.search(freeze.lock_of(system).read_text(encoding="utf-8"))
    if qt is None:
        raise BuildError(f"{freeze.lock_of(system)} names no PySide6")
    kept = [part for part in bill["components"] if part["name"] not in _BUILD_ONLY]
    for part in kept:
        # The line of the lock file, hashes and all; they stand in fields of their own.
        del part["description"]
    refs = {part["bom-ref"] for part in kept}
    bill["components"] = [*kept, _python(system), _qt(qt[1]), *_borrowed(system)]
    bill["dependencies"] = [one for one in bill.get("dependencies", ()) if one["ref"] in refs]
    bill.setdefault("metadata", {})["component"] = {
        "type": "application",
        "bom-ref": project.WINDOW,
        "name": project.WINDOW,
        "version": project.version(),
        "licenses": [{"license": {"id": "MIT"}}],
    }
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{project.WINDOW}-{project.version()}-{system}.cdx.json"
    target.write_text(json.dumps(bill, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return target


def _python(system: str) -> dict[str, Any]:
    # The one in the folder is the one that says so in its own notice.
    notice = freeze.folder_of(system) / "THIRD-PARTY.txt"
    found = (
        re.search(r"^Python (\S+)", notice.read_text(encoding="utf-8"), re.MULTILINE)
        if notice.exists()
        else None
    )
    if found is None:
        raise BuildError(f"{notice} is missing: build the program for {system} first")
    return _component("python", found[1], "PSF-2.0", f"cpe:2.3:a:python:python:{found[1]}:*:*:*:*:*:*:*")


def _qt(version: str) -> dict[str, Any]:
    return _component("qt", version, "LGPL-3.0-only", f"cpe:2.3:a:qt:qt:{version}:*:*:*:*:*:*:*")


def _borrowed(system: str) -> list[dict[str, Any]]:
    """The packages of the system that the Linux program took libraries from."""
    if system != "linux":
        return []
    distribution = platform.freedesktop_os_release()
    return [
        {
            "type": "library",
            "bom-ref": f"deb-{one.name}",
            "name": one.name,
            "version": one.version,
            "purl": f"pkg:deb/{distribution['ID']}/{one.name}@{quote(one.version)}"
            f"?arch=amd64&distro={distribution['ID']}-{distribution['VERSION_ID']}",
        }
        for one in borrowed_libraries.packages_of(freeze.folder_of(system))
    ]


def _component(name: str, version: str, license_id: str, cpe: str) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": name,
        "name": name,
        "version": version,
        "cpe": cpe,
        "licenses": [{"license": {"id": license_id}}],
    }


def main() -> int:
    try:
        for system in sys.argv[1:] or ["linux", "windows"]:
            print(write(system).relative_to(ROOT))
    except BuildError as error:
        project.say_and_exit(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
