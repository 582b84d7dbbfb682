"""The window, what comes into it, and how its panes lie."""
