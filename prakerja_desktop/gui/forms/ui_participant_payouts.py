# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'participant_payouts.ui'
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
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from prakerja_desktop.gui.widgets.month_view import SmallMonthView
from prakerja_desktop.gui.widgets.table import DataTable

class Ui_PayoutsPanel(object):
    def setupUi(self, PayoutsPanel):
        if not PayoutsPanel.objectName():
            PayoutsPanel.setObjectName(u"PayoutsPanel")
        PayoutsPanel.resize(1214, 470)
        self.column = QVBoxLayout(PayoutsPanel)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.table = DataTable(PayoutsPanel)
        self.table.setObjectName(u"table")

        self.column.addWidget(self.table)

        self.lower = QFrame(PayoutsPanel)
        self.lower.setObjectName(u"lower")
        self.lower.setProperty(u"line", u"top")
        self.lowerRow = QHBoxLayout(self.lower)
        self.lowerRow.setSpacing(0)
        self.lowerRow.setObjectName(u"lowerRow")
        self.lowerRow.setContentsMargins(0, 0, 0, 0)
        self.whyScroll = QScrollArea(self.lower)
        self.whyScroll.setObjectName(u"whyScroll")
        self.whyScroll.setWidgetResizable(True)
        self.whyScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.whyPane = QWidget()
        self.whyPane.setObjectName(u"whyPane")
        self.whyPane.setProperty(u"ground", u"base")
        self.whyColumn = QVBoxLayout(self.whyPane)
        self.whyColumn.setSpacing(8)
        self.whyColumn.setObjectName(u"whyColumn")
        self.whyColumn.setContentsMargins(16, 10, 16, 8)
        self.whyHead = QLabel(self.whyPane)
        self.whyHead.setObjectName(u"whyHead")
        self.whyHead.setWordWrap(True)
        self.whyHead.setProperty(u"type", u"head")

        self.whyColumn.addWidget(self.whyHead)

        self.why = QLabel(self.whyPane)
        self.why.setObjectName(u"why")
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)

        self.whyColumn.addWidget(self.why)

        self.whyOthers = QLabel(self.whyPane)
        self.whyOthers.setObjectName(u"whyOthers")
        self.whyOthers.setTextFormat(Qt.TextFormat.PlainText)
        self.whyOthers.setWordWrap(True)
        self.whyOthers.setProperty(u"tone", u"muted")

        self.whyColumn.addWidget(self.whyOthers)

        self.whySpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whyColumn.addItem(self.whySpace)

        self.whyScroll.setWidget(self.whyPane)

        self.lowerRow.addWidget(self.whyScroll)

        self.monthFrame = QFrame(self.lower)
        self.monthFrame.setObjectName(u"monthFrame")
        self.monthFrame.setProperty(u"line", u"left")
        self.monthColumn = QVBoxLayout(self.monthFrame)
        self.monthColumn.setSpacing(4)
        self.monthColumn.setObjectName(u"monthColumn")
        self.monthColumn.setContentsMargins(12, 4, 12, 6)
        self.monthRow = QHBoxLayout()
        self.monthRow.setSpacing(0)
        self.monthRow.setObjectName(u"monthRow")
        self.monthTitle = QLabel(self.monthFrame)
        self.monthTitle.setObjectName(u"monthTitle")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.monthTitle.sizePolicy().hasHeightForWidth())
        self.monthTitle.setSizePolicy(sizePolicy)
        self.monthTitle.setProperty(u"type", u"head")

        self.monthRow.addWidget(self.monthTitle)

        self.previousMonth = QPushButton(self.monthFrame)
        self.previousMonth.setObjectName(u"previousMonth")
        self.previousMonth.setProperty(u"kind", u"flat")

        self.monthRow.addWidget(self.previousMonth)

        self.nextMonth = QPushButton(self.monthFrame)
        self.nextMonth.setObjectName(u"nextMonth")
        self.nextMonth.setProperty(u"kind", u"flat")

        self.monthRow.addWidget(self.nextMonth)


        self.monthColumn.addLayout(self.monthRow)

        self.month = SmallMonthView(self.monthFrame)
        self.month.setObjectName(u"month")

        self.monthColumn.addWidget(self.month)

        self.dayEvents = QLabel(self.monthFrame)
        self.dayEvents.setObjectName(u"dayEvents")
        self.dayEvents.setTextFormat(Qt.TextFormat.PlainText)
        self.dayEvents.setWordWrap(True)
        self.dayEvents.setProperty(u"type", u"small")

        self.monthColumn.addWidget(self.dayEvents)

        self.holidays = QLabel(self.monthFrame)
        self.holidays.setObjectName(u"holidays")
        self.holidays.setTextFormat(Qt.TextFormat.PlainText)
        self.holidays.setWordWrap(True)
        self.holidays.setProperty(u"type", u"small")
        self.holidays.setProperty(u"tone", u"over")

        self.monthColumn.addWidget(self.holidays)


        self.lowerRow.addWidget(self.monthFrame)


        self.column.addWidget(self.lower)


        self.retranslateUi(PayoutsPanel)

        QMetaObject.connectSlotsByName(PayoutsPanel)
    # setupUi

    def retranslateUi(self, PayoutsPanel):
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("PayoutsPanel", u"Payouts", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.whyScroll.setAccessibleName(QCoreApplication.translate("PayoutsPanel", u"Why", None))
#endif // QT_CONFIG(accessibility)
        self.whyHead.setText(QCoreApplication.translate("PayoutsPanel", u"Why?", None))
#if QT_CONFIG(accessibility)
        self.previousMonth.setAccessibleName(QCoreApplication.translate("PayoutsPanel", u"Previous month", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.nextMonth.setAccessibleName(QCoreApplication.translate("PayoutsPanel", u"Next month", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.month.setAccessibleName(QCoreApplication.translate("PayoutsPanel", u"Calendar of this participant", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

