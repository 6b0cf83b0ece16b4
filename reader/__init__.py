"""Muqabala: Arabic press articles with their English beside them."""

__version__ = "0.1.0"
