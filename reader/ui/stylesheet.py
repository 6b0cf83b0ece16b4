"""How Qt's own widgets look around the text: a short style sheet made from a palette."""

from string import Template

from reader.page.palette import Palette

_SHEET = Template("""
#topbar { background: $chrome; border-bottom: 1px solid $rule; }
#status { background: $chrome; border-top: 1px solid $rule; }
#status QLabel { color: $faint; font-size: $small; }
#status #translated { color: $accent; }
#status QToolButton { border-color: $rule; padding: 0 6px; margin: 0; font-size: $small; }
QSplitter::handle { background: $rule; }
#side { background: $chrome; }
#heading { color: $faint; font-size: $small; padding: 16px 15px 8px 15px; }
QListView { background: transparent; border: none; outline: none; }
#glossaryTop { border-bottom: 1px solid $rule; }
#card, #card > QWidget > QWidget { background: $card; border: none; }
*[faint="true"] { color: $faint; }

QToolButton, QPushButton { border: 1px solid transparent; border-radius: 5px; padding: 5px 9px; }
QToolButton:hover, QPushButton:hover { background: $paper; border-color: $rule; }
QToolButton:checked, QToolButton[framed="true"], QPushButton {
    background: $card; border-color: $rule;
}
QToolButton:focus, QPushButton:focus, QLineEdit:focus { border-color: $accent; }
QToolButton[slim="true"] { padding: 5px 4px; }
QToolButton:disabled { color: $faint; }
QToolButton::menu-indicator { image: none; }
QToolButton[chip="true"] {
    background: $card; border-color: $rule; border-radius: 10px;
    padding: 2px 6px; font-size: $small;
}
QToolButton[chip="true"]:hover, QToolButton[chip="true"]:focus { border-color: $accent; }
QToolButton[chip="true"]:checked { background: $pick; border-color: $accent; }
QLineEdit, QDialog QPlainTextEdit {
    background: $card; border: 1px solid $rule; border-radius: 5px; padding: 6px 8px;
    selection-background-color: $selection; selection-color: $ink;
}
QDialog QPlainTextEdit { padding: 3px 5px; }
QDialog QPlainTextEdit:focus { border-color: $accent; }
QDialog QScrollArea, QDialog QScrollArea > QWidget > QWidget {
    background: transparent; border: none;
}
QCheckBox::indicator:unchecked {
    border: 1px solid $faint; border-radius: 2px; background: $card; width: 11px; height: 11px;
}
QRadioButton::indicator {
    border: 1px solid $faint; border-radius: 6px; background: $card; width: 11px; height: 11px;
}
QRadioButton::indicator:checked {
    background: qradialgradient(
        cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0.5 $ink, stop: 0.6 $card
    );
}
QRadioButton { border: none; border-bottom: 1px solid transparent; }
QRadioButton:focus { border-bottom-color: $accent; }
QCheckBox:focus { color: $accent; text-decoration: underline; }
*[doubts="true"][rejects="true"] { color: $fault; }
#editor { background: $card; border: 1px solid $accent; border-radius: 5px; }
#editor QPlainTextEdit { background: $card; border: none; selection-background-color: $selection; }
*[notice="true"] { background: $wash; border-bottom: 1px solid $rule; }
QTabBar::tab {
    color: $faint; background: transparent; border: none; border-bottom: 2px solid transparent;
    padding: 9px 1px 7px 1px; margin: 0 8px;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:selected:focus { background: $wash; }
#side > QTabBar::tab:first { margin-left: 15px; }
#side > QTabBar { border-bottom: 1px solid $rule; }
QTabWidget::pane { border: none; border-top: 1px solid $rule; }
QTableView {
    background: $card; border: 1px solid $rule; outline: none;
    selection-background-color: $pick; selection-color: $ink;
}
QTableView::item { padding: 3px 8px; border: none; }
QTableView::item:selected { background: $pick; color: $ink; }
QTableView:focus { border-color: $accent; }
QHeaderView { background: $chrome; }
QHeaderView::section {
    background: $chrome; color: $faint; border: none; border-bottom: 1px solid $rule;
    padding: 5px 9px;
}
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar::handle:vertical {
    background: $rule; border-radius: 3px; min-height: 28px; margin: 2px 3px;
}
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; border: none; height: 0;
}
QMenu { menu-scrollable: 1; }
""")


def stylesheet(palette: Palette, points: float) -> str:
    """The style sheet for a window whose letters are of so many points."""
    colours = {name: getattr(palette, name) for name in palette._fields if name != "classes"}
    return _SHEET.substitute(colours, small=f"{points * 0.88:.1f}pt")
