"""A table of texts and numbers as Qt sees it; it sorts by any of its columns."""

from collections.abc import Generator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from reader.ui.bidi import right_to_left
from reader.ui.glossary.sorting import PIECE, Row, sorting
from reader.ui.theme import arabic_sans_font

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Column(NamedTuple):
    """A heading, and whether what stands under it is Arabic."""

    heading: str
    arabic: bool = False


class TableModel(QAbstractTableModel):
    """Rows of cells. `number_of` leads from a row as it is shown to its number in what was given.

    All rows of a column are of one kind: texts, or numbers.
    """

    def __init__(self, columns: Sequence[Column], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self._rows: Sequence[Row] = ()
        self._order: list[int] = []
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._sorting: Generator[None, None, list[int]] | None = None
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._sort_on)
        self._arabic = arabic_sans_font(11)

    def show(self, rows: Sequence[Row], points: float) -> None:
        """Show these rows instead, sorted as before; `points` is the size of letters."""
        self.beginResetModel()
        self._rows, self._order = rows, list(range(len(rows)))
        self._arabic = arabic_sans_font(points * 1.05)
        self.endResetModel()
        if self._sorted_by:
            self.sort(*self._sorted_by)

    @property
    def order(self) -> Sequence[int]:
        """The numbers of the rows, as they are shown."""
        return self._order

    def number_of(self, row: int) -> int:
        """Which of the rows that were given stands in a row."""
        return self._order[row]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what is equal there keeps its order. Many rows follow by and by."""
        if not 0 <= column < len(self._columns):
            return
        self._sorted_by = column, order
        descending = order is Qt.SortOrder.DescendingOrder
        self._sorting = sorting(self._order, self._rows, column, descending=descending)
        self._turn.start()
        if len(self._rows) <= PIECE:
            while self._sorting is not None:
                self._sort_on()
        self._name_headings()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are; a table has none below another."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """The headings, each on the side of what stands under it."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading + self._arrow(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._is_right(section) else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What a cell has for a role; None where it has nothing."""
        cell = self._rows[self._order[index.row()]][index.column()]
        arabic = self._columns[index.column()].arabic
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            text = f"{cell:,}" if isinstance(cell, int) else cell
            return right_to_left(text) if arabic and text else text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return str(cell)
        if role == Qt.ItemDataRole.FontRole and arabic:
            return self._arabic
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._is_right(index.column()) else _LEFT
        return None

    def _sort_on(self) -> None:
        """Sort a piece; the window does what else there is to do before the next."""
        if self._sorting is None:
            self._turn.stop()
            return
        try:
            next(self._sorting)
        except StopIteration as done:
            self._sorting = None
            self._turn.stop()
            self._put_in(done.value)

    def _put_in(self, order: list[int]) -> None:
        """Show the rows in this order; those that the view knows stay the ones they are."""
        self.layoutAboutToBeChanged.emit()
        known = self.persistentIndexList()
        numbers = [self._order[index.row()] for index in known]
        wanted = set(numbers)
        at = {number: row for row, number in enumerate(order) if number in wanted}
        self._order = order
        pairs = zip(numbers, known, strict=True)
        self.changePersistentIndexList(
            known, [self.index(at[number], index.column()) for number, index in pairs]
        )
        self.layoutChanged.emit()
        self._name_headings()

    def _name_headings(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def _arrow(self, section: int) -> str:
        """What the heading of a sorted column ends in."""
        if self._sorted_by is None or self._sorted_by[0] != section:
            return ""
        if self._sorting is not None:
            return " …"
        return " ▴" if self._sorted_by[1] is Qt.SortOrder.AscendingOrder else " ▾"

    def _is_right(self, column: int) -> bool:
        number = bool(self._rows) and isinstance(self._rows[0][column], int)
        return number or self._columns[column].arabic
