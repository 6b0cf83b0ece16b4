"""English by Argos packages: Argos Translate's package layer, and CTranslate2 to translate.

`argostranslate.translate`, which needs stanza and torch and fetches models, is never imported.
"""
