"""Work that takes long: beside the window, or between its events."""
