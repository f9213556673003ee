# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sheet_keying.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from prakerja_desktop.gui.widgets.keying_edit import KeyingEdit
from prakerja_desktop.gui.widgets.table import DataTable

class Ui_SheetKeyingForm(object):
    def setupUi(self, SheetKeyingForm):
        if not SheetKeyingForm.objectName():
            SheetKeyingForm.setObjectName(u"SheetKeyingForm")
        SheetKeyingForm.resize(1214, 560)
        self.column = QVBoxLayout(SheetKeyingForm)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.entry = QFrame(SheetKeyingForm)
        self.entry.setObjectName(u"entry")
        self.entry.setProperty(u"ground", u"alt")
        self.entry.setProperty(u"line", u"bottom")
        self.entryColumn = QVBoxLayout(self.entry)
        self.entryColumn.setSpacing(6)
        self.entryColumn.setObjectName(u"entryColumn")
        self.entryColumn.setContentsMargins(16, 10, 16, 10)
        self.entryRow = QHBoxLayout()
        self.entryRow.setSpacing(10)
        self.entryRow.setObjectName(u"entryRow")
        self.entryLabel = QLabel(self.entry)
        self.entryLabel.setObjectName(u"entryLabel")

        self.entryRow.addWidget(self.entryLabel)

        self.typed = KeyingEdit(self.entry)
        self.typed.setObjectName(u"typed")
        self.typed.setMaxLength(300)

        self.entryRow.addWidget(self.typed)

        self.note = QPushButton(self.entry)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"kind", u"accent")
        self.note.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.entryRow.addWidget(self.note)

        self.entrySpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.entryRow.addItem(self.entrySpace)


        self.entryColumn.addLayout(self.entryRow)


        self.column.addWidget(self.entry)

        self.tables = QHBoxLayout()
        self.tables.setSpacing(0)
        self.tables.setObjectName(u"tables")
        self.openColumn = QVBoxLayout()
        self.openColumn.setSpacing(0)
        self.openColumn.setObjectName(u"openColumn")
        self.openHead = QLabel(SheetKeyingForm)
        self.openHead.setObjectName(u"openHead")
        self.openHead.setText(u"")
        self.openHead.setProperty(u"type", u"head")
        self.openHead.setMargin(10)

        self.openColumn.addWidget(self.openHead)

        self.openTable = DataTable(SheetKeyingForm)
        self.openTable.setObjectName(u"openTable")

        self.openColumn.addWidget(self.openTable)

        self.allDone = QLabel(SheetKeyingForm)
        self.allDone.setObjectName(u"allDone")
        self.allDone.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.allDone.setWordWrap(True)
        self.allDone.setProperty(u"tone", u"muted")

        self.openColumn.addWidget(self.allDone)

        self.openColumn.setStretch(1, 1)
        self.openColumn.setStretch(2, 1)

        self.tables.addLayout(self.openColumn)

        self.parting = QFrame(SheetKeyingForm)
        self.parting.setObjectName(u"parting")
        self.parting.setProperty(u"line", u"left")
        self.parting.setMinimumSize(QSize(1, 0))
        self.parting.setMaximumSize(QSize(1, 16777215))

        self.tables.addWidget(self.parting)

        self.doneColumn = QVBoxLayout()
        self.doneColumn.setSpacing(0)
        self.doneColumn.setObjectName(u"doneColumn")
        self.doneHead = QLabel(SheetKeyingForm)
        self.doneHead.setObjectName(u"doneHead")
        self.doneHead.setText(u"")
        self.doneHead.setProperty(u"type", u"head")
        self.doneHead.setMargin(10)

        self.doneColumn.addWidget(self.doneHead)

        self.doneTable = DataTable(SheetKeyingForm)
        self.doneTable.setObjectName(u"doneTable")

        self.doneColumn.addWidget(self.doneTable)

        self.nothingDone = QLabel(SheetKeyingForm)
        self.nothingDone.setObjectName(u"nothingDone")
        self.nothingDone.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothingDone.setWordWrap(True)
        self.nothingDone.setProperty(u"tone", u"muted")

        self.doneColumn.addWidget(self.nothingDone)

        self.doneColumn.setStretch(1, 1)
        self.doneColumn.setStretch(2, 1)

        self.tables.addLayout(self.doneColumn)

        self.tables.setStretch(0, 1)
        self.tables.setStretch(2, 1)

        self.column.addLayout(self.tables)

        self.column.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.entryLabel.setBuddy(self.typed)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SheetKeyingForm)

        QMetaObject.connectSlotsByName(SheetKeyingForm)
    # setupUi

    def retranslateUi(self, SheetKeyingForm):
        self.entryLabel.setText(QCoreApplication.translate("SheetKeyingForm", u"&Line from the paper", None))
        self.typed.setPlaceholderText(QCoreApplication.translate("SheetKeyingForm", u"014 2", None))
        self.note.setText(QCoreApplication.translate("SheetKeyingForm", u"Note it", None))
#if QT_CONFIG(accessibility)
        self.openTable.setAccessibleName(QCoreApplication.translate("SheetKeyingForm", u"Lines still open", None))
#endif // QT_CONFIG(accessibility)
        self.allDone.setText(QCoreApplication.translate("SheetKeyingForm", u"Every line of this sheet is noted. Shred the paper.", None))
#if QT_CONFIG(accessibility)
        self.doneTable.setAccessibleName(QCoreApplication.translate("SheetKeyingForm", u"Lines noted, newest first", None))
#endif // QT_CONFIG(accessibility)
        self.nothingDone.setText(QCoreApplication.translate("SheetKeyingForm", u"Nothing noted from this sheet yet. Type the first line above.", None))
        pass
    # retranslateUi

