# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QAction, QBrush, QColor, QConicalGradient,
    QCursor, QFont, QFontDatabase, QGradient,
    QIcon, QImage, QKeySequence, QLinearGradient,
    QPainter, QPalette, QPixmap, QRadialGradient,
    QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QMainWindow,
    QSizePolicy, QStackedWidget, QStatusBar, QVBoxLayout,
    QWidget)

from prakerja_desktop.gui.widgets.keys import HintRow
from prakerja_desktop.gui.widgets.notices import (ErrorStrip, NoticeStrip)
from prakerja_desktop.gui.widgets.places import PlacesList
class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1366, 696)
        MainWindow.setWindowTitle(u"Prakerja Desktop")
        self.action_undo = QAction(MainWindow)
        self.action_undo.setObjectName(u"action_undo")
        self.action_undo.setEnabled(False)
#if QT_CONFIG(shortcut)
        self.action_undo.setShortcut(u"Ctrl+Z")
#endif // QT_CONFIG(shortcut)
        self.action_redo = QAction(MainWindow)
        self.action_redo.setObjectName(u"action_redo")
        self.action_redo.setEnabled(False)
#if QT_CONFIG(shortcut)
        self.action_redo.setShortcut(u"Ctrl+Shift+Z")
#endif // QT_CONFIG(shortcut)
        self.action_search = QAction(MainWindow)
        self.action_search.setObjectName(u"action_search")
#if QT_CONFIG(shortcut)
        self.action_search.setShortcut(u"Ctrl+F")
#endif // QT_CONFIG(shortcut)
        self.action_quit = QAction(MainWindow)
        self.action_quit.setObjectName(u"action_quit")
#if QT_CONFIG(shortcut)
        self.action_quit.setShortcut(u"Ctrl+Q")
#endif // QT_CONFIG(shortcut)
        self.action_quit.setMenuRole(QAction.QuitRole)
        self.action_saved = QAction(MainWindow)
        self.action_saved.setObjectName(u"action_saved")
#if QT_CONFIG(shortcut)
        self.action_saved.setShortcut(u"Ctrl+S")
#endif // QT_CONFIG(shortcut)
        self.action_light = QAction(MainWindow)
        self.action_light.setObjectName(u"action_light")
        self.action_light.setCheckable(True)
        self.action_dark = QAction(MainWindow)
        self.action_dark.setObjectName(u"action_dark")
        self.action_dark.setCheckable(True)
        self.action_system = QAction(MainWindow)
        self.action_system.setObjectName(u"action_system")
        self.action_system.setCheckable(True)
        self.action_help = QAction(MainWindow)
        self.action_help.setObjectName(u"action_help")
        self.action_news = QAction(MainWindow)
        self.action_news.setObjectName(u"action_news")
        self.action_shortcuts = QAction(MainWindow)
        self.action_shortcuts.setObjectName(u"action_shortcuts")
#if QT_CONFIG(shortcut)
        self.action_shortcuts.setShortcut(u"Ctrl+/")
#endif // QT_CONFIG(shortcut)
        self.action_about = QAction(MainWindow)
        self.action_about.setObjectName(u"action_about")
        self.action_about.setMenuRole(QAction.AboutRole)
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.central_row = QHBoxLayout(self.central)
        self.central_row.setSpacing(0)
        self.central_row.setObjectName(u"central_row")
        self.central_row.setContentsMargins(0, 0, 0, 0)
        self.places_frame = QFrame(self.central)
        self.places_frame.setObjectName(u"places_frame")
        self.places_frame.setProperty(u"ground", u"window")
        self.places_column = QVBoxLayout(self.places_frame)
        self.places_column.setSpacing(0)
        self.places_column.setObjectName(u"places_column")
        self.places_column.setContentsMargins(0, 8, 0, 8)
        self.places = PlacesList(self.places_frame)
        self.places.setObjectName(u"places")

        self.places_column.addWidget(self.places)

        self.places_foot = QWidget(self.places_frame)
        self.places_foot.setObjectName(u"places_foot")
        self.places_foot_column = QVBoxLayout(self.places_foot)
        self.places_foot_column.setSpacing(4)
        self.places_foot_column.setObjectName(u"places_foot_column")
        self.places_foot_column.setContentsMargins(12, 0, 4, 2)

        self.places_column.addWidget(self.places_foot)


        self.central_row.addWidget(self.places_frame)

        self.places_line = QFrame(self.central)
        self.places_line.setObjectName(u"places_line")
        self.places_line.setProperty(u"line", u"left")
        self.places_line.setMaximumSize(QSize(1, 16777215))

        self.central_row.addWidget(self.places_line)

        self.right = QWidget(self.central)
        self.right.setObjectName(u"right")
        self.right_column = QVBoxLayout(self.right)
        self.right_column.setSpacing(0)
        self.right_column.setObjectName(u"right_column")
        self.right_column.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(self.right)
        self.pages.setObjectName(u"pages")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.pages.sizePolicy().hasHeightForWidth())
        self.pages.setSizePolicy(sizePolicy)

        self.right_column.addWidget(self.pages)

        self.error_strip = ErrorStrip(self.right)
        self.error_strip.setObjectName(u"error_strip")

        self.right_column.addWidget(self.error_strip)

        self.notice_strip = NoticeStrip(self.right)
        self.notice_strip.setObjectName(u"notice_strip")

        self.right_column.addWidget(self.notice_strip)

        self.hints_line = QFrame(self.right)
        self.hints_line.setObjectName(u"hints_line")
        self.hints_line.setProperty(u"line", u"rule")

        self.right_column.addWidget(self.hints_line)

        self.hints = HintRow(self.right)
        self.hints.setObjectName(u"hints")

        self.right_column.addWidget(self.hints)


        self.central_row.addWidget(self.right)

        MainWindow.setCentralWidget(self.central)
        self.status = QStatusBar(MainWindow)
        self.status.setObjectName(u"status")
        MainWindow.setStatusBar(self.status)

        self.retranslateUi(MainWindow)

        QMetaObject.connectSlotsByName(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        self.action_undo.setText(QCoreApplication.translate("MainWindow", u"Nothing to undo", None))
        self.action_redo.setText(QCoreApplication.translate("MainWindow", u"Nothing to redo", None))
        self.action_search.setText(QCoreApplication.translate("MainWindow", u"&Find participant", None))
        self.action_quit.setText(QCoreApplication.translate("MainWindow", u"&Quit", None))
        self.action_saved.setText(QCoreApplication.translate("MainWindow", u"Everything is saved at once", None))
        self.action_light.setText(QCoreApplication.translate("MainWindow", u"&Light", None))
        self.action_dark.setText(QCoreApplication.translate("MainWindow", u"&Dark", None))
        self.action_system.setText(QCoreApplication.translate("MainWindow", u"As the &computer", None))
        self.action_help.setText(QCoreApplication.translate("MainWindow", u"&Help about this page", None))
        self.action_news.setText(QCoreApplication.translate("MainWindow", u"What's &new", None))
        self.action_shortcuts.setText(QCoreApplication.translate("MainWindow", u"&Shortcuts", None))
        self.action_about.setText(QCoreApplication.translate("MainWindow", u"&About Prakerja Desktop", None))
        pass
    # retranslateUi

