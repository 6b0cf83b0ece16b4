"""Names that the glossary lacks, proposed from an article."""
