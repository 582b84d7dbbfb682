"""Any file or paste becomes one readable text with its parts."""
