"""Where the program with a window begins once it is frozen."""

import sys

from bounce_inspector.start import main

if __name__ == "__main__":
    sys.exit(main())
