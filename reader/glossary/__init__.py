"""Terms, the termbase (TBX), and finding mentions of terms in a text."""
