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
from PySide6.QtWidgets import (QApplication, QFormLayout, QHBoxLayout, QLabel,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_IdentityPanel(object):
    def setupUi(self, IdentityPanel):
        if not IdentityPanel.objectName():
            IdentityPanel.setObjectName(u"IdentityPanel")
        IdentityPanel.resize(1214, 470)
        IdentityPanel.setWidgetResizable(True)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"ground", u"base")
        self.columns = QHBoxLayout(self.content)
        self.columns.setSpacing(48)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(16, 14, 16, 14)
        self.personColumn = QVBoxLayout()
        self.personColumn.setSpacing(8)
        self.personColumn.setObjectName(u"personColumn")
        self.personHead = QLabel(self.content)
        self.personHead.setObjectName(u"personHead")
        self.personHead.setProperty(u"type", u"head")

        self.personColumn.addWidget(self.personHead)

        self.personForm = QFormLayout()
        self.personForm.setObjectName(u"personForm")
        self.personForm.setHorizontalSpacing(16)
        self.personForm.setVerticalSpacing(8)
        self.personForm.setLabelAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.nikLabel = QLabel(self.content)
        self.nikLabel.setObjectName(u"nikLabel")
        self.nikLabel.setProperty(u"tone", u"muted")

        self.personForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nikLabel)

        self.nik = QLabel(self.content)
        self.nik.setObjectName(u"nik")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.nik.sizePolicy().hasHeightForWidth())
        self.nik.setSizePolicy(sizePolicy)
        self.nik.setTextFormat(Qt.TextFormat.PlainText)
        self.nik.setWordWrap(True)

        self.personForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.nik)

        self.kkLabel = QLabel(self.content)
        self.kkLabel.setObjectName(u"kkLabel")
        self.kkLabel.setProperty(u"tone", u"muted")

        self.personForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.kkLabel)

        self.kk = QLabel(self.content)
        self.kk.setObjectName(u"kk")
        sizePolicy.setHeightForWidth(self.kk.sizePolicy().hasHeightForWidth())
        self.kk.setSizePolicy(sizePolicy)
        self.kk.setTextFormat(Qt.TextFormat.PlainText)
        self.kk.setWordWrap(True)

        self.personForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.kk)

        self.nameLabel = QLabel(self.content)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setProperty(u"tone", u"muted")

        self.personForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.name = QLabel(self.content)
        self.name.setObjectName(u"name")
        sizePolicy.setHeightForWidth(self.name.sizePolicy().hasHeightForWidth())
        self.name.setSizePolicy(sizePolicy)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)

        self.personForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.name)

        self.sexLabel = QLabel(self.content)
        self.sexLabel.setObjectName(u"sexLabel")
        self.sexLabel.setProperty(u"tone", u"muted")

        self.personForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.sexLabel)

        self.sex = QLabel(self.content)
        self.sex.setObjectName(u"sex")
        sizePolicy.setHeightForWidth(self.sex.sizePolicy().hasHeightForWidth())
        self.sex.setSizePolicy(sizePolicy)
        self.sex.setTextFormat(Qt.TextFormat.PlainText)
        self.sex.setWordWrap(True)

        self.personForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.sex)

        self.birthLabel = QLabel(self.content)
        self.birthLabel.setObjectName(u"birthLabel")
        self.birthLabel.setProperty(u"tone", u"muted")

        self.personForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.birthLabel)

        self.birth = QLabel(self.content)
        self.birth.setObjectName(u"birth")
        sizePolicy.setHeightForWidth(self.birth.sizePolicy().hasHeightForWidth())
        self.birth.setSizePolicy(sizePolicy)
        self.birth.setTextFormat(Qt.TextFormat.PlainText)
        self.birth.setWordWrap(True)

        self.personForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.birth)

        self.educationLabel = QLabel(self.content)
        self.educationLabel.setObjectName(u"educationLabel")
        self.educationLabel.setProperty(u"tone", u"muted")

        self.personForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.educationLabel)

        self.education = QLabel(self.content)
        self.education.setObjectName(u"education")
        sizePolicy.setHeightForWidth(self.education.sizePolicy().hasHeightForWidth())
        self.education.setSizePolicy(sizePolicy)
        self.education.setTextFormat(Qt.TextFormat.PlainText)
        self.education.setWordWrap(True)

        self.personForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.education)

        self.employmentLabel = QLabel(self.content)
        self.employmentLabel.setObjectName(u"employmentLabel")
        self.employmentLabel.setProperty(u"tone", u"muted")

        self.personForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.employmentLabel)

        self.employment = QLabel(self.content)
        self.employment.setObjectName(u"employment")
        sizePolicy.setHeightForWidth(self.employment.sizePolicy().hasHeightForWidth())
        self.employment.setSizePolicy(sizePolicy)
        self.employment.setTextFormat(Qt.TextFormat.PlainText)
        self.employment.setWordWrap(True)

        self.personForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.employment)

        self.phoneLabel = QLabel(self.content)
        self.phoneLabel.setObjectName(u"phoneLabel")
        self.phoneLabel.setProperty(u"tone", u"muted")

        self.personForm.setWidget(7, QFormLayout.ItemRole.LabelRole, self.phoneLabel)

        self.phone = QLabel(self.content)
        self.phone.setObjectName(u"phone")
        sizePolicy.setHeightForWidth(self.phone.sizePolicy().hasHeightForWidth())
        self.phone.setSizePolicy(sizePolicy)
        self.phone.setTextFormat(Qt.TextFormat.PlainText)
        self.phone.setWordWrap(True)

        self.personForm.setWidget(7, QFormLayout.ItemRole.FieldRole, self.phone)

        self.emailLabel = QLabel(self.content)
        self.emailLabel.setObjectName(u"emailLabel")
        self.emailLabel.setProperty(u"tone", u"muted")

        self.personForm.setWidget(8, QFormLayout.ItemRole.LabelRole, self.emailLabel)

        self.email = QLabel(self.content)
        self.email.setObjectName(u"email")
        sizePolicy.setHeightForWidth(self.email.sizePolicy().hasHeightForWidth())
        self.email.setSizePolicy(sizePolicy)
        self.email.setTextFormat(Qt.TextFormat.PlainText)
        self.email.setWordWrap(True)

        self.personForm.setWidget(8, QFormLayout.ItemRole.FieldRole, self.email)

        self.addressLabel = QLabel(self.content)
        self.addressLabel.setObjectName(u"addressLabel")
        self.addressLabel.setProperty(u"tone", u"muted")

        self.personForm.setWidget(9, QFormLayout.ItemRole.LabelRole, self.addressLabel)

        self.address = QLabel(self.content)
        self.address.setObjectName(u"address")
        sizePolicy.setHeightForWidth(self.address.sizePolicy().hasHeightForWidth())
        self.address.setSizePolicy(sizePolicy)
        self.address.setTextFormat(Qt.TextFormat.PlainText)
        self.address.setWordWrap(True)

        self.personForm.setWidget(9, QFormLayout.ItemRole.FieldRole, self.address)

        self.villageLabel = QLabel(self.content)
        self.villageLabel.setObjectName(u"villageLabel")
        self.villageLabel.setProperty(u"tone", u"muted")

        self.personForm.setWidget(10, QFormLayout.ItemRole.LabelRole, self.villageLabel)

        self.village = QLabel(self.content)
        self.village.setObjectName(u"village")
        sizePolicy.setHeightForWidth(self.village.sizePolicy().hasHeightForWidth())
        self.village.setSizePolicy(sizePolicy)
        self.village.setTextFormat(Qt.TextFormat.PlainText)
        self.village.setWordWrap(True)

        self.personForm.setWidget(10, QFormLayout.ItemRole.FieldRole, self.village)

        self.districtLabel = QLabel(self.content)
        self.districtLabel.setObjectName(u"districtLabel")
        self.districtLabel.setProperty(u"tone", u"muted")

        self.personForm.setWidget(11, QFormLayout.ItemRole.LabelRole, self.districtLabel)

        self.district = QLabel(self.content)
        self.district.setObjectName(u"district")
        sizePolicy.setHeightForWidth(self.district.sizePolicy().hasHeightForWidth())
        self.district.setSizePolicy(sizePolicy)
        self.district.setTextFormat(Qt.TextFormat.PlainText)
        self.district.setWordWrap(True)

        self.personForm.setWidget(11, QFormLayout.ItemRole.FieldRole, self.district)


        self.personColumn.addLayout(self.personForm)

        self.personSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.personColumn.addItem(self.personSpace)


        self.columns.addLayout(self.personColumn)

        self.membershipColumn = QVBoxLayout()
        self.membershipColumn.setSpacing(8)
        self.membershipColumn.setObjectName(u"membershipColumn")
        self.membershipHead = QLabel(self.content)
        self.membershipHead.setObjectName(u"membershipHead")
        self.membershipHead.setProperty(u"type", u"head")

        self.membershipColumn.addWidget(self.membershipHead)

        self.membershipForm = QFormLayout()
        self.membershipForm.setObjectName(u"membershipForm")
        self.membershipForm.setHorizontalSpacing(16)
        self.membershipForm.setVerticalSpacing(8)
        self.membershipForm.setLabelAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.batchLabel = QLabel(self.content)
        self.batchLabel.setObjectName(u"batchLabel")
        self.batchLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.batchLabel)

        self.batch = QLabel(self.content)
        self.batch.setObjectName(u"batch")
        sizePolicy.setHeightForWidth(self.batch.sizePolicy().hasHeightForWidth())
        self.batch.setSizePolicy(sizePolicy)
        self.batch.setTextFormat(Qt.TextFormat.PlainText)
        self.batch.setWordWrap(True)

        self.membershipForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.batch)

        self.announcedLabel = QLabel(self.content)
        self.announcedLabel.setObjectName(u"announcedLabel")
        self.announcedLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.announcedLabel)

        self.announced = QLabel(self.content)
        self.announced.setObjectName(u"announced")
        sizePolicy.setHeightForWidth(self.announced.sizePolicy().hasHeightForWidth())
        self.announced.setSizePolicy(sizePolicy)
        self.announced.setTextFormat(Qt.TextFormat.PlainText)
        self.announced.setWordWrap(True)

        self.membershipForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.announced)

        self.schemeLabel = QLabel(self.content)
        self.schemeLabel.setObjectName(u"schemeLabel")
        self.schemeLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.schemeLabel)

        self.scheme = QLabel(self.content)
        self.scheme.setObjectName(u"scheme")
        sizePolicy.setHeightForWidth(self.scheme.sizePolicy().hasHeightForWidth())
        self.scheme.setSizePolicy(sizePolicy)
        self.scheme.setTextFormat(Qt.TextFormat.PlainText)
        self.scheme.setWordWrap(True)

        self.membershipForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.scheme)

        self.statusLabel = QLabel(self.content)
        self.statusLabel.setObjectName(u"statusLabel")
        self.statusLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.statusLabel)

        self.status = QLabel(self.content)
        self.status.setObjectName(u"status")
        sizePolicy.setHeightForWidth(self.status.sizePolicy().hasHeightForWidth())
        self.status.setSizePolicy(sizePolicy)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setWordWrap(True)

        self.membershipForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.status)

        self.statusReasonLabel = QLabel(self.content)
        self.statusReasonLabel.setObjectName(u"statusReasonLabel")
        self.statusReasonLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.statusReasonLabel)

        self.statusReason = QLabel(self.content)
        self.statusReason.setObjectName(u"statusReason")
        sizePolicy.setHeightForWidth(self.statusReason.sizePolicy().hasHeightForWidth())
        self.statusReason.setSizePolicy(sizePolicy)
        self.statusReason.setTextFormat(Qt.TextFormat.PlainText)
        self.statusReason.setWordWrap(True)

        self.membershipForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.statusReason)

        self.cardLabel = QLabel(self.content)
        self.cardLabel.setObjectName(u"cardLabel")
        self.cardLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.cardLabel)

        self.card = QLabel(self.content)
        self.card.setObjectName(u"card")
        sizePolicy.setHeightForWidth(self.card.sizePolicy().hasHeightForWidth())
        self.card.setSizePolicy(sizePolicy)
        self.card.setTextFormat(Qt.TextFormat.PlainText)
        self.card.setWordWrap(True)

        self.membershipForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.card)

        self.balanceLabel = QLabel(self.content)
        self.balanceLabel.setObjectName(u"balanceLabel")
        self.balanceLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.balanceLabel)

        self.balance = QLabel(self.content)
        self.balance.setObjectName(u"balance")
        sizePolicy.setHeightForWidth(self.balance.sizePolicy().hasHeightForWidth())
        self.balance.setSizePolicy(sizePolicy)
        self.balance.setTextFormat(Qt.TextFormat.PlainText)
        self.balance.setWordWrap(True)

        self.membershipForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.balance)

        self.accountLabel = QLabel(self.content)
        self.accountLabel.setObjectName(u"accountLabel")
        self.accountLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(7, QFormLayout.ItemRole.LabelRole, self.accountLabel)

        self.account = QLabel(self.content)
        self.account.setObjectName(u"account")
        sizePolicy.setHeightForWidth(self.account.sizePolicy().hasHeightForWidth())
        self.account.setSizePolicy(sizePolicy)
        self.account.setTextFormat(Qt.TextFormat.PlainText)
        self.account.setWordWrap(True)

        self.membershipForm.setWidget(7, QFormLayout.ItemRole.FieldRole, self.account)

        self.connectedLabel = QLabel(self.content)
        self.connectedLabel.setObjectName(u"connectedLabel")
        self.connectedLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(8, QFormLayout.ItemRole.LabelRole, self.connectedLabel)

        self.connected = QLabel(self.content)
        self.connected.setObjectName(u"connected")
        sizePolicy.setHeightForWidth(self.connected.sizePolicy().hasHeightForWidth())
        self.connected.setSizePolicy(sizePolicy)
        self.connected.setTextFormat(Qt.TextFormat.PlainText)
        self.connected.setWordWrap(True)

        self.membershipForm.setWidget(8, QFormLayout.ItemRole.FieldRole, self.connected)

        self.verifiedLabel = QLabel(self.content)
        self.verifiedLabel.setObjectName(u"verifiedLabel")
        self.verifiedLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(9, QFormLayout.ItemRole.LabelRole, self.verifiedLabel)

        self.verified = QLabel(self.content)
        self.verified.setObjectName(u"verified")
        sizePolicy.setHeightForWidth(self.verified.sizePolicy().hasHeightForWidth())
        self.verified.setSizePolicy(sizePolicy)
        self.verified.setTextFormat(Qt.TextFormat.PlainText)
        self.verified.setWordWrap(True)

        self.membershipForm.setWidget(9, QFormLayout.ItemRole.FieldRole, self.verified)

        self.officerLabel = QLabel(self.content)
        self.officerLabel.setObjectName(u"officerLabel")
        self.officerLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(10, QFormLayout.ItemRole.LabelRole, self.officerLabel)

        self.officer = QLabel(self.content)
        self.officer.setObjectName(u"officer")
        sizePolicy.setHeightForWidth(self.officer.sizePolicy().hasHeightForWidth())
        self.officer.setSizePolicy(sizePolicy)
        self.officer.setTextFormat(Qt.TextFormat.PlainText)
        self.officer.setWordWrap(True)

        self.membershipForm.setWidget(10, QFormLayout.ItemRole.FieldRole, self.officer)

        self.noteLabel = QLabel(self.content)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setProperty(u"tone", u"muted")

        self.membershipForm.setWidget(11, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QLabel(self.content)
        self.note.setObjectName(u"note")
        sizePolicy.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)

        self.membershipForm.setWidget(11, QFormLayout.ItemRole.FieldRole, self.note)


        self.membershipColumn.addLayout(self.membershipForm)

        self.membershipSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.membershipColumn.addItem(self.membershipSpace)


        self.columns.addLayout(self.membershipColumn)

        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 1)
        IdentityPanel.setWidget(self.content)

        self.retranslateUi(IdentityPanel)

        QMetaObject.connectSlotsByName(IdentityPanel)
    # setupUi

    def retranslateUi(self, IdentityPanel):
#if QT_CONFIG(accessibility)
        IdentityPanel.setAccessibleName(QCoreApplication.translate("IdentityPanel", u"Personal data", None))
#endif // QT_CONFIG(accessibility)
        self.personHead.setText(QCoreApplication.translate("IdentityPanel", u"Person", None))
        self.nikLabel.setText(QCoreApplication.translate("IdentityPanel", u"NIK", None))
        self.kkLabel.setText(QCoreApplication.translate("IdentityPanel", u"Family card number", None))
        self.nameLabel.setText(QCoreApplication.translate("IdentityPanel", u"Name", None))
        self.sexLabel.setText(QCoreApplication.translate("IdentityPanel", u"Sex", None))
        self.birthLabel.setText(QCoreApplication.translate("IdentityPanel", u"Born", None))
        self.educationLabel.setText(QCoreApplication.translate("IdentityPanel", u"Education", None))
        self.employmentLabel.setText(QCoreApplication.translate("IdentityPanel", u"Work", None))
        self.phoneLabel.setText(QCoreApplication.translate("IdentityPanel", u"Phone", None))
        self.emailLabel.setText(QCoreApplication.translate("IdentityPanel", u"E-mail", None))
        self.addressLabel.setText(QCoreApplication.translate("IdentityPanel", u"Address", None))
        self.villageLabel.setText(QCoreApplication.translate("IdentityPanel", u"Village", None))
        self.districtLabel.setText(QCoreApplication.translate("IdentityPanel", u"District", None))
        self.membershipHead.setText(QCoreApplication.translate("IdentityPanel", u"Membership", None))
        self.batchLabel.setText(QCoreApplication.translate("IdentityPanel", u"Batch", None))
        self.announcedLabel.setText(QCoreApplication.translate("IdentityPanel", u"Announced", None))
        self.schemeLabel.setText(QCoreApplication.translate("IdentityPanel", u"Scheme", None))
        self.statusLabel.setText(QCoreApplication.translate("IdentityPanel", u"Status", None))
        self.statusReasonLabel.setText(QCoreApplication.translate("IdentityPanel", u"Reason", None))
        self.cardLabel.setText(QCoreApplication.translate("IdentityPanel", u"Card number appeared", None))
        self.balanceLabel.setText(QCoreApplication.translate("IdentityPanel", u"Balance appeared", None))
        self.accountLabel.setText(QCoreApplication.translate("IdentityPanel", u"Account", None))
        self.connectedLabel.setText(QCoreApplication.translate("IdentityPanel", u"Connected", None))
        self.verifiedLabel.setText(QCoreApplication.translate("IdentityPanel", u"Verified", None))
        self.officerLabel.setText(QCoreApplication.translate("IdentityPanel", u"Officer", None))
        self.noteLabel.setText(QCoreApplication.translate("IdentityPanel", u"Note", None))
    # retranslateUi

