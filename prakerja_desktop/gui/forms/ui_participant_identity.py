# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'participant_identity.ui'
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
from PySide6.QtWidgets import (QApplication, QFormLayout, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_IdentityPanel(object):
    def setupUi(self, IdentityPanel):
        if not IdentityPanel.objectName():
            IdentityPanel.setObjectName(u"IdentityPanel")
        IdentityPanel.resize(1214, 470)
        self.column = QVBoxLayout(IdentityPanel)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(IdentityPanel)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"ground", u"base")
        self.columns = QGridLayout(self.content)
        self.columns.setObjectName(u"columns")
        self.columns.setHorizontalSpacing(40)
        self.columns.setVerticalSpacing(12)
        self.columns.setContentsMargins(16, 12, 16, 12)
        self.personPart = QWidget(self.content)
        self.personPart.setObjectName(u"personPart")
        self.personColumn = QVBoxLayout(self.personPart)
        self.personColumn.setSpacing(6)
        self.personColumn.setObjectName(u"personColumn")
        self.personColumn.setContentsMargins(0, 0, 0, 0)
        self.personHead = QLabel(self.personPart)
        self.personHead.setObjectName(u"personHead")
        self.personHead.setProperty(u"type", u"head")

        self.personColumn.addWidget(self.personHead)

        self.personSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.personColumn.addItem(self.personSpace)


        self.columns.addWidget(self.personPart, 0, 0, 1, 1)

        self.membershipPart = QWidget(self.content)
        self.membershipPart.setObjectName(u"membershipPart")
        self.membershipColumn = QVBoxLayout(self.membershipPart)
        self.membershipColumn.setSpacing(6)
        self.membershipColumn.setObjectName(u"membershipColumn")
        self.membershipColumn.setContentsMargins(0, 0, 0, 0)
        self.membershipHead = QLabel(self.membershipPart)
        self.membershipHead.setObjectName(u"membershipHead")
        self.membershipHead.setProperty(u"type", u"head")

        self.membershipColumn.addWidget(self.membershipHead)

        self.membershipForm = QFormLayout()
        self.membershipForm.setObjectName(u"membershipForm")
        self.membershipForm.setHorizontalSpacing(16)
        self.membershipForm.setVerticalSpacing(5)
        self.membershipForm.setLabelAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.announcedLabel = QLabel(self.membershipPart)
        self.announcedLabel.setObjectName(u"announcedLabel")
        self.announcedLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.announcedLabel)

        self.announced = QLabel(self.membershipPart)
        self.announced.setObjectName(u"announced")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.announced.sizePolicy().hasHeightForWidth())
        self.announced.setSizePolicy(sizePolicy)
        self.announced.setTextFormat(Qt.TextFormat.PlainText)
        self.announced.setWordWrap(True)

        self.membershipForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.announced)

        self.schemeLabel = QLabel(self.membershipPart)
        self.schemeLabel.setObjectName(u"schemeLabel")
        self.schemeLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.schemeLabel)

        self.scheme = QLabel(self.membershipPart)
        self.scheme.setObjectName(u"scheme")
        sizePolicy.setHeightForWidth(self.scheme.sizePolicy().hasHeightForWidth())
        self.scheme.setSizePolicy(sizePolicy)
        self.scheme.setTextFormat(Qt.TextFormat.PlainText)
        self.scheme.setWordWrap(True)

        self.membershipForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.scheme)

        self.cardLabel = QLabel(self.membershipPart)
        self.cardLabel.setObjectName(u"cardLabel")
        self.cardLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.cardLabel)

        self.card = QLabel(self.membershipPart)
        self.card.setObjectName(u"card")
        sizePolicy.setHeightForWidth(self.card.sizePolicy().hasHeightForWidth())
        self.card.setSizePolicy(sizePolicy)
        self.card.setTextFormat(Qt.TextFormat.PlainText)
        self.card.setWordWrap(True)

        self.membershipForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.card)

        self.balanceLabel = QLabel(self.membershipPart)
        self.balanceLabel.setObjectName(u"balanceLabel")
        self.balanceLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.balanceLabel)

        self.balance = QLabel(self.membershipPart)
        self.balance.setObjectName(u"balance")
        sizePolicy.setHeightForWidth(self.balance.sizePolicy().hasHeightForWidth())
        self.balance.setSizePolicy(sizePolicy)
        self.balance.setTextFormat(Qt.TextFormat.PlainText)
        self.balance.setWordWrap(True)

        self.membershipForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.balance)

        self.accountLabel = QLabel(self.membershipPart)
        self.accountLabel.setObjectName(u"accountLabel")
        self.accountLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.accountLabel)

        self.account = QLabel(self.membershipPart)
        self.account.setObjectName(u"account")
        sizePolicy.setHeightForWidth(self.account.sizePolicy().hasHeightForWidth())
        self.account.setSizePolicy(sizePolicy)
        self.account.setTextFormat(Qt.TextFormat.PlainText)
        self.account.setWordWrap(True)

        self.membershipForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.account)

        self.connectedLabel = QLabel(self.membershipPart)
        self.connectedLabel.setObjectName(u"connectedLabel")
        self.connectedLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.connectedLabel)

        self.connected = QLabel(self.membershipPart)
        self.connected.setObjectName(u"connected")
        sizePolicy.setHeightForWidth(self.connected.sizePolicy().hasHeightForWidth())
        self.connected.setSizePolicy(sizePolicy)
        self.connected.setTextFormat(Qt.TextFormat.PlainText)
        self.connected.setWordWrap(True)

        self.membershipForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.connected)

        self.verifiedLabel = QLabel(self.membershipPart)
        self.verifiedLabel.setObjectName(u"verifiedLabel")
        self.verifiedLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.verifiedLabel)

        self.verified = QLabel(self.membershipPart)
        self.verified.setObjectName(u"verified")
        sizePolicy.setHeightForWidth(self.verified.sizePolicy().hasHeightForWidth())
        self.verified.setSizePolicy(sizePolicy)
        self.verified.setTextFormat(Qt.TextFormat.PlainText)
        self.verified.setWordWrap(True)

        self.membershipForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.verified)


        self.membershipColumn.addLayout(self.membershipForm)

        self.membershipSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.membershipColumn.addItem(self.membershipSpace)


        self.columns.addWidget(self.membershipPart, 0, 1, 1, 1)

        self.scroll.setWidget(self.content)

        self.column.addWidget(self.scroll)

        self.foot = QFrame(IdentityPanel)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"line", u"top")
        self.buttons = QHBoxLayout(self.foot)
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(16, 6, 16, 6)
        self.save = QPushButton(self.foot)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"accent")

        self.buttons.addWidget(self.save)

        self.cancel = QPushButton(self.foot)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.footSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.footSpace)


        self.column.addWidget(self.foot)

        self.column.setStretch(0, 1)

        self.retranslateUi(IdentityPanel)

        QMetaObject.connectSlotsByName(IdentityPanel)
    # setupUi

    def retranslateUi(self, IdentityPanel):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("IdentityPanel", u"Personal data", None))
#endif // QT_CONFIG(accessibility)
        self.personHead.setText(QCoreApplication.translate("IdentityPanel", u"Person", None))
        self.membershipHead.setText(QCoreApplication.translate("IdentityPanel", u"Membership", None))
        self.announcedLabel.setText(QCoreApplication.translate("IdentityPanel", u"Announced", None))
        self.schemeLabel.setText(QCoreApplication.translate("IdentityPanel", u"Scheme", None))
        self.cardLabel.setText(QCoreApplication.translate("IdentityPanel", u"Card number appeared", None))
        self.balanceLabel.setText(QCoreApplication.translate("IdentityPanel", u"Balance appeared", None))
        self.accountLabel.setText(QCoreApplication.translate("IdentityPanel", u"Account", None))
        self.connectedLabel.setText(QCoreApplication.translate("IdentityPanel", u"Connected", None))
        self.verifiedLabel.setText(QCoreApplication.translate("IdentityPanel", u"Verified", None))
        self.save.setText(QCoreApplication.translate("IdentityPanel", u"Save changes", None))
        self.cancel.setText(QCoreApplication.translate("IdentityPanel", u"Cancel", None))
        pass
    # retranslateUi

