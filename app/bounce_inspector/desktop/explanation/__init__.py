"""What to do, what to answer, and the page of a code."""
