# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'calendar.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_CalendarPage(object):
    def setupUi(self, CalendarPage):
        if not CalendarPage.objectName():
            CalendarPage.setObjectName(u"CalendarPage")
        CalendarPage.resize(1214, 604)
        self.column = QVBoxLayout(CalendarPage)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.strip = QFrame(CalendarPage)
        self.strip.setObjectName(u"strip")
        self.strip.setProperty(u"ground", u"alt")
        self.strip.setProperty(u"line", u"bottom")
        self.stripRow = QHBoxLayout(self.strip)
        self.stripRow.setSpacing(16)
        self.stripRow.setObjectName(u"stripRow")
        self.stripRow.setContentsMargins(16, 7, 16, 7)
        self.totals = QHBoxLayout()
        self.totals.setObjectName(u"totals")

        self.stripRow.addLayout(self.totals)

        self.scope = QLabel(self.strip)
        self.scope.setObjectName(u"scope")
        self.scope.setProperty(u"type", u"caption")

        self.stripRow.addWidget(self.scope)


        self.column.addWidget(self.strip)


        self.retranslateUi(CalendarPage)

        QMetaObject.connectSlotsByName(CalendarPage)
    # setupUi

    def retranslateUi(self, CalendarPage):
        pass
    # retranslateUi

