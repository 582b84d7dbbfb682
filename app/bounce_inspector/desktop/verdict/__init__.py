"""What happened, on top of the bounce."""
