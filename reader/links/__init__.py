"""What ties articles together: occurrences of terms, and passages told of elsewhere."""
