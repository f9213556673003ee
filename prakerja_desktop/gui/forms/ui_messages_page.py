# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'messages_page.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPlainTextEdit,
    QSizePolicy, QVBoxLayout, QWidget)

from prakerja_desktop.gui.widgets.notices import ErrorStrip

class Ui_MessagesPageForm(object):
    def setupUi(self, MessagesPageForm):
        if not MessagesPageForm.objectName():
            MessagesPageForm.setObjectName(u"MessagesPageForm")
        self.column = QVBoxLayout(MessagesPageForm)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.header_place = QVBoxLayout()
        self.header_place.setSpacing(0)
        self.header_place.setObjectName(u"header_place")

        self.column.addLayout(self.header_place)

        self.error = ErrorStrip(MessagesPageForm)
        self.error.setObjectName(u"error")

        self.column.addWidget(self.error)

        self.body = QHBoxLayout()
        self.body.setSpacing(0)
        self.body.setObjectName(u"body")
        self.list_place = QVBoxLayout()
        self.list_place.setSpacing(0)
        self.list_place.setObjectName(u"list_place")

        self.body.addLayout(self.list_place)

        self.editing = QWidget(MessagesPageForm)
        self.editing.setObjectName(u"editing")
        self.editing.setProperty(u"ground", u"base")
        self.editing_column = QVBoxLayout(self.editing)
        self.editing_column.setSpacing(8)
        self.editing_column.setObjectName(u"editing_column")
        self.editing_column.setContentsMargins(16, 12, 16, 12)
        self.name = QLabel(self.editing)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"type", u"head")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)

        self.editing_column.addWidget(self.name)

        self.when = QLabel(self.editing)
        self.when.setObjectName(u"when")
        self.when.setProperty(u"tone", u"muted")
        self.when.setTextFormat(Qt.TextFormat.PlainText)
        self.when.setWordWrap(True)

        self.editing_column.addWidget(self.when)

        self.sides = QHBoxLayout()
        self.sides.setSpacing(16)
        self.sides.setObjectName(u"sides")
        self.text_place = QVBoxLayout()
        self.text_place.setSpacing(0)
        self.text_place.setObjectName(u"text_place")

        self.sides.addLayout(self.text_place)

        self.preview_side = QVBoxLayout()
        self.preview_side.setSpacing(2)
        self.preview_side.setObjectName(u"preview_side")
        self.preview_label = QLabel(self.editing)
        self.preview_label.setObjectName(u"preview_label")
        self.preview_label.setTextFormat(Qt.TextFormat.PlainText)
        self.preview_label.setWordWrap(True)

        self.preview_side.addWidget(self.preview_label)

        self.preview = QPlainTextEdit(self.editing)
        self.preview.setObjectName(u"preview")
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)

        self.preview_side.addWidget(self.preview)

        self.preview_side.setStretch(1, 1)

        self.sides.addLayout(self.preview_side)

        self.sides.setStretch(0, 1)
        self.sides.setStretch(1, 1)

        self.editing_column.addLayout(self.sides)

        self.foot = QWidget(self.editing)
        self.foot.setObjectName(u"foot")

        self.editing_column.addWidget(self.foot)

        self.editing_column.setStretch(2, 1)

        self.body.addWidget(self.editing)

        self.body.setStretch(1, 1)

        self.column.addLayout(self.body)

        self.column.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.preview_label.setBuddy(self.preview)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MessagesPageForm)

        QMetaObject.connectSlotsByName(MessagesPageForm)
    # setupUi

    def retranslateUi(self, MessagesPageForm):
        self.preview_label.setText(QCoreApplication.translate("MessagesPageForm", u"As Siti Aminah, an invented person, would read it", None))
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("MessagesPageForm", u"As Siti Aminah, an invented person, would read it", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

