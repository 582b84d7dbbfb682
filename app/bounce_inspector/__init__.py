"""Bounce Inspector explains mail bounces and the codes in them."""

__version__ = "0.1.0"
