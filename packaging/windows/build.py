"""Builds the Windows program under Wine and makes its installer and its portable archive.

python packaging/windows/build.py     dist/BounceInspector-VERSION-setup.exe and -portable.zip
python packaging/windows/build.py --frozen     the same of a folder that is there already (on Windows)
"""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import freeze
import project
from project import BUILD, DIST, PACKAGING, BuildError

from windows import wine

INSTALLER = PACKAGING / "windows" / "installer.nsi"


def freeze_under_wine() -> Path:
    """The folder with both programs, built by a Windows Python."""
    wine.need_tools()
    wine.prepare_prefix()
    freeze.make_assets()
    wheel = freeze.build_wheel(BUILD / "wheel")
    python = wine.prepare_python(wine.WINE / "python", ["windows"], wheel)

    def pyinstaller(arguments: list[str | Path], environment: Mapping[str, str]) -> None:
        paths = [wine.windows_path(one) if isinstance(one, Path) else one for one in arguments]
        assets = {"FREEZE_ASSETS": wine.windows_path(freeze.ASSETS)}
        wine.check([python, "-m", "PyInstaller", *paths], env={**environment, **assets})

    folder = freeze.freeze("windows", pyinstaller)
    freeze.add_notices(folder, wine.check([python, wine.windows_path(freeze.NOTICE)]).decode())
    return folder


def refuse_libraries_of_windows(folder: Path) -> None:
    """Raise BuildError where a library of Windows itself got in, be it Windows' own or what stands for it in Wine."""
    for file in folder.rglob("*"):
        if file.name.lower() == "icuuc.dll":
            raise BuildError(f"{file} belongs to Windows and must not be shipped")


def make_installer(folder: Path) -> Path:
    """The installer of the folder, in dist/."""
    DIST.mkdir(exist_ok=True)
    target = DIST / f"BounceInspector-{project.version()}-setup.exe"
    target.unlink(missing_ok=True)
    values = {
        "VERSION": project.version(),
        "PUBLISHER": project.PUBLISHER,
        "APP_ID": project.APP_ID,
        "FOLDER": str(folder),
        "ICON": str(freeze.ASSETS / f"{project.WINDOW}.ico"),
        "OUTPUT": str(target),
    }
    defined = [f"-D{name}={value}" for name, value in values.items()]
    project.run(["makensis", "-V2", "-WX", *defined, INSTALLER])
    return target


def make_portable(folder: Path) -> Path:
    """The folder as an archive that is unpacked and started, in dist/; the same bytes for the same source."""
    DIST.mkdir(exist_ok=True)
    target = DIST / f"BounceInspector-{project.version()}-portable.zip"
    moment = datetime.fromtimestamp(int(project.source_date()), UTC).timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                info = zipfile.ZipInfo(f"{folder.name}/{file.relative_to(folder).as_posix()}", moment)
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, file.read_bytes())
    return target


def main() -> int:
    try:
        folder = freeze.folder_of("windows") if "--frozen" in sys.argv[1:] else freeze_under_wine()
        refuse_libraries_of_windows(folder)
        for made in (make_installer(folder), make_portable(folder)):
            print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")
        print(f"{folder}: {freeze.size_of(folder)}")
    except BuildError as error:
        project.say_and_exit(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
