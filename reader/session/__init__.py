"""The one place where the objects are put together."""
