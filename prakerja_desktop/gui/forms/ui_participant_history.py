# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'participant_history.ui'
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

class Ui_HistoryPanel(object):
    def setupUi(self, HistoryPanel):
        if not HistoryPanel.objectName():
            HistoryPanel.setObjectName(u"HistoryPanel")
        HistoryPanel.resize(1214, 420)
        self.column = QVBoxLayout(HistoryPanel)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 10, 16, 8)
        self.summary = QLabel(HistoryPanel)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setProperty(u"type", u"caption")

        self.column.addWidget(self.summary)

        self.table = DataTable(HistoryPanel)
        self.table.setObjectName(u"table")

        self.column.addWidget(self.table)

        self.nothing = QLabel(HistoryPanel)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.nothing.setProperty(u"tone", u"muted")

        self.column.addWidget(self.nothing)

        self.column.setStretch(1, 1)
        self.column.setStretch(2, 1)

        self.retranslateUi(HistoryPanel)

        QMetaObject.connectSlotsByName(HistoryPanel)
    # setupUi

    def retranslateUi(self, HistoryPanel):
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("HistoryPanel", u"History of this participant", None))
#endif // QT_CONFIG(accessibility)
        self.nothing.setText(QCoreApplication.translate("HistoryPanel", u"Nothing is recorded yet: this office kept no history before.", None))
        pass
    # retranslateUi

