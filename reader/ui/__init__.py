"""The window: one of two doors to a session."""
