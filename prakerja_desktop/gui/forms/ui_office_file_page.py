# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'office_file_page.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from prakerja_desktop.gui.widgets.notices import ErrorStrip

class Ui_OfficeFilePageForm(object):
    def setupUi(self, OfficeFilePageForm):
        if not OfficeFilePageForm.objectName():
            OfficeFilePageForm.setObjectName(u"OfficeFilePageForm")
        self.column = QVBoxLayout(OfficeFilePageForm)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.header_place = QVBoxLayout()
        self.header_place.setSpacing(0)
        self.header_place.setObjectName(u"header_place")
        self.header_place.setContentsMargins(0, 0, 0, 0)

        self.column.addLayout(self.header_place)

        self.error = ErrorStrip(OfficeFilePageForm)
        self.error.setObjectName(u"error")

        self.column.addWidget(self.error)

        self.work_place = QVBoxLayout()
        self.work_place.setSpacing(0)
        self.work_place.setObjectName(u"work_place")
        self.work_place.setContentsMargins(0, 0, 0, 0)

        self.column.addLayout(self.work_place)

        self.scroll = QScrollArea(OfficeFilePageForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"ground", u"base")
        self.content_row = QHBoxLayout(self.content)
        self.content_row.setSpacing(24)
        self.content_row.setObjectName(u"content_row")
        self.content_row.setContentsMargins(16, 16, 16, 16)
        self.left_side = QVBoxLayout()
        self.left_side.setSpacing(14)
        self.left_side.setObjectName(u"left_side")
        self.left_side.setContentsMargins(0, 0, 0, 0)
        self.facts = QGridLayout()
        self.facts.setObjectName(u"facts")
        self.facts.setHorizontalSpacing(24)
        self.facts.setVerticalSpacing(8)
        self.facts.setContentsMargins(0, 0, 0, 0)
        self.office_label = QLabel(self.content)
        self.office_label.setObjectName(u"office_label")
        self.office_label.setProperty(u"tone", u"muted")
        self.office_label.setTextFormat(Qt.TextFormat.PlainText)

        self.facts.addWidget(self.office_label, 0, 0, 1, 1)

        self.office = QLabel(self.content)
        self.office.setObjectName(u"office")
        self.office.setTextFormat(Qt.TextFormat.PlainText)
        self.office.setWordWrap(True)
        self.office.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.facts.addWidget(self.office, 0, 1, 1, 1)

        self.address_label = QLabel(self.content)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setProperty(u"tone", u"muted")
        self.address_label.setTextFormat(Qt.TextFormat.PlainText)

        self.facts.addWidget(self.address_label, 1, 0, 1, 1)

        self.address = QLabel(self.content)
        self.address.setObjectName(u"address")
        self.address.setTextFormat(Qt.TextFormat.PlainText)
        self.address.setWordWrap(True)
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.facts.addWidget(self.address, 1, 1, 1, 1)

        self.phone_label = QLabel(self.content)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setProperty(u"tone", u"muted")
        self.phone_label.setTextFormat(Qt.TextFormat.PlainText)

        self.facts.addWidget(self.phone_label, 2, 0, 1, 1)

        self.phone = QLabel(self.content)
        self.phone.setObjectName(u"phone")
        self.phone.setTextFormat(Qt.TextFormat.PlainText)
        self.phone.setWordWrap(True)
        self.phone.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.facts.addWidget(self.phone, 2, 1, 1, 1)

        self.officer_label = QLabel(self.content)
        self.officer_label.setObjectName(u"officer_label")
        self.officer_label.setProperty(u"tone", u"muted")
        self.officer_label.setTextFormat(Qt.TextFormat.PlainText)

        self.facts.addWidget(self.officer_label, 3, 0, 1, 1)

        self.officer = QLabel(self.content)
        self.officer.setObjectName(u"officer")
        self.officer.setTextFormat(Qt.TextFormat.PlainText)
        self.officer.setWordWrap(True)
        self.officer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.facts.addWidget(self.officer, 3, 1, 1, 1)

        self.path_label = QLabel(self.content)
        self.path_label.setObjectName(u"path_label")
        self.path_label.setProperty(u"tone", u"muted")
        self.path_label.setTextFormat(Qt.TextFormat.PlainText)

        self.facts.addWidget(self.path_label, 4, 0, 1, 1)

        self.path = QLabel(self.content)
        self.path.setObjectName(u"path")
        self.path.setTextFormat(Qt.TextFormat.PlainText)
        self.path.setWordWrap(True)
        self.path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.facts.addWidget(self.path, 4, 1, 1, 1)

        self.people_label = QLabel(self.content)
        self.people_label.setObjectName(u"people_label")
        self.people_label.setProperty(u"tone", u"muted")
        self.people_label.setTextFormat(Qt.TextFormat.PlainText)

        self.facts.addWidget(self.people_label, 5, 0, 1, 1)

        self.people = QLabel(self.content)
        self.people.setObjectName(u"people")
        self.people.setTextFormat(Qt.TextFormat.PlainText)
        self.people.setWordWrap(True)
        self.people.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.facts.addWidget(self.people, 5, 1, 1, 1)

        self.facts.setColumnStretch(1, 1)

        self.left_side.addLayout(self.facts)

        self.rule_1 = QFrame(self.content)
        self.rule_1.setObjectName(u"rule_1")
        self.rule_1.setProperty(u"line", u"rule")

        self.left_side.addWidget(self.rule_1)

        self.import_job = QVBoxLayout()
        self.import_job.setSpacing(2)
        self.import_job.setObjectName(u"import_job")
        self.import_job.setContentsMargins(0, 0, 0, 0)
        self.import_title = QLabel(self.content)
        self.import_title.setObjectName(u"import_title")
        self.import_title.setProperty(u"type", u"head")
        self.import_title.setTextFormat(Qt.TextFormat.PlainText)

        self.import_job.addWidget(self.import_title)

        self.import_words = QLabel(self.content)
        self.import_words.setObjectName(u"import_words")
        self.import_words.setProperty(u"type", u"caption")
        self.import_words.setTextFormat(Qt.TextFormat.PlainText)
        self.import_words.setWordWrap(True)

        self.import_job.addWidget(self.import_words)

        self.import_row = QHBoxLayout()
        self.import_row.setSpacing(8)
        self.import_row.setObjectName(u"import_row")
        self.import_row.setContentsMargins(0, 6, 0, 0)
        self.import_button = QPushButton(self.content)
        self.import_button.setObjectName(u"import_button")
        self.import_button.setProperty(u"kind", u"accent")
        self.import_button.setAutoDefault(False)

        self.import_row.addWidget(self.import_button)

        self.import_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.import_row.addItem(self.import_gap)


        self.import_job.addLayout(self.import_row)


        self.left_side.addLayout(self.import_job)

        self.rule_2 = QFrame(self.content)
        self.rule_2.setObjectName(u"rule_2")
        self.rule_2.setProperty(u"line", u"rule")

        self.left_side.addWidget(self.rule_2)

        self.export_job = QVBoxLayout()
        self.export_job.setSpacing(2)
        self.export_job.setObjectName(u"export_job")
        self.export_job.setContentsMargins(0, 0, 0, 0)
        self.export_title = QLabel(self.content)
        self.export_title.setObjectName(u"export_title")
        self.export_title.setProperty(u"type", u"head")
        self.export_title.setTextFormat(Qt.TextFormat.PlainText)

        self.export_job.addWidget(self.export_title)

        self.export_words = QLabel(self.content)
        self.export_words.setObjectName(u"export_words")
        self.export_words.setProperty(u"type", u"caption")
        self.export_words.setTextFormat(Qt.TextFormat.PlainText)
        self.export_words.setWordWrap(True)

        self.export_job.addWidget(self.export_words)

        self.export_row = QHBoxLayout()
        self.export_row.setSpacing(8)
        self.export_row.setObjectName(u"export_row")
        self.export_row.setContentsMargins(0, 6, 0, 0)
        self.export_button = QPushButton(self.content)
        self.export_button.setObjectName(u"export_button")
        self.export_button.setProperty(u"kind", u"default")
        self.export_button.setAutoDefault(False)

        self.export_row.addWidget(self.export_button)

        self.mask = QCheckBox(self.content)
        self.mask.setObjectName(u"mask")

        self.export_row.addWidget(self.mask)

        self.export_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.export_row.addItem(self.export_gap)


        self.export_job.addLayout(self.export_row)


        self.left_side.addLayout(self.export_job)

        self.rule_3 = QFrame(self.content)
        self.rule_3.setObjectName(u"rule_3")
        self.rule_3.setProperty(u"line", u"rule")

        self.left_side.addWidget(self.rule_3)

        self.print_job = QVBoxLayout()
        self.print_job.setSpacing(2)
        self.print_job.setObjectName(u"print_job")
        self.print_job.setContentsMargins(0, 0, 0, 0)
        self.print_title = QLabel(self.content)
        self.print_title.setObjectName(u"print_title")
        self.print_title.setProperty(u"type", u"head")
        self.print_title.setTextFormat(Qt.TextFormat.PlainText)

        self.print_job.addWidget(self.print_title)

        self.print_words = QLabel(self.content)
        self.print_words.setObjectName(u"print_words")
        self.print_words.setProperty(u"type", u"caption")
        self.print_words.setTextFormat(Qt.TextFormat.PlainText)
        self.print_words.setWordWrap(True)

        self.print_job.addWidget(self.print_words)

        self.print_row = QHBoxLayout()
        self.print_row.setSpacing(8)
        self.print_row.setObjectName(u"print_row")
        self.print_row.setContentsMargins(0, 6, 0, 0)
        self.print_button = QPushButton(self.content)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setProperty(u"kind", u"default")
        self.print_button.setAutoDefault(False)

        self.print_row.addWidget(self.print_button)

        self.print_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.print_row.addItem(self.print_gap)


        self.print_job.addLayout(self.print_row)


        self.left_side.addLayout(self.print_job)

        self.left_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left_side.addItem(self.left_gap)


        self.content_row.addLayout(self.left_side)

        self.middle = QFrame(self.content)
        self.middle.setObjectName(u"middle")
        self.middle.setMinimumSize(QSize(1, 0))
        self.middle.setProperty(u"line", u"left")
        self.middle.setMaximumSize(QSize(1, 16777215))

        self.content_row.addWidget(self.middle)

        self.right_side = QVBoxLayout()
        self.right_side.setSpacing(14)
        self.right_side.setObjectName(u"right_side")
        self.right_side.setContentsMargins(0, 0, 0, 0)
        self.own_groups = QVBoxLayout()
        self.own_groups.setSpacing(14)
        self.own_groups.setObjectName(u"own_groups")
        self.own_groups.setContentsMargins(0, 0, 0, 0)

        self.right_side.addLayout(self.own_groups)

        self.rule_0 = QFrame(self.content)
        self.rule_0.setObjectName(u"rule_0")
        self.rule_0.setProperty(u"line", u"rule")

        self.right_side.addWidget(self.rule_0)

        self.check_job = QVBoxLayout()
        self.check_job.setSpacing(2)
        self.check_job.setObjectName(u"check_job")
        self.check_job.setContentsMargins(0, 0, 0, 0)
        self.check_title = QLabel(self.content)
        self.check_title.setObjectName(u"check_title")
        self.check_title.setProperty(u"type", u"head")
        self.check_title.setTextFormat(Qt.TextFormat.PlainText)

        self.check_job.addWidget(self.check_title)

        self.check_words = QLabel(self.content)
        self.check_words.setObjectName(u"check_words")
        self.check_words.setProperty(u"type", u"caption")
        self.check_words.setTextFormat(Qt.TextFormat.PlainText)
        self.check_words.setWordWrap(True)

        self.check_job.addWidget(self.check_words)

        self.check_row = QHBoxLayout()
        self.check_row.setSpacing(8)
        self.check_row.setObjectName(u"check_row")
        self.check_row.setContentsMargins(0, 6, 0, 0)
        self.check_button = QPushButton(self.content)
        self.check_button.setObjectName(u"check_button")
        self.check_button.setProperty(u"kind", u"default")
        self.check_button.setAutoDefault(False)

        self.check_row.addWidget(self.check_button)

        self.check_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.check_row.addItem(self.check_gap)


        self.check_job.addLayout(self.check_row)


        self.right_side.addLayout(self.check_job)

        self.findings = QVBoxLayout()
        self.findings.setSpacing(4)
        self.findings.setObjectName(u"findings")
        self.findings.setContentsMargins(0, 0, 0, 0)

        self.right_side.addLayout(self.findings)

        self.rule_4 = QFrame(self.content)
        self.rule_4.setObjectName(u"rule_4")
        self.rule_4.setProperty(u"line", u"rule")

        self.right_side.addWidget(self.rule_4)

        self.other_job = QVBoxLayout()
        self.other_job.setSpacing(2)
        self.other_job.setObjectName(u"other_job")
        self.other_job.setContentsMargins(0, 0, 0, 0)
        self.other_title = QLabel(self.content)
        self.other_title.setObjectName(u"other_title")
        self.other_title.setProperty(u"type", u"head")
        self.other_title.setTextFormat(Qt.TextFormat.PlainText)

        self.other_job.addWidget(self.other_title)

        self.other_words = QLabel(self.content)
        self.other_words.setObjectName(u"other_words")
        self.other_words.setProperty(u"type", u"caption")
        self.other_words.setTextFormat(Qt.TextFormat.PlainText)
        self.other_words.setWordWrap(True)

        self.other_job.addWidget(self.other_words)

        self.other_row = QHBoxLayout()
        self.other_row.setSpacing(8)
        self.other_row.setObjectName(u"other_row")
        self.other_row.setContentsMargins(0, 6, 0, 0)
        self.other_button = QPushButton(self.content)
        self.other_button.setObjectName(u"other_button")
        self.other_button.setProperty(u"kind", u"default")
        self.other_button.setAutoDefault(False)

        self.other_row.addWidget(self.other_button)

        self.new_button = QPushButton(self.content)
        self.new_button.setObjectName(u"new_button")
        self.new_button.setProperty(u"kind", u"default")
        self.new_button.setAutoDefault(False)

        self.other_row.addWidget(self.new_button)

        self.other_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.other_row.addItem(self.other_gap)


        self.other_job.addLayout(self.other_row)


        self.right_side.addLayout(self.other_job)

        self.sample_row = QHBoxLayout()
        self.sample_row.setSpacing(8)
        self.sample_row.setObjectName(u"sample_row")
        self.sample_row.setContentsMargins(0, 0, 0, 0)
        self.sample_button = QPushButton(self.content)
        self.sample_button.setObjectName(u"sample_button")
        self.sample_button.setProperty(u"kind", u"default")
        self.sample_button.setAutoDefault(False)

        self.sample_row.addWidget(self.sample_button)

        self.sample_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sample_row.addItem(self.sample_gap)


        self.right_side.addLayout(self.sample_row)

        self.right_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right_side.addItem(self.right_gap)


        self.content_row.addLayout(self.right_side)

        self.content_row.setStretch(0, 5)
        self.content_row.setStretch(2, 4)
        self.scroll.setWidget(self.content)

        self.column.addWidget(self.scroll)

        self.column.setStretch(3, 1)

        self.retranslateUi(OfficeFilePageForm)

        QMetaObject.connectSlotsByName(OfficeFilePageForm)
    # setupUi

    def retranslateUi(self, OfficeFilePageForm):
        self.office_label.setText(QCoreApplication.translate("OfficeFilePageForm", u"Office", None))
        self.address_label.setText(QCoreApplication.translate("OfficeFilePageForm", u"Address", None))
        self.phone_label.setText(QCoreApplication.translate("OfficeFilePageForm", u"Phone", None))
        self.officer_label.setText(QCoreApplication.translate("OfficeFilePageForm", u"Officer", None))
        self.path_label.setText(QCoreApplication.translate("OfficeFilePageForm", u"Office file", None))
        self.people_label.setText(QCoreApplication.translate("OfficeFilePageForm", u"Participants", None))
        self.import_title.setText(QCoreApplication.translate("OfficeFilePageForm", u"Sheets", None))
        self.import_words.setText(QCoreApplication.translate("OfficeFilePageForm", u"Bring in participants from Excel, CSV or OpenDocument. It is tried first; nothing is saved before you agree.", None))
        self.import_button.setText(QCoreApplication.translate("OfficeFilePageForm", u"Import sheet \u2026", None))
        self.export_title.setText(QCoreApplication.translate("OfficeFilePageForm", u"Export", None))
        self.export_words.setText(QCoreApplication.translate("OfficeFilePageForm", u"Everybody as an Excel workbook that can be imported again, or as CSV.", None))
        self.export_button.setText(QCoreApplication.translate("OfficeFilePageForm", u"Export \u2026", None))
        self.mask.setText(QCoreApplication.translate("OfficeFilePageForm", u"Mask NIK and family card numbers", None))
        self.print_title.setText(QCoreApplication.translate("OfficeFilePageForm", u"Print", None))
        self.print_words.setText(QCoreApplication.translate("OfficeFilePageForm", u"One page for each participant, in one PDF.", None))
        self.print_button.setText(QCoreApplication.translate("OfficeFilePageForm", u"Print all summaries \u2026", None))
        self.check_title.setText(QCoreApplication.translate("OfficeFilePageForm", u"Check", None))
        self.check_words.setText(QCoreApplication.translate("OfficeFilePageForm", u"Looks whether the file is whole and its contents agree.", None))
        self.check_button.setText(QCoreApplication.translate("OfficeFilePageForm", u"Check file", None))
        self.other_title.setText(QCoreApplication.translate("OfficeFilePageForm", u"Other offices", None))
        self.other_words.setText(QCoreApplication.translate("OfficeFilePageForm", u"One office is one file. The sample office has invented people to practise with.", None))
        self.other_button.setText(QCoreApplication.translate("OfficeFilePageForm", u"Open another office \u2026", None))
        self.new_button.setText(QCoreApplication.translate("OfficeFilePageForm", u"New office \u2026", None))
        self.sample_button.setText(QCoreApplication.translate("OfficeFilePageForm", u"Look at the sample office", None))
        pass
    # retranslateUi

