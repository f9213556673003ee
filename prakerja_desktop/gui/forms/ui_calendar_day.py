# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'calendar_day.ui'
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
from PySide6.QtWidgets import (QApplication, QHeaderView, QLabel, QSizePolicy,
    QVBoxLayout, QWidget)

from prakerja_desktop.gui.widgets.table import DataTable

class Ui_DayPanel(object):
    def setupUi(self, DayPanel):
        if not DayPanel.objectName():
            DayPanel.setObjectName(u"DayPanel")
        DayPanel.resize(296, 500)
        self.column = QVBoxLayout(DayPanel)
        self.column.setSpacing(2)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 8, 0, 0)
        self.head = QVBoxLayout()
        self.head.setSpacing(1)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(12, -1, 12, 6)
        self.day = QLabel(DayPanel)
        self.day.setObjectName(u"day")
        self.day.setWordWrap(True)
        self.day.setProperty(u"type", u"step")

        self.head.addWidget(self.day)

        self.summary = QLabel(DayPanel)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)
        self.summary.setProperty(u"type", u"caption")

        self.head.addWidget(self.summary)

        self.holiday = QLabel(DayPanel)
        self.holiday.setObjectName(u"holiday")
        self.holiday.setWordWrap(True)
        self.holiday.setTextFormat(Qt.TextFormat.PlainText)
        self.holiday.setProperty(u"type", u"small")
        self.holiday.setProperty(u"tone", u"over")

        self.head.addWidget(self.holiday)


        self.column.addLayout(self.head)

        self.people = DataTable(DayPanel)
        self.people.setObjectName(u"people")

        self.column.addWidget(self.people)

        self.nobody = QLabel(DayPanel)
        self.nobody.setObjectName(u"nobody")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.nobody.sizePolicy().hasHeightForWidth())
        self.nobody.setSizePolicy(sizePolicy)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.nobody.setWordWrap(True)
        self.nobody.setMargin(12)
        self.nobody.setProperty(u"tone", u"muted")

        self.column.addWidget(self.nobody)


        self.retranslateUi(DayPanel)

        QMetaObject.connectSlotsByName(DayPanel)
    # setupUi

    def retranslateUi(self, DayPanel):
#if QT_CONFIG(accessibility)
        self.people.setAccessibleName(QCoreApplication.translate("DayPanel", u"People of the day", None))
#endif // QT_CONFIG(accessibility)
        self.nobody.setText(QCoreApplication.translate("DayPanel", u"Nothing is due or paid on this day.", None))
        pass
    # retranslateUi

