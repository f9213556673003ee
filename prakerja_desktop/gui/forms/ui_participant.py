# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'participant.ui'
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
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from prakerja_desktop.gui.widgets.money_bar import MoneyBar

class Ui_ParticipantPage(object):
    def setupUi(self, ParticipantPage):
        if not ParticipantPage.objectName():
            ParticipantPage.setObjectName(u"ParticipantPage")
        ParticipantPage.resize(1214, 604)
        self.column = QVBoxLayout(ParticipantPage)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.strip = QFrame(ParticipantPage)
        self.strip.setObjectName(u"strip")
        self.strip.setProperty(u"ground", u"alt")
        self.strip.setProperty(u"line", u"bottom")
        self.stripRow = QHBoxLayout(self.strip)
        self.stripRow.setSpacing(10)
        self.stripRow.setObjectName(u"stripRow")
        self.stripRow.setContentsMargins(16, 7, 16, 7)
        self.sentenceColumn = QVBoxLayout()
        self.sentenceColumn.setSpacing(2)
        self.sentenceColumn.setObjectName(u"sentenceColumn")
        self.sentence = QLabel(self.strip)
        self.sentence.setObjectName(u"sentence")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.sentence.sizePolicy().hasHeightForWidth())
        self.sentence.setSizePolicy(sizePolicy)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setProperty(u"type", u"step")

        self.sentenceColumn.addWidget(self.sentence)


        self.stripRow.addLayout(self.sentenceColumn)

        self.moneyColumn = QVBoxLayout()
        self.moneyColumn.setSpacing(4)
        self.moneyColumn.setObjectName(u"moneyColumn")
        self.moneyWords = QHBoxLayout()
        self.moneyWords.setSpacing(6)
        self.moneyWords.setObjectName(u"moneyWords")
        self.moneySpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.moneyWords.addItem(self.moneySpace)

        self.amount = QLabel(self.strip)
        self.amount.setObjectName(u"amount")
        self.amount.setTextFormat(Qt.TextFormat.PlainText)
        self.amount.setProperty(u"type", u"step")

        self.moneyWords.addWidget(self.amount)

        self.amountWords = QLabel(self.strip)
        self.amountWords.setObjectName(u"amountWords")
        self.amountWords.setTextFormat(Qt.TextFormat.PlainText)

        self.moneyWords.addWidget(self.amountWords)


        self.moneyColumn.addLayout(self.moneyWords)

        self.moneyBar = MoneyBar(self.strip)
        self.moneyBar.setObjectName(u"moneyBar")

        self.moneyColumn.addWidget(self.moneyBar)


        self.stripRow.addLayout(self.moneyColumn)

        self.stripRow.setStretch(0, 1)

        self.column.addWidget(self.strip)

        self.tabFrame = QFrame(ParticipantPage)
        self.tabFrame.setObjectName(u"tabFrame")
        self.tabFrame.setProperty(u"line", u"bottom")
        self.tabRow = QHBoxLayout(self.tabFrame)
        self.tabRow.setSpacing(16)
        self.tabRow.setObjectName(u"tabRow")
        self.tabRow.setContentsMargins(14, 6, 16, 0)

        self.column.addWidget(self.tabFrame)

        self.stack = QStackedWidget(ParticipantPage)
        self.stack.setObjectName(u"stack")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.stack.sizePolicy().hasHeightForWidth())
        self.stack.setSizePolicy(sizePolicy1)

        self.column.addWidget(self.stack)


        self.retranslateUi(ParticipantPage)

        QMetaObject.connectSlotsByName(ParticipantPage)
    # setupUi

    def retranslateUi(self, ParticipantPage):
        pass
    # retranslateUi

