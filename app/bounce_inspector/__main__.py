"""``python -m bounce_inspector``: the window."""

import sys

from .start import main

if __name__ == "__main__":
    sys.exit(main())
