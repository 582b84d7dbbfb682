"""What the user keeps: settings now; values only, no knowledge of bounces."""
