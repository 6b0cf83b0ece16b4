"""Arabic as text: folding, sentences, proclitics, transliteration, direction."""
