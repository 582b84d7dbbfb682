"""The list of many bounces: read, counted, filtered, exported."""
