"""An API key that no log, message or report of an error shows."""


class ApiKey:
    """A secret, or none: only who asks for it by name sees it."""

    __slots__ = ("_value",)

    def __init__(self, value: str = "") -> None:
        self._value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ApiKey) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __bool__(self) -> bool:
        return bool(self._value)

    def __repr__(self) -> str:
        return "ApiKey(…)" if self else "ApiKey()"

    def reveal(self) -> str:
        """The key itself; "" where there is none."""
        return self._value

    def hidden_in(self, text: str) -> str:
        """A text that may quote the key, without it."""
        return text.replace(self._value, "…") if self else text
