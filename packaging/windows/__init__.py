"""The Windows program, built and tried under Wine."""
