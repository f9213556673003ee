# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'today_panel.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from prakerja_desktop.gui.widgets.step_list import StepList

class Ui_TodayPanelForm(object):
    def setupUi(self, TodayPanelForm):
        if not TodayPanelForm.objectName():
            TodayPanelForm.setObjectName(u"TodayPanelForm")
        self.column = QVBoxLayout(TodayPanelForm)
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(TodayPanelForm)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"type", u"step")
        self.name_label.setWordWrap(True)
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setText(u"")

        self.column.addWidget(self.name_label)

        self.line_label = QLabel(TodayPanelForm)
        self.line_label.setObjectName(u"line_label")
        self.line_label.setProperty(u"type", u"caption")
        self.line_label.setWordWrap(True)
        self.line_label.setTextFormat(Qt.TextFormat.PlainText)
        self.line_label.setText(u"")

        self.column.addWidget(self.line_label)

        self.phone_row = QHBoxLayout()
        self.phone_row.setSpacing(8)
        self.phone_row.setObjectName(u"phone_row")
        self.phone_row.setContentsMargins(0, 0, 0, 0)
        self.phone_label = QLabel(TodayPanelForm)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setProperty(u"type", u"figure")
        self.phone_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.phone_label.setTextFormat(Qt.TextFormat.PlainText)
        self.phone_label.setText(u"")

        self.phone_row.addWidget(self.phone_label)

        self.copy_button = QPushButton(TodayPanelForm)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setAutoDefault(False)

        self.phone_row.addWidget(self.copy_button)

        self.phone_row.setStretch(0, 1)

        self.column.addLayout(self.phone_row)

        self.second_label = QLabel(TodayPanelForm)
        self.second_label.setObjectName(u"second_label")
        self.second_label.setWordWrap(True)
        self.second_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.second_label.setTextFormat(Qt.TextFormat.PlainText)
        self.second_label.setText(u"")

        self.column.addWidget(self.second_label)

        self.call_column = QVBoxLayout()
        self.call_column.setSpacing(4)
        self.call_column.setObjectName(u"call_column")

        self.column.addLayout(self.call_column)

        self.space_1 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.space_1)

        self.rule_1 = QFrame(TodayPanelForm)
        self.rule_1.setObjectName(u"rule_1")
        self.rule_1.setProperty(u"line", u"rule")

        self.column.addWidget(self.rule_1)

        self.space_2 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.space_2)

        self.say_caption = QLabel(TodayPanelForm)
        self.say_caption.setObjectName(u"say_caption")
        self.say_caption.setProperty(u"type", u"head")
        self.say_caption.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.say_caption)

        self.say_label = QLabel(TodayPanelForm)
        self.say_label.setObjectName(u"say_label")
        self.say_label.setWordWrap(True)
        self.say_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.say_label.setTextFormat(Qt.TextFormat.PlainText)
        self.say_label.setText(u"")

        self.column.addWidget(self.say_label)

        self.message_column = QVBoxLayout()
        self.message_column.setSpacing(4)
        self.message_column.setObjectName(u"message_column")

        self.column.addLayout(self.message_column)

        self.space_7 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.space_7)

        self.rule_4 = QFrame(TodayPanelForm)
        self.rule_4.setObjectName(u"rule_4")
        self.rule_4.setProperty(u"line", u"rule")

        self.column.addWidget(self.rule_4)

        self.space_8 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.space_8)

        self.contacts_caption = QLabel(TodayPanelForm)
        self.contacts_caption.setObjectName(u"contacts_caption")
        self.contacts_caption.setProperty(u"type", u"head")
        self.contacts_caption.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.contacts_caption.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.contacts_caption)

        self.contacts_label = QLabel(TodayPanelForm)
        self.contacts_label.setObjectName(u"contacts_label")
        self.contacts_label.setWordWrap(True)
        self.contacts_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.contacts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.contacts_label.setText(u"")

        self.column.addWidget(self.contacts_label)

        self.space_3 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.space_3)

        self.rule_2 = QFrame(TodayPanelForm)
        self.rule_2.setObjectName(u"rule_2")
        self.rule_2.setProperty(u"line", u"rule")

        self.column.addWidget(self.rule_2)

        self.space_4 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.space_4)

        self.step_list = StepList(TodayPanelForm)
        self.step_list.setObjectName(u"step_list")

        self.column.addWidget(self.step_list)

        self.space_5 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.space_5)

        self.rule_3 = QFrame(TodayPanelForm)
        self.rule_3.setObjectName(u"rule_3")
        self.rule_3.setProperty(u"line", u"rule")

        self.column.addWidget(self.rule_3)

        self.space_6 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.space_6)

        self.why_caption = QLabel(TodayPanelForm)
        self.why_caption.setObjectName(u"why_caption")
        self.why_caption.setProperty(u"type", u"head")
        self.why_caption.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.why_caption)

        self.why_label = QLabel(TodayPanelForm)
        self.why_label.setObjectName(u"why_label")
        self.why_label.setWordWrap(True)
        self.why_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.why_label.setTextFormat(Qt.TextFormat.PlainText)
        self.why_label.setText(u"")

        self.column.addWidget(self.why_label)


        self.retranslateUi(TodayPanelForm)

        QMetaObject.connectSlotsByName(TodayPanelForm)
    # setupUi

    def retranslateUi(self, TodayPanelForm):
        self.copy_button.setText(QCoreApplication.translate("TodayPanelForm", u"Copy", None))
        self.say_caption.setText(QCoreApplication.translate("TodayPanelForm", u"Say", None))
        self.contacts_caption.setText(QCoreApplication.translate("TodayPanelForm", u"Earlier contacts", None))
        self.why_caption.setText(QCoreApplication.translate("TodayPanelForm", u"Why", None))
        pass
    # retranslateUi

