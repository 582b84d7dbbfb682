"""What the program asks of one operating system only."""
