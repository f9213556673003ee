# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'participant_contacts.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from prakerja_desktop.gui.widgets.table import DataTable

class Ui_ContactsPanel(object):
    def setupUi(self, ContactsPanel):
        if not ContactsPanel.objectName():
            ContactsPanel.setObjectName(u"ContactsPanel")
        ContactsPanel.resize(1214, 420)
        self.column = QVBoxLayout(ContactsPanel)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 10, 16, 8)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.call = QPushButton(ContactsPanel)
        self.call.setObjectName(u"call")

        self.buttons.addWidget(self.call)

        self.visit = QPushButton(ContactsPanel)
        self.visit.setObjectName(u"visit")

        self.buttons.addWidget(self.visit)

        self.message = QPushButton(ContactsPanel)
        self.message.setObjectName(u"message")

        self.buttons.addWidget(self.message)

        self.buttonSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttonSpace)


        self.column.addLayout(self.buttons)

        self.table = DataTable(ContactsPanel)
        self.table.setObjectName(u"table")

        self.column.addWidget(self.table)

        self.column.setStretch(1, 1)

        self.retranslateUi(ContactsPanel)

        QMetaObject.connectSlotsByName(ContactsPanel)
    # setupUi

    def retranslateUi(self, ContactsPanel):
        self.call.setText(QCoreApplication.translate("ContactsPanel", u"Log a call", None))
        self.visit.setText(QCoreApplication.translate("ContactsPanel", u"Log a visit", None))
        self.message.setText(QCoreApplication.translate("ContactsPanel", u"Log a message", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ContactsPanel", u"Contacts with this participant", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

