"""Code points, which the program counts in, and UTF-16 units, which Qt counts in."""


def to_units(text: str, offset: int) -> int:
    """How many UTF-16 units the first `offset` code points of a text take."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def to_points(text: str, units: int) -> int:
    """How many code points the first `units` UTF-16 units hold; half of one does not count."""
    if text.isascii():
        return min(units, len(text))
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))
