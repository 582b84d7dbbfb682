"""Makes the disk image of the macOS program; on a Mac, from build/frozen/macos.

    python packaging/macos/image.py     dist/BounceInspector-VERSION-macos.dmg

Not tried: nobody has run it on a Mac yet.  Without a certificate of the publisher's the program opens only by
"Open" from its context menu; docs/packaging.md says how it is signed and notarized.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import freeze
import project
from project import BUILD, DIST, BuildError

_APP = "Bounce Inspector.app"


def build() -> Path:
    """Make the image; raises BuildError."""
    if shutil.which("hdiutil") is None:
        raise BuildError("a disk image is made on a Mac")
    app = freeze.folder_of("macos").with_name(_APP)
    project.need(app, "python packaging/freeze.py")
    stage = BUILD / "dmg"
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(app, stage / _APP, symlinks=True)
    (stage / "Applications").symlink_to("/Applications")
    DIST.mkdir(exist_ok=True)
    target = DIST / f"BounceInspector-{project.version()}-macos.dmg"
    project.run(
        [
            "hdiutil",
            "create",
            "-volname",
            "Bounce Inspector",
            "-srcfolder",
            stage,
            "-ov",
            "-format",
            "UDZO",
            target,
        ]
    )
    return target


def main() -> int:
    try:
        print(build())
    except BuildError as error:
        project.say_and_exit(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
