"""The reader's own glossary: what they changed of the bundled one, kept apart from it."""

from reader.glossary.own.glossary import Glossary

__all__ = ["Glossary"]
