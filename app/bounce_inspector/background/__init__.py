"""What is done beside the window, in a process of its own; without Qt."""
