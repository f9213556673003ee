# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'payout_form.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_PayoutForm(object):
    def setupUi(self, PayoutForm):
        if not PayoutForm.objectName():
            PayoutForm.setObjectName(u"PayoutForm")
        PayoutForm.resize(560, 240)
        PayoutForm.setProperty(u"ground", u"base")
        self.column = QVBoxLayout(PayoutForm)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 10, 16, 8)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.save = QPushButton(PayoutForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"accent")

        self.buttons.addWidget(self.save)

        self.cancel = QPushButton(PayoutForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.buttonSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttonSpace)


        self.column.addLayout(self.buttons)

        self.refusal = QLabel(PayoutForm)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setTextFormat(Qt.TextFormat.PlainText)
        self.refusal.setWordWrap(True)
        self.refusal.setProperty(u"tone", u"over")

        self.column.addWidget(self.refusal)

        self.scroll = QScrollArea(PayoutForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.body.setProperty(u"ground", u"base")
        self.bodyColumn = QVBoxLayout(self.body)
        self.bodyColumn.setSpacing(6)
        self.bodyColumn.setObjectName(u"bodyColumn")
        self.bodyColumn.setContentsMargins(0, 0, 8, 0)
        self.statesHead = QLabel(self.body)
        self.statesHead.setObjectName(u"statesHead")
        self.statesHead.setProperty(u"type", u"caption")

        self.bodyColumn.addWidget(self.statesHead)

        self.states = QWidget(self.body)
        self.states.setObjectName(u"states")
        self.statesColumn = QVBoxLayout(self.states)
        self.statesColumn.setSpacing(2)
        self.statesColumn.setObjectName(u"statesColumn")
        self.statesColumn.setContentsMargins(0, 0, 0, 0)

        self.bodyColumn.addWidget(self.states)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.bodyColumn.addItem(self.space)

        self.scroll.setWidget(self.body)

        self.column.addWidget(self.scroll)


        self.retranslateUi(PayoutForm)

        QMetaObject.connectSlotsByName(PayoutForm)
    # setupUi

    def retranslateUi(self, PayoutForm):
        self.save.setText(QCoreApplication.translate("PayoutForm", u"Record", None))
        self.cancel.setText(QCoreApplication.translate("PayoutForm", u"Cancel", None))
        self.statesHead.setText(QCoreApplication.translate("PayoutForm", u"States on the dashboard, newest first", None))
        pass
    # retranslateUi

