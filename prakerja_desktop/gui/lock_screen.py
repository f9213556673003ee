"""The locked screen: everything of the office covered until the passphrase is typed.

Nothing is closed or hidden, so what is typed stays as it is; every window gets a cover and a
title that tells nothing, and the lock itself stands in front as the one window that hears keys.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.icons import app_icon
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.services.protection import Tries

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from prakerja_desktop.services.protection import Protection

_LOOK_EVERY: Final = 5_000
"""Milliseconds between two looks at the clock."""
_SECONDS: Final = 60
_WIDTH: Final = 360
_WORK: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class _Cover(QWidget):
    """Hides one window's content and title until it is taken away."""

    def __init__(self, window: QWidget, title: str) -> None:
        super().__init__(window)
        self._covered = window
        self._title = title
        self._wanted = window.windowTitle()
        self.setAutoFillBackground(True)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        window.installEventFilter(self)
        window.setWindowTitle(title)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def take_away(self) -> None:
        """Show the window as it is meant to be by now."""
        self._covered.removeEventFilter(self)
        self._covered.setWindowTitle(self._wanted)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Resize:
            self.setGeometry(self._covered.rect())
        elif kind in {QEvent.Type.ChildPolished, QEvent.Type.LayoutRequest}:
            self.raise_()
        elif kind == QEvent.Type.WindowTitleChange and self._covered.windowTitle() != self._title:
            # A page told its title meanwhile, perhaps somebody's name.
            self._wanted = self._covered.windowTitle()
            self._covered.setWindowTitle(self._title)
        return super().eventFilter(watched, event)


class LockScreen(QWidget):
    """Stands in front of everything and asks for the passphrase."""

    opened = Signal()

    def __init__(self, office: str, check: Callable[[str], str], tries: Tries) -> None:
        from prakerja_desktop.gui.widgets.passphrase import PassphraseGate

        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._may_close = False
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(self.tr("Locked") + " – Prakerja Desktop")
        self.setWindowIcon(app_icon())
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = current_theme().px
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(px(40), px(40)))
        title = QLabel(self.tr("Locked"))
        title.setProperty("type", "first")
        name = QLabel(office)
        name.setProperty("type", "subtitle")
        name.setWordWrap(True)
        kept = QLabel(self.tr("What was typed stays as it is."))
        kept.setProperty("tone", "muted")
        self.gate = PassphraseGate(self.tr("&Passphrase"), self.tr("Unlock"), check, tries)
        self.gate.opened.connect(self.opened)
        inner = QWidget()
        inner.setFixedWidth(px(_WIDTH))
        column = QVBoxLayout(inner)
        column.setSpacing(8)
        for widget in (picture, title, name):
            column.addWidget(widget)
        column.addSpacing(12)
        column.addWidget(self.gate)
        column.addWidget(kept)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)

    def finish(self) -> None:
        """Go away for good."""
        self._may_close = True
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
        else:
            event.ignore()


class ScreenLock(QObject):
    """Locks a protected office: after idle minutes, at once, and when the computer slept."""

    locked = Signal()
    unlocked = Signal()

    def __init__(
        self,
        protection: Protection,
        window: QWidget,
        office: Callable[[], str],
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(window)
        self._protection = protection
        self._window = window
        self._office = office
        # Not the monotonic clock: that one stands still while the computer sleeps.
        self._clock = clock
        self._last_work = clock()
        self._tries = Tries()
        self._covers: dict[QWidget, _Cover] = {}
        self._focus: QWidget | None = None
        self._idle_seconds = 0
        self.screen: LockScreen | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._is_watching = False
        self.follow()

    @property
    def is_locked(self) -> bool:
        """Whether the lock stands in front."""
        return self.screen is not None

    def follow(self) -> None:
        """Read anew whether the office is protected and when the screen locks."""
        on = self._protection.is_on
        self._idle_seconds = self._protection.idle_minutes * _SECONDS if on else 0
        if self._idle_seconds:
            self._timer.start()
        else:
            self._timer.stop()
        self._watch(wanted=on)

    def look(self) -> None:
        """Lock when nobody worked for long enough."""
        if self._idle_seconds and self._clock() - self._last_work >= self._idle_seconds:
            self.lock()

    def lock(self) -> bool:
        """Cover everything at once; False when the office has no passphrase to unlock it with."""
        if not self._protection.is_on:
            return False
        if self.screen is not None:
            return True
        self._focus = QApplication.focusWidget()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        QToolTip.hideText()
        screen = LockScreen(self._office(), self._check, self._tries)
        self.screen = screen
        for window in QApplication.topLevelWidgets():
            self._cover(window)
        screen.opened.connect(self._unlock)
        self._come_forward()
        self.locked.emit()
        return True

    def stop(self) -> None:
        """The office is being closed; nothing is locked any more."""
        self._timer.stop()
        self._watch(wanted=False)
        self._uncover()

    def _watch(self, *, wanted: bool) -> None:
        """Hear every event of the program, which costs time, only where there is a lock."""
        app = QGuiApplication.instance()
        if wanted is self._is_watching or not isinstance(app, QGuiApplication):
            return
        self._is_watching = wanted
        if wanted:
            self._last_work = self._clock()
            app.installEventFilter(self)
            app.applicationStateChanged.connect(self._state_changed)
        else:
            app.removeEventFilter(self)
            app.applicationStateChanged.disconnect(self._state_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _WORK:
            if self.screen is None:
                # The first touch after a sleep must not count before the clock is looked at.
                self.look()
                self._last_work = self._clock()
            if self.screen is not None and not self._is_ours(watched):
                return True
        elif kind == QEvent.Type.Shortcut and self.screen is not None:
            return not self._is_ours(watched)
        elif kind == QEvent.Type.Show and self.screen is not None:
            self._window_appeared(watched)
        return False

    def _is_ours(self, watched: QObject) -> bool:
        screen = self.screen
        if screen is None:
            return False
        if isinstance(watched, QWidget):
            return watched is screen or screen.isAncestorOf(watched)
        return watched is screen.windowHandle()

    def _window_appeared(self, watched: QObject) -> None:
        if not isinstance(watched, QWidget) or not watched.isWindow() or watched is self.screen:
            return
        if watched.windowFlags() & Qt.WindowType.ToolTip == Qt.WindowType.ToolTip:
            return
        self._cover(watched)
        # A box that opens behind the lock would else be the one that hears the keys.
        QTimer.singleShot(0, self, self._come_forward)

    def _cover(self, window: QWidget) -> None:
        if window is self.screen or not window.isVisible() or window in self._covers:
            return
        self._covers[window] = _Cover(window, self.tr("Locked") + " – Prakerja Desktop")
        window.destroyed.connect(lambda: self._covers.pop(window, None))

    def _come_forward(self) -> None:
        screen = self.screen
        if screen is None:
            return
        screen.hide()
        screen.setGeometry(self._window.geometry())
        screen.show()
        screen.raise_()
        screen.activateWindow()
        screen.gate.editor.setFocus()

    def _check(self, passphrase: str) -> str:
        try:
            if self._protection.is_passphrase(passphrase):
                return ""
        except KnownError as error:
            return i18n.said(error)
        return self.tr("This is not the passphrase.")

    def _unlock(self) -> None:
        self._last_work = self._clock()
        self._uncover()
        self._window.activateWindow()
        if self._focus is not None:
            self._focus.setFocus()
            self._focus = None
        self.unlocked.emit()

    def _uncover(self) -> None:
        covers, self._covers = list(self._covers.values()), {}
        for cover in covers:
            cover.take_away()
        if self.screen is not None:
            self.screen.finish()
            self.screen = None

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self.lock()
        else:
            self.look()
