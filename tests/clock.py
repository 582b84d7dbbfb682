"""How finely the time of the processor can be read."""

from __future__ import annotations

import os

TICK = 0.016 if os.name == "nt" else 0.0
"""Windows counts it in ticks of a sixty-fourth of a second; what takes less may seem to take none."""
