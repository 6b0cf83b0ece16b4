"""Arabic as text: folding, sentences, affixes, words."""
