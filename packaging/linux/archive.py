"""Makes the archive for other Linux systems: unpack it anywhere, start it, and let it make its menu entry.

python packaging/linux/archive.py     dist/bounce-inspector-VERSION-linux-x86_64.tar.xz, from build/frozen/linux
"""

from __future__ import annotations

import sys
import tarfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import freeze
import project
from project import DIST


def build() -> Path:
    """Make the archive, with the same bytes for the same source; raises BuildError."""
    folder = freeze.folder_of("linux")
    project.need(folder, "python packaging/freeze.py")
    name = f"{project.WINDOW}-{project.version()}"
    target = DIST / f"{name}-linux-x86_64.tar.xz"
    DIST.mkdir(exist_ok=True)
    moment = int(project.source_date())

    def cleaned(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = "root"
        info.mtime = moment
        return info

    with tarfile.open(target, "w:xz") as archive:
        for file in [folder, *sorted(folder.rglob("*"))]:
            inside = Path(name) / file.relative_to(folder)
            archive.add(file, str(inside), recursive=False, filter=cleaned)
    return target


if __name__ == "__main__":
    sys.exit(project.print_made(build))
