"""A document becomes a report: codes, recipients, permanence, cause."""
