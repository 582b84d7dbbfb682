"""What every code means: facts in, look-ups out."""
