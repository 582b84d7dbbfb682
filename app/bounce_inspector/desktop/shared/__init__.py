"""What all rooms of the window share: the look, the language, and small parts."""
