"""Installs the Windows program, uses it, and removes it, and starts the portable one: under Wine, or on Windows itself.

    python packaging/windows/smoke.py [--pictures FOLDER]

Under Wine the command's JSON is compared with what this machine's Python prints, and
the window is used by keyboard on an X server of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests"))

import checkout
import project
from project import BUILD, DIST, ROOT, BuildError
from x_server import answer, x_screen

from bounces import made_bounce, mbox_pieces
from windows import wine

_NATIVE = sys.platform == "win32"
# Under Wine, on a machine that does other things too, everything takes its time.
_PATIENCE = 600
_MAILS = 6000
_UMLAUTS = "Zurück — für Jörg.eml"
_CODE_PAGE = ["--code", "550 5.1.1", "--language", "en"]
_CLASSES = r"HKCU\Software\Classes"
_KINDS = (".eml", ".msg")


class SmokeError(Exception):
    """The program does not do what it should; the message says what."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--pictures", type=Path, default=BUILD / "pictures", help="where pictures of the window go"
    )
    options = parser.parse_args()
    options.pictures.mkdir(parents=True, exist_ok=True)
    setup = DIST / f"BounceInspector-{project.version()}-setup.exe"
    portable = DIST / f"BounceInspector-{project.version()}-portable.zip"
    try:
        _need(setup, portable)
        with (
            tempfile.TemporaryDirectory(dir=BUILD, prefix="smoke-") as folder,
            x_screen() as screen,
        ):
            _try_it(setup, Path(folder), options.pictures, screen)
            _try_portable(portable, Path(folder), screen)
    except (BuildError, SmokeError) as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        if not _NATIVE:
            wine.end_services()
    print("The Windows programs work.")
    return 0


def _need(*made: Path) -> None:
    for file in made:
        project.need(file, "make windows")
    if not _NATIVE:
        wine.need_tools()
        wine.prepare_prefix()


def _try_it(setup: Path, work: Path, pictures: Path, screen: dict[str, str]) -> None:
    if not _NATIVE:
        # What an earlier run left in this Windows; on a real one they are a person's.
        shutil.rmtree(_settings(), ignore_errors=True)
    _expect("the installer ends well", _call([setup, "/S"]).returncode == 0)
    home = _local_data() / "Programs" / "Bounce Inspector"
    window, command = home / "BounceInspector.exe", home / "bounce-inspect.exe"
    _expect("both programs are installed", window.exists() and command.exists())
    _expect("it is in the list of programs", "Bounce Inspector" in _registered("DisplayName"))
    _expect("it is under Open with", all(map(_is_offered, _KINDS)))
    _expect("it did not take the double-click", not any(map(_opens, _KINDS)))
    _expect("licenses are there", all((home / name).exists() for name in ("LICENSE.txt", "THIRD-PARTY.txt")))
    _try_command(command, work)
    if _NATIVE:
        _try_window_natively(window, work)
    else:
        _try_window(window, work, pictures, screen, setup)
    _remove(home)


def _try_command(command: Path, work: Path) -> None:
    _expect("it says its version", project.version() in _call([command, "--version"]).stdout.decode())
    _mails(work)
    _compare("the page of a code", command, _CODE_PAGE, work)
    arguments = ["--json", "mails", _UMLAUTS]
    _compare("the JSON of all messages", command, arguments, work)
    _compare(
        "the JSON of a mailbox, read in several processes",
        command,
        ["--json", "--jobs", "2", "all.mbox"],
        work,
    )
    expanded = _call([command, "--json", "*.eml"], cwd=work).stdout.decode()
    sources = {json.loads(line)["source"] for line in expanded.splitlines()}
    _expect("the command expands *.eml", sources == {_UMLAUTS, "sample.eml"})
    missing = _call([command, "*.msg"], cwd=work)
    _expect(
        "a pattern that fits nothing is complained about",
        missing.returncode == 1 and b"*.msg" in missing.stderr,
    )
    piped = _call([command, "--json", "-"], data=checkout.EXAMPLE.read_bytes())
    _expect("standard input is read", b"mailbox-unknown" in piped.stdout)


def _compare(what: str, command: Path, arguments: Sequence[str], work: Path) -> None:
    """Whether the command prints the same bytes as it does here, file by file and line end by line end."""
    theirs = _call([command, *arguments], cwd=work)
    ours = checkout.printed(arguments, work)
    _expect(f"{what}: same bytes", theirs.stdout == ours.stdout)
    _expect(f"{what}: same status", theirs.returncode == ours.returncode)
    print(f"  {len(ours.stdout.splitlines())} lines, {len(ours.stdout):,} bytes")


def _mails(work: Path) -> None:
    """Put messages there: those of the tests, one with umlauts in its name, and a mailbox for several processes."""
    folder = work / "mails"
    folder.mkdir()
    for file in sorted((ROOT / "tests" / "data").rglob("*")):
        if file.is_file():
            shutil.copyfile(file, folder / file.name)
    shutil.copyfile(checkout.EXAMPLE, work / _UMLAUTS)
    shutil.copyfile(checkout.EXAMPLE, work / "sample.eml")
    with (work / "all.mbox").open("wb") as mailbox:
        mailbox.writelines(mbox_pieces(map(made_bounce, range(_MAILS))))


def _try_window(window: Path, work: Path, pictures: Path, screen: dict[str, str], setup: Path) -> None:
    """Use the window as a person does: look at it, open a file by a second start, copy, close."""
    headline = checkout.example_headline()
    first = wine.start([window, "--example"], cwd=work, env=screen)
    _wait("the window appears", lambda: bool(_windows(screen)), first)
    _wait("it explains the example", lambda: headline in _copied(screen), first)
    _picture(pictures / "windows-example.png", screen)
    code = "550 5.7.26 x\n\nHost says: 550 5.1.1 <kim@example.net>: User unknown\n"
    (work / "Grüße.txt").write_text(code, encoding="utf-8")
    second = wine.call([window, "Grüße.txt"], cwd=work, env=screen, timeout=_PATIENCE)
    _expect("a second start hands its file over", second.returncode == 0)
    _wait("the first window shows it", lambda: "kim@example.net" in _copied(screen), first)
    _picture(pictures / "windows-second-start.png", screen)
    wine.call([window, "all.mbox"], cwd=work, env=screen, timeout=_PATIENCE)
    _wait("a mailbox is listed", lambda: f"{_MAILS:,}" in _copied(screen), first)
    _picture(pictures / "windows-list.png", screen)
    again = _call([setup, "/S"], env=screen)
    _expect("it is installed over the running program", again.returncode == 0)
    _wait("which was closed for that", lambda: first.poll() is not None)
    _expect("and kept its settings", (_settings() / "settings.json").exists())
    once_more = wine.start([window], cwd=work, env=screen)
    _wait("it starts anew", lambda: bool(_windows(screen)), once_more)
    _wait("Ctrl+Q quits", lambda: _quits(once_more, screen))


def _try_window_natively(window: Path, work: Path) -> None:
    first = subprocess.Popen([window, "--example"], cwd=work)
    time.sleep(15)
    _expect("the window stays", first.poll() is None)
    second = subprocess.run([window, _UMLAUTS], cwd=work, timeout=_PATIENCE, check=False)
    _expect("a second start hands its file over", second.returncode == 0 and first.poll() is None)
    subprocess.run(["taskkill", "/IM", window.name], check=False)
    _wait("it closes", lambda: first.poll() is not None)


def _try_portable(archive: Path, work: Path, screen: dict[str, str]) -> None:
    """Unpack the archive where nothing is installed, and start what is in it."""
    with zipfile.ZipFile(archive) as opened:
        # It was made here a moment ago.
        opened.extractall(work)
    home = work / "BounceInspector"
    _compare("portable: the page of a code", home / "bounce-inspect.exe", _CODE_PAGE, work)
    if _NATIVE:
        return
    window = wine.start([home / "BounceInspector.exe", "--example"], cwd=work, env=screen)
    headline = checkout.example_headline()
    _wait("portable: it explains the example", lambda: headline in _copied(screen), window)
    _wait("portable: Ctrl+Q quits", lambda: _quits(window, screen))
    _expect("portable: nothing is installed", not _registered("DisplayName"))


def _quits(window: subprocess.Popen[bytes], screen: Mapping[str, str]) -> bool:
    """Press Ctrl+Q; whether the program has ended by now."""
    _press(screen, "ctrl+q")
    return window.poll() is not None


def _remove(home: Path) -> None:
    # On a real Windows the settings are a person's, and stay.
    wishes = ["/S"] if _NATIVE else ["/S", "/SETTINGS"]
    _expect("the uninstaller begins well", _call([home / "uninstall.exe", *wishes]).returncode == 0)
    # It copies itself elsewhere, so that it can remove itself too, and goes on there.
    _wait("nothing is left of the program", lambda: not home.exists())
    if not _NATIVE:
        _wait("nor of its settings, as was wished", lambda: not _settings().exists())
    _wait("nor in the list of programs", lambda: not _registered("DisplayName"))
    _expect("nor under Open with", not any(map(_is_offered, _KINDS)))


def _call(
    command: Sequence[str | Path],
    *,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    data: bytes = b"",
) -> subprocess.CompletedProcess[bytes]:
    if _NATIVE:
        return subprocess.run(
            list(command), cwd=cwd, input=data, capture_output=True, check=False, timeout=_PATIENCE
        )
    return wine.call(command, cwd=cwd, env=env, data=data, timeout=_PATIENCE)


def _registered(
    name: str, key: str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\BounceInspector"
) -> str:
    """A value of the registry as it is printed; empty where it is not there."""
    done = _call(["reg", "query", key, "/v", name])
    return done.stdout.decode(errors="replace") if done.returncode == 0 else ""


def _is_offered(kind: str) -> bool:
    """Whether the program is under "Open with" for files of a kind."""
    return bool(_registered("BounceInspector.Mail", rf"{_CLASSES}\{kind}\OpenWithProgids"))


def _opens(kind: str) -> bool:
    """Whether the program has made itself what opens files of a kind, which is for the person to choose."""
    done = _call(["reg", "query", rf"{_CLASSES}\{kind}", "/ve"])
    return b"BounceInspector" in done.stdout


def _settings() -> Path:
    return _local_data() / "bounce-inspector"


def _local_data() -> Path:
    if _NATIVE:
        return Path(os.environ["LOCALAPPDATA"])
    # Wine names its user after the one it runs as.
    return next((wine.DRIVE_C / "users").glob("[!P]*")) / "AppData" / "Local"


def _windows(screen: Mapping[str, str]) -> list[str]:
    return answer(["xdotool", "search", "--onlyvisible", "--name", "Bounce Inspector"], screen).split()


def _press(screen: Mapping[str, str], keys: str) -> None:
    if found := _windows(screen):
        answer(["xdotool", "windowactivate", "--sync", found[-1]], screen)
        answer(["xdotool", "key", "--clearmodifiers", keys], screen)


def _copied(screen: Mapping[str, str]) -> str:
    """What the window copies as its summary."""
    _press(screen, "ctrl+shift+c")
    time.sleep(0.5)
    return answer(["xclip", "-selection", "clipboard", "-o"], screen)


def _picture(file: Path, screen: Mapping[str, str]) -> None:
    # What is copied is known before it is painted.
    time.sleep(5)
    subprocess.run(
        ["import", "-window", "root", file], env=os.environ | dict(screen), check=True, timeout=_PATIENCE
    )
    print(f"  {file}")


def _wait(what: str, is_so: Callable[[], bool], process: subprocess.Popen[bytes] | None = None) -> None:
    """Wait until something is so; raises SmokeError where it does not come, or the program has ended."""
    end = time.monotonic() + _PATIENCE
    while not is_so():
        if process is not None and process.poll() is not None:
            said = b"" if process.stderr is None else process.stderr.read()
            raise SmokeError(
                f"the program ended with {process.returncode} before: {what}\n{said.decode(errors='replace')[-3000:]}"
            )
        if time.monotonic() > end:
            raise SmokeError(f"not seen within {_PATIENCE} s: {what}")
        time.sleep(0.3)
    print(f"ok  {what}")


def _expect(what: str, is_so: bool) -> None:
    if not is_so:
        raise SmokeError(f"not so: {what}")
    print(f"ok  {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
