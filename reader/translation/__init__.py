"""English for sentences: the translation memory and, later, engines."""
