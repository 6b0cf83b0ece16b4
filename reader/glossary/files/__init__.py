"""The kinds of files that a glossary can be read from and written to."""
