"""Prints what THIRD-PARTY.txt says of the Python that runs it, and of the libraries that are installed there."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from bounce_inspector import third_party


def python_license() -> str:
    """The license of the Python that runs this; raises OSError where it does not have it with it."""
    library = Path(os.__file__).parent
    # Beside the library, but on Windows beside the program.
    folder = library if (library / "LICENSE.txt").exists() else library.parent
    return (folder / "LICENSE.txt").read_text(encoding="utf-8")


def main() -> int:
    text = f"{third_party.notice()}\n\n{third_party.license_texts()}\n\n{python_license()}"
    # Windows would write it in its own charset.
    sys.stdout.buffer.write(text.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
