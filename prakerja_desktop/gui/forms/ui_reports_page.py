# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reports_page.ui'
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
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from prakerja_desktop.gui.widgets.funnel import Funnel
from prakerja_desktop.gui.widgets.table import DataTable

class Ui_ReportsPageForm(object):
    def setupUi(self, ReportsPageForm):
        if not ReportsPageForm.objectName():
            ReportsPageForm.setObjectName(u"ReportsPageForm")
        self.page = QVBoxLayout(ReportsPageForm)
        self.page.setSpacing(0)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(0, 0, 0, 0)
        self.header_place = QVBoxLayout()
        self.header_place.setSpacing(0)
        self.header_place.setObjectName(u"header_place")
        self.header_place.setContentsMargins(0, 0, 0, 0)

        self.page.addLayout(self.header_place)

        self.content = QVBoxLayout()
        self.content.setSpacing(6)
        self.content.setObjectName(u"content")
        self.content.setContentsMargins(16, 10, 16, 8)
        self.funnel_head = QHBoxLayout()
        self.funnel_head.setSpacing(8)
        self.funnel_head.setObjectName(u"funnel_head")
        self.funnel_head.setContentsMargins(0, 0, 0, 0)
        self.funnel_title = QLabel(ReportsPageForm)
        self.funnel_title.setObjectName(u"funnel_title")
        self.funnel_title.setProperty(u"type", u"head")
        self.funnel_title.setTextFormat(Qt.TextFormat.PlainText)

        self.funnel_head.addWidget(self.funnel_title)

        self.funnel_caption = QLabel(ReportsPageForm)
        self.funnel_caption.setObjectName(u"funnel_caption")
        self.funnel_caption.setProperty(u"type", u"caption")
        self.funnel_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.funnel_caption.setTextFormat(Qt.TextFormat.PlainText)

        self.funnel_head.addWidget(self.funnel_caption)


        self.content.addLayout(self.funnel_head)

        self.funnel = Funnel(ReportsPageForm)
        self.funnel.setObjectName(u"funnel")

        self.content.addWidget(self.funnel)

        self.space_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.content.addItem(self.space_1)

        self.rule_1 = QFrame(ReportsPageForm)
        self.rule_1.setObjectName(u"rule_1")
        self.rule_1.setProperty(u"line", u"rule")

        self.content.addWidget(self.rule_1)

        self.space_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.content.addItem(self.space_2)

        self.recap_head = QHBoxLayout()
        self.recap_head.setSpacing(8)
        self.recap_head.setObjectName(u"recap_head")
        self.recap_head.setContentsMargins(0, 0, 0, 0)
        self.recap_title = QLabel(ReportsPageForm)
        self.recap_title.setObjectName(u"recap_title")
        self.recap_title.setProperty(u"type", u"head")
        self.recap_title.setTextFormat(Qt.TextFormat.PlainText)

        self.recap_head.addWidget(self.recap_title)

        self.recap_caption = QLabel(ReportsPageForm)
        self.recap_caption.setObjectName(u"recap_caption")
        self.recap_caption.setProperty(u"type", u"caption")
        self.recap_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.recap_caption.setTextFormat(Qt.TextFormat.PlainText)

        self.recap_head.addWidget(self.recap_caption)


        self.content.addLayout(self.recap_head)

        self.table = DataTable(ReportsPageForm)
        self.table.setObjectName(u"table")

        self.content.addWidget(self.table)

        self.content.setStretch(6, 1)

        self.page.addLayout(self.content)

        self.page.setStretch(1, 1)

        self.retranslateUi(ReportsPageForm)

        QMetaObject.connectSlotsByName(ReportsPageForm)
    # setupUi

    def retranslateUi(self, ReportsPageForm):
        self.funnel_title.setText(QCoreApplication.translate("ReportsPageForm", u"How far people have come", None))
        self.funnel_caption.setText(QCoreApplication.translate("ReportsPageForm", u"people, and their share of those selected", None))
        self.recap_title.setText(QCoreApplication.translate("ReportsPageForm", u"Recap by batch", None))
        self.recap_caption.setText(QCoreApplication.translate("ReportsPageForm", u"people for each step; money in whole rupiah", None))
        pass
    # retranslateUi

