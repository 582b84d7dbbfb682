"""Builds the folder that one installs: the program with its own Python and Qt, for the platform this runs on.

    python packaging/freeze.py     build/frozen/PLATFORM/BounceInspector/ (on macOS also Bounce Inspector.app)

Nothing but the locked releases of packaging/locks gets in, in an environment of its own.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import learn_causes
import project
import translations
from linux import borrowed_libraries
from project import BUILD, PACKAGING, ROOT, BuildError

ASSETS = BUILD / "assets"
SPEC = PACKAGING / "bounce-inspector.spec"
# Run by the Python that goes into the program.
NOTICE = PACKAGING / "print_notice.py"
_SYSTEMS = {"linux": "linux", "win32": "windows", "darwin": "macos"}
_PROGRAMS = {
    "BounceInspector": "Bounce Inspector",
    "bounce-inspect": "Bounce Inspector (command)",
}
# Runs PyInstaller with the arguments and the environment given.
PyInstaller = Callable[[list[str | Path], Mapping[str, str]], None]


def folder_of(system: str) -> Path:
    """Where the folder for ``linux``, ``windows`` or ``macos`` is built."""
    return BUILD / "frozen" / system / "BounceInspector"


def lock_of(system: str) -> Path:
    """The file that names the releases, with their hashes, of which the program for a platform is built."""
    return PACKAGING / "locks" / f"{system}.txt"


def make_assets() -> None:
    """Make what the build takes beside the code: icons, the .qm files, Windows' version resources."""
    # Imported here: the tests, which look at the rest, do without Pillow.
    import icons

    icons.draw(ASSETS)
    translations.compile_all()
    learn_causes.make()
    for name, about in _PROGRAMS.items():
        (ASSETS / f"{name}.version.txt").write_text(version_resource(name, about), encoding="utf-8")


def version_resource(name: str, about: str) -> str:
    """What Windows shows of a program under Properties › Details, in the form PyInstaller reads."""
    version = project.version()
    numbers = (*(int(part) for part in version.split(".")[:3]), 0)
    strings = {
        "CompanyName": project.PUBLISHER,
        "FileDescription": about,
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": f"{project.PUBLISHER}, MIT license",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "Bounce Inspector",
        "ProductVersion": version,
    }
    table = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([StringTable('040904B0', [{table}])]),
    VarFileInfo([VarStruct('Translation', [0x409, 1200])]),
  ],
)
"""


def build_wheel(folder: Path) -> Path:
    """The wheel of this checkout, in ``folder``."""
    shutil.rmtree(folder, ignore_errors=True)
    project.run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT])
    return next(folder.glob("*.whl"))


def freeze(system: str, pyinstaller: PyInstaller) -> Path:
    """Build the folder with a Python that has the program and PyInstaller; gives where it lies."""
    folder = folder_of(system)
    shutil.rmtree(folder, ignore_errors=True)
    environment = os.environ | {
        "FREEZE_ASSETS": str(ASSETS),
        "FREEZE_APP_ID": project.APP_ID,
        "FREEZE_VERSION": project.version(),
        "SOURCE_DATE_EPOCH": project.source_date(),
        "PYTHONHASHSEED": "0",
    }
    pyinstaller(
        [
            "--noconfirm", "--log-level", "WARN",
            "--distpath", folder.parent, "--workpath", BUILD / "pyinstaller" / system, SPEC,
        ],
        environment,
    )  # fmt: skip
    if not folder.is_dir():
        raise BuildError(f"PyInstaller made no {folder}")
    return folder


def empty_icu(folder: Path) -> None:
    """Put ICU's data without contents in place of the full one, which nothing of the program asks for."""
    # PyInstaller leaves links to it where it would be looked for, too.
    [data] = (file for file in folder.rglob("libicudata.so.*") if not file.is_symlink())
    version = data.name.rpartition(".")[2]
    compiler = shutil.which("cc")
    if compiler is None:
        raise BuildError("a C compiler is needed: apt-get install gcc libc6-dev")
    options = [
        "-shared",
        "-fPIC",
        "-fvisibility=hidden",
        "-s",
        f"-Wl,-soname,{data.name}",
        f"-DNAME=icudt{version}_dat",
    ]
    project.run([compiler, *options, PACKAGING / "linux" / "icu_without_data.c", "-o", data])


def add_notices(folder: Path, notice: str) -> None:
    """Put our license, and the notice of all that is not ours, beside the programs."""
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE.txt")
    (folder / "THIRD-PARTY.txt").write_text(notice, encoding="utf-8", newline="\n")


def size_of(folder: Path) -> str:
    """How large a folder is, for people."""
    total = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return f"{total / 1e6:.0f} MB"


def _environment(system: str) -> Path:
    """The Python of a fresh environment that holds what the lock names, and the wheel of this checkout."""
    # Imported here: Windows' embeddable Python has none, and needs none.
    import venv

    folder = BUILD / "freeze"
    venv.create(folder, with_pip=True, clear=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    project.run([*pip, "--require-hashes", "--only-binary", ":all:", "-r", lock_of(system)])
    project.run([*pip, "--no-deps", build_wheel(BUILD / "wheel")])
    return python


def main() -> int:
    system = _SYSTEMS.get(sys.platform)
    if system is None:
        print(f"No program is built for {platform.system()}.", file=sys.stderr)
        return 1
    try:
        make_assets()
        python = _environment(system)
        folder = freeze(
            system, lambda arguments, env: project.run([python, "-m", "PyInstaller", *arguments], env=env)
        )
        notice = subprocess.run([python, NOTICE], capture_output=True, check=True).stdout.decode()
        if system == "linux":
            empty_icu(folder)
            notice += "\n\n" + borrowed_libraries.notice(borrowed_libraries.packages_of(folder))
        add_notices(folder, notice)
    except (BuildError, subprocess.CalledProcessError) as error:
        project.say_and_exit(error)
    print(f"{folder}: {size_of(folder)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
