"""What one word can be: its lemma, its part of speech, its gloss."""
