"""The ways in which a text can write a term: as listed, in other spelling systems, inflected."""
