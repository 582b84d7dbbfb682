"""The Debian package and what goes with it."""
