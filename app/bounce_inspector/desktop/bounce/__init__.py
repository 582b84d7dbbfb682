"""The bounce itself: its text, or the invitation to give one."""
