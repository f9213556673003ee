# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'roster_preview.ui'
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
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from prakerja_desktop.gui.widgets.money_bar import (MoneyBar, MoneyTable)
from prakerja_desktop.gui.widgets.step_list import StepList

class Ui_RosterPreviewForm(object):
    def setupUi(self, RosterPreviewForm):
        if not RosterPreviewForm.objectName():
            RosterPreviewForm.setObjectName(u"RosterPreviewForm")
        self.column = QVBoxLayout(RosterPreviewForm)
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(RosterPreviewForm)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"type", u"step")
        self.name_label.setWordWrap(True)
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setText(u"")

        self.column.addWidget(self.name_label)

        self.line_label = QLabel(RosterPreviewForm)
        self.line_label.setObjectName(u"line_label")
        self.line_label.setProperty(u"type", u"caption")
        self.line_label.setWordWrap(True)
        self.line_label.setTextFormat(Qt.TextFormat.PlainText)
        self.line_label.setText(u"")

        self.column.addWidget(self.line_label)

        self.phone_label = QLabel(RosterPreviewForm)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setProperty(u"type", u"head")
        self.phone_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.phone_label.setTextFormat(Qt.TextFormat.PlainText)
        self.phone_label.setText(u"")

        self.column.addWidget(self.phone_label)

        self.space_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.space_1)

        self.rule_1 = QFrame(RosterPreviewForm)
        self.rule_1.setObjectName(u"rule_1")
        self.rule_1.setProperty(u"line", u"rule")

        self.column.addWidget(self.rule_1)

        self.space_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.space_2)

        self.next_caption = QLabel(RosterPreviewForm)
        self.next_caption.setObjectName(u"next_caption")
        self.next_caption.setProperty(u"type", u"caption")
        self.next_caption.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.next_caption)

        self.next_label = QLabel(RosterPreviewForm)
        self.next_label.setObjectName(u"next_label")
        self.next_label.setProperty(u"type", u"head")
        self.next_label.setWordWrap(True)
        self.next_label.setTextFormat(Qt.TextFormat.PlainText)
        self.next_label.setText(u"")

        self.column.addWidget(self.next_label)

        self.space_3 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.space_3)

        self.rule_2 = QFrame(RosterPreviewForm)
        self.rule_2.setObjectName(u"rule_2")
        self.rule_2.setProperty(u"line", u"rule")

        self.column.addWidget(self.rule_2)

        self.space_4 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.space_4)

        self.step_list = StepList(RosterPreviewForm)
        self.step_list.setObjectName(u"step_list")

        self.column.addWidget(self.step_list)

        self.space_5 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.space_5)

        self.rule_3 = QFrame(RosterPreviewForm)
        self.rule_3.setObjectName(u"rule_3")
        self.rule_3.setProperty(u"line", u"rule")

        self.column.addWidget(self.rule_3)

        self.space_6 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.space_6)

        self.money_row = QHBoxLayout()
        self.money_row.setSpacing(8)
        self.money_row.setObjectName(u"money_row")
        self.money_row.setContentsMargins(0, 0, 0, 0)
        self.money_caption = QLabel(RosterPreviewForm)
        self.money_caption.setObjectName(u"money_caption")
        self.money_caption.setProperty(u"type", u"head")
        self.money_caption.setTextFormat(Qt.TextFormat.PlainText)

        self.money_row.addWidget(self.money_caption)

        self.total_label = QLabel(RosterPreviewForm)
        self.total_label.setObjectName(u"total_label")
        self.total_label.setProperty(u"type", u"caption")
        self.total_label.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.total_label.setTextFormat(Qt.TextFormat.PlainText)
        self.total_label.setText(u"")

        self.money_row.addWidget(self.total_label)


        self.column.addLayout(self.money_row)

        self.money_bar = MoneyBar(RosterPreviewForm)
        self.money_bar.setObjectName(u"money_bar")

        self.column.addWidget(self.money_bar)

        self.money_table = MoneyTable(RosterPreviewForm)
        self.money_table.setObjectName(u"money_table")

        self.column.addWidget(self.money_table)


        self.retranslateUi(RosterPreviewForm)

        QMetaObject.connectSlotsByName(RosterPreviewForm)
    # setupUi

    def retranslateUi(self, RosterPreviewForm):
        self.next_caption.setText(QCoreApplication.translate("RosterPreviewForm", u"Next step", None))
        self.money_caption.setText(QCoreApplication.translate("RosterPreviewForm", u"Money", None))
        pass
    # retranslateUi

