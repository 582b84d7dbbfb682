"""Makes the Debian package of the program, for Debian and Ubuntu on 64-bit PCs.

python packaging/linux/deb.py     dist/bounce-inspector_VERSION_amd64.deb, from build/frozen/linux
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import freeze
import icons
import project
from project import BUILD, DIST, ROOT, BuildError

HERE = Path(__file__).parent
_NAME = project.WINDOW
_HOME = Path("usr/lib") / _NAME
_MAINTAINER = f"{project.PUBLISHER} <maintainer@example.org>"
# Where a library of the system comes from that the program does not bring along.  libc6 is counted apart.
_PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libxcb.so.1": "libxcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libzstd.so.1": "libzstd1",
}
# Printing does without where there is no printing system.
_OPTIONAL = {"libcups.so.2": "libcups2"}
_LIBC = {"libc.so.6", "libm.so.6", "libpthread.so.0", "libdl.so.2", "librt.so.1", "libutil.so.1", "libresolv.so.2", "ld-linux-x86-64.so.2"}  # fmt: skip
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)")


def build() -> Path:
    """Make the package; raises BuildError."""
    frozen = freeze.folder_of("linux")
    project.need(frozen, "python packaging/freeze.py")
    root = BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(frozen, root / _HOME, symlinks=True)
    _set_modes(root / _HOME)
    libraries = _dependencies(root / _HOME)
    for program in (project.WINDOW, project.COMMAND):
        link = root / "usr/bin" / program
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(f"../lib/{_NAME}/{program}")
        _write_compressed(root / f"usr/share/man/man1/{program}.1.gz", _filled(HERE / f"{program}.1"))
    add_desktop_files(root / "usr/share")
    documents = root / "usr/share/doc" / _NAME
    _write(documents / "copyright", _copyright())
    _write_compressed(documents / "changelog.gz", _changelog())
    _write_compressed(documents / "CHANGELOG.md.gz", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    _write(
        root / "usr/share/lintian/overrides" / _NAME, (HERE / "lintian-overrides").read_text(encoding="utf-8")
    )
    _write(root / "DEBIAN/control", _control(root, libraries))
    _write(root / "DEBIAN/md5sums", _sums(root))
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{_NAME}_{project.version()}_amd64.deb"
    environment = os.environ | {"SOURCE_DATE_EPOCH": project.source_date()}
    project.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, target], env=environment)
    return target


def add_desktop_files(share: Path) -> None:
    """Put menu entry, icons and the software center's description below a share/ folder."""
    _write(
        share / "applications" / f"{_NAME}.desktop",
        (ROOT / "resources" / f"{_NAME}.desktop").read_text(encoding="utf-8"),
    )
    _copy(ROOT / "resources" / f"{_NAME}-mime.xml", share / "mime/packages" / f"{_NAME}.xml")
    _write(share / "metainfo" / f"{project.APP_ID}.metainfo.xml", _filled(HERE / "metainfo.xml"))
    theme = share / "icons/hicolor"
    for size in icons.THEME_SIZES:
        _copy(freeze.ASSETS / f"{size}.png", theme / f"{size}x{size}/apps/{_NAME}.png")
    _copy(icons.DRAWING, theme / f"scalable/apps/{_NAME}.svg")


def _filled(template: Path) -> str:
    """A template with the values of this build in their places."""
    text = template.read_text(encoding="utf-8")
    values = {
        "APP_ID": project.APP_ID,
        "PUBLISHER": project.PUBLISHER,
        "VERSION": project.version(),
        "DATE": datetime.fromtimestamp(int(project.source_date()), UTC).date().isoformat(),
    }
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def _control(root: Path, libraries: list[str]) -> str:
    size = sum(file.stat().st_size for file in root.rglob("*") if file.is_file() and not file.is_symlink())
    # Fonts, and where they lie, are data that no library asks for, but a window of boxes helps nobody.
    depends = [*libraries, "fontconfig-config", "fonts-dejavu-core | fonts-noto-core | fonts-liberation"]
    return f"""Package: {_NAME}
Version: {project.version()}
Architecture: amd64
Maintainer: {_MAINTAINER}
Installed-Size: {size // 1024}
Section: mail
Priority: optional
Depends: {", ".join(depends)}
Recommends: desktop-file-utils, hicolor-icon-theme, libcups2, shared-mime-info, xdg-desktop-portal
Description: explains mail bounces and their codes
 Paste or drop a returned mail and read what happened for each recipient,
 whether it is final, who must act, what to do and what to answer. Explains
 every enhanced status code (RFC 3463), the SMTP reply codes and those of
 many mail providers.
 .
 Nothing leaves the computer.
"""


def _changelog() -> str:
    """The package's own log, in Debian's form; what changed for people is in CHANGELOG.md."""
    date = format_datetime(datetime.fromtimestamp(int(project.source_date()), UTC))
    return f"""{_NAME} ({project.version()}) unstable; urgency=medium

  * Release {project.version()}; see CHANGELOG.md.

 -- {_MAINTAINER}  {date}
"""


def _copyright() -> str:
    license_ = (ROOT / "LICENSE").read_text(encoding="utf-8")
    paragraphs = "\n".join(f" {line}" if line else " ." for line in license_.strip().split("\n")[2:])
    holder = next(line for line in license_.splitlines() if line.startswith("Copyright"))
    year_and_name = holder.removeprefix("Copyright (c) ")
    return f"""Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Bounce Inspector
Comment: The program brings its own Python, Qt and other libraries. Their names,
 versions and licenses are in /{_HOME}/THIRD-PARTY.txt, the license of each
 beside it in _internal/*.dist-info.

Files: *
Copyright: {year_and_name}
License: Expat
{paragraphs}

Files: {_HOME}/_internal/PySide6/* {_HOME}/_internal/shiboken6/*
Copyright: The Qt Company Ltd. and other contributors
License: LGPL-3
 On Debian systems the text of the GNU Lesser General Public License,
 version 3, is in /usr/share/common-licenses/LGPL-3.

Files: {_HOME}/_internal/libpython3* {_HOME}/_internal/base_library.zip
Copyright: 2001 Python Software Foundation
License: Python-2.0
 The text is at https://docs.python.org/3/license.html.
"""


def _dependencies(folder: Path) -> list[str]:
    """The packages that have what the program's libraries need beyond each other; raises BuildError for unknown ones."""
    files = [file for file in folder.rglob("*") if file.is_file() and file.open("rb").read(4) == b"\x7fELF"]
    brought = {file.name for file in folder.rglob("*")}
    needed: set[str] = set()
    newest = (0, 0)
    for file in files:
        told = subprocess.run(["readelf", "-dVW", file], capture_output=True, text=True, check=True).stdout
        needed |= set(_NEEDED.findall(told))
        newest = max([newest, *((int(major), int(minor)) for major, minor in _GLIBC.findall(told))])
    outside = needed - brought - _LIBC - _OPTIONAL.keys()
    if unknown := outside - _PACKAGES.keys():
        raise BuildError(f"no package is known for {', '.join(sorted(unknown))}: packaging/linux/deb.py")
    return [f"libc6 (>= {newest[0]}.{newest[1]})", *sorted(_PACKAGES[library] for library in outside)]


def _set_modes(folder: Path) -> None:
    """Programs run, all else is read: wheels unpack libraries with modes of their own."""
    for file in folder.rglob("*"):
        if not file.is_symlink():
            is_program = file.is_dir() or (file.parent == folder and not file.suffix)
            file.chmod(0o755 if is_program else 0o644)
    folder.chmod(0o755)


def _sums(root: Path) -> str:
    # dpkg's own form of integrity sums; nothing is secured by them.
    files = sorted(file for file in root.rglob("*") if file.is_file() and not file.is_symlink())
    told = [file.relative_to(root) for file in files if "DEBIAN" not in file.parts]
    done = subprocess.run(["md5sum", *told], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    file.chmod(0o644)


def _write_compressed(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    # Without a time in it, so that the same source gives the same package.
    file.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    file.chmod(0o644)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o644)


if __name__ == "__main__":
    sys.exit(project.print_made(build))
