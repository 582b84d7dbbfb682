"""The entry for codes and words, and the tree of codes."""
