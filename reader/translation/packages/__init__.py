"""Model packages in Argos's format: looked into, fetched, installed and removed.

They live in Argos Translate's own folder, so that what one program installs every other finds.
"""
