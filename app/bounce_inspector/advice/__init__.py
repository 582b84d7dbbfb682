"""A report becomes words for people: verdict, steps, code pages; in a language."""
