# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'about.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QLabel, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)
class Ui_AboutDialog(object):
    def setupUi(self, AboutDialog):
        if not AboutDialog.objectName():
            AboutDialog.setObjectName(u"AboutDialog")
        AboutDialog.setProperty(u"ground", u"base")
        self.column = QVBoxLayout(AboutDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.setObjectName(u"head")
        self.picture = QLabel(AboutDialog)
        self.picture.setObjectName(u"picture")

        self.head.addWidget(self.picture)

        self.names = QVBoxLayout()
        self.names.setSpacing(0)
        self.names.setObjectName(u"names")
        self.name = QLabel(AboutDialog)
        self.name.setObjectName(u"name")
        self.name.setText(u"Prakerja Desktop")
        self.name.setProperty(u"type", u"title")

        self.names.addWidget(self.name)

        self.version = QLabel(AboutDialog)
        self.version.setObjectName(u"version")
        self.version.setProperty(u"type", u"caption")
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.names.addWidget(self.version)


        self.head.addLayout(self.names)

        self.head_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.head_space)


        self.column.addLayout(self.head)

        self.honest = QLabel(AboutDialog)
        self.honest.setObjectName(u"honest")
        self.honest.setWordWrap(True)
        self.honest.setProperty(u"type", u"head")

        self.column.addWidget(self.honest)

        self.private_data = QLabel(AboutDialog)
        self.private_data.setObjectName(u"private_data")
        self.private_data.setWordWrap(True)

        self.column.addWidget(self.private_data)

        self.licence = QLabel(AboutDialog)
        self.licence.setObjectName(u"licence")
        self.licence.setWordWrap(True)
        self.licence.setProperty(u"type", u"caption")

        self.column.addWidget(self.licence)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.buttons = QDialogButtonBox(AboutDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.column.addWidget(self.buttons)


        self.retranslateUi(AboutDialog)

        QMetaObject.connectSlotsByName(AboutDialog)
    # setupUi

    def retranslateUi(self, AboutDialog):
        AboutDialog.setWindowTitle(QCoreApplication.translate("AboutDialog", u"About Prakerja Desktop", None))
        self.honest.setText(QCoreApplication.translate("AboutDialog", u"This program is your office's own notebook, not an official Prakerja application.", None))
        self.private_data.setText(QCoreApplication.translate("AboutDialog", u"It does not connect to the internet and never asks for the password of a Prakerja account, OTPs, PINs, photos of the KTP or selfies. All data stays on this computer.", None))
        self.licence.setText(QCoreApplication.translate("AboutDialog", u"Free software under the MIT licence. Built with Qt (LGPL 3), SQLCipher, peewee, calamine, XlsxWriter and icalendar.", None))
    # retranslateUi

