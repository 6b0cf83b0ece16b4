"""The page: everything that is to be shown of an article, decided."""
