"""Where the command begins once it is frozen."""

import sys

from bounce_inspector.cli import main

if __name__ == "__main__":
    sys.exit(main())
