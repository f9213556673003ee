# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'participant_ledger.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QSizePolicy, QVBoxLayout, QWidget)

from prakerja_desktop.gui.widgets.money_bar import MoneyBar
from prakerja_desktop.gui.widgets.table import DataTable

class Ui_LedgerPanel(object):
    def setupUi(self, LedgerPanel):
        if not LedgerPanel.objectName():
            LedgerPanel.setObjectName(u"LedgerPanel")
        LedgerPanel.resize(560, 260)
        self.column = QVBoxLayout(LedgerPanel)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 10, 16, 8)
        self.headRow = QHBoxLayout()
        self.headRow.setObjectName(u"headRow")
        self.head = QLabel(LedgerPanel)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"type", u"head")

        self.headRow.addWidget(self.head)


        self.column.addLayout(self.headRow)

        self.bar = MoneyBar(LedgerPanel)
        self.bar.setObjectName(u"bar")

        self.column.addWidget(self.bar)

        self.leftoverRow = QHBoxLayout()
        self.leftoverRow.setObjectName(u"leftoverRow")

        self.column.addLayout(self.leftoverRow)

        self.table = DataTable(LedgerPanel)
        self.table.setObjectName(u"table")

        self.column.addWidget(self.table)

        self.column.setStretch(3, 1)

        self.retranslateUi(LedgerPanel)

        QMetaObject.connectSlotsByName(LedgerPanel)
    # setupUi

    def retranslateUi(self, LedgerPanel):
        self.head.setText(QCoreApplication.translate("LedgerPanel", u"Training balance", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("LedgerPanel", u"Ledger of the training balance", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

