"""The command line: one of two doors to a session."""
