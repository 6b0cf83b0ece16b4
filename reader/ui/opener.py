"""Opening a text that is not in the library."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.corpus.article import Article
from reader.session import Session
from reader.ui.file_reader import FileReader
from reader.ui.notices import Notices


class Opener(FileReader[Article]):
    """Adds texts to the library for this run. `opened` has the id of one."""

    opened = Signal(str)
    title = "Open a text"
    kinds = ("Texts (*.txt)",)

    def __init__(self, session: Session, notices: Notices, window: QWidget) -> None:
        super().__init__(notices, window)
        self._session = session

    def _load(self, path: str) -> Article:
        article = self._session.article(path)
        self._session.page(article.id)  # kept, so that it is at hand when it is to be shown
        return article

    def _welcome(self, content: Article) -> None:
        if content.encoding.lower().replace("_", "-") not in {"utf-8", "ascii", "utf-8-sig"}:
            self._notices.put_up(f"{content.id} is written in {content.encoding}; read as such.")
        self.opened.emit(content.id)
