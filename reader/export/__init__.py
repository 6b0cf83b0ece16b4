"""Pages in, files out. Nothing is imported here, so that Jinja waits until it is needed."""
