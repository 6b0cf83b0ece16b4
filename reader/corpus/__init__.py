"""Articles: reading files, telling content from page furniture, cutting sentences."""
