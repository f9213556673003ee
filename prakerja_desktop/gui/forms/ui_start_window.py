# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'start_window.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from prakerja_desktop.gui.widgets.letterhead import LetterheadPreview
from prakerja_desktop.gui.widgets.notices import ErrorStrip

class Ui_StartWindowForm(object):
    def setupUi(self, StartWindowForm):
        if not StartWindowForm.objectName():
            StartWindowForm.setObjectName(u"StartWindowForm")
        self.window_row = QHBoxLayout(StartWindowForm)
        self.window_row.setSpacing(0)
        self.window_row.setObjectName(u"window_row")
        self.window_row.setContentsMargins(0, 0, 0, 0)
        self.left = QFrame(StartWindowForm)
        self.left.setObjectName(u"left")
        self.left.setProperty(u"ground", u"window")
        self.left_column = QVBoxLayout(self.left)
        self.left_column.setSpacing(0)
        self.left_column.setObjectName(u"left_column")
        self.left_column.setContentsMargins(24, 32, 14, 24)
        self.brand_row = QHBoxLayout()
        self.brand_row.setSpacing(12)
        self.brand_row.setObjectName(u"brand_row")
        self.brand_row.setContentsMargins(0, 0, 0, 0)
        self.picture = QLabel(self.left)
        self.picture.setObjectName(u"picture")
        self.picture.setTextFormat(Qt.TextFormat.PlainText)

        self.brand_row.addWidget(self.picture)

        self.brand = QVBoxLayout()
        self.brand.setSpacing(0)
        self.brand.setObjectName(u"brand")
        self.brand.setContentsMargins(0, 0, 0, 0)
        self.program = QLabel(self.left)
        self.program.setObjectName(u"program")
        self.program.setProperty(u"type", u"step")
        self.program.setTextFormat(Qt.TextFormat.PlainText)

        self.brand.addWidget(self.program)

        self.notebook = QLabel(self.left)
        self.notebook.setObjectName(u"notebook")
        self.notebook.setProperty(u"type", u"caption")
        self.notebook.setTextFormat(Qt.TextFormat.PlainText)

        self.brand.addWidget(self.notebook)


        self.brand_row.addLayout(self.brand)

        self.brand_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.brand_row.addItem(self.brand_gap)


        self.left_column.addLayout(self.brand_row)

        self.brand_below = QSpacerItem(1, 24, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_column.addItem(self.brand_below)

        self.steps_column = QVBoxLayout()
        self.steps_column.setSpacing(12)
        self.steps_column.setObjectName(u"steps_column")
        self.steps_column.setContentsMargins(0, 0, 0, 0)

        self.left_column.addLayout(self.steps_column)

        self.left_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left_column.addItem(self.left_gap)

        self.unofficial = QLabel(self.left)
        self.unofficial.setObjectName(u"unofficial")
        self.unofficial.setProperty(u"type", u"head")
        self.unofficial.setTextFormat(Qt.TextFormat.PlainText)
        self.unofficial.setWordWrap(True)

        self.left_column.addWidget(self.unofficial)

        self.unofficial_below = QSpacerItem(1, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_column.addItem(self.unofficial_below)

        self.promise = QLabel(self.left)
        self.promise.setObjectName(u"promise")
        self.promise.setProperty(u"type", u"caption")
        self.promise.setTextFormat(Qt.TextFormat.PlainText)
        self.promise.setWordWrap(True)

        self.left_column.addWidget(self.promise)


        self.window_row.addWidget(self.left)

        self.line = QFrame(StartWindowForm)
        self.line.setObjectName(u"line")
        self.line.setProperty(u"line", u"left")
        self.line.setMaximumSize(QSize(1, 16777215))

        self.window_row.addWidget(self.line)

        self.right = QFrame(StartWindowForm)
        self.right.setObjectName(u"right")
        self.right.setProperty(u"ground", u"base")
        self.right_column = QVBoxLayout(self.right)
        self.right_column.setSpacing(0)
        self.right_column.setObjectName(u"right_column")
        self.right_column.setContentsMargins(0, 0, 0, 0)
        self.error = ErrorStrip(self.right)
        self.error.setObjectName(u"error")

        self.right_column.addWidget(self.error)

        self.title_column = QVBoxLayout()
        self.title_column.setSpacing(2)
        self.title_column.setObjectName(u"title_column")
        self.title_column.setContentsMargins(40, 24, 40, 8)
        self.title = QLabel(self.right)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"type", u"first")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.title_column.addWidget(self.title)

        self.subtitle = QLabel(self.right)
        self.subtitle.setObjectName(u"subtitle")
        self.subtitle.setProperty(u"tone", u"muted")
        self.subtitle.setTextFormat(Qt.TextFormat.PlainText)
        self.subtitle.setWordWrap(True)

        self.title_column.addWidget(self.subtitle)


        self.right_column.addLayout(self.title_column)

        self.work_place = QVBoxLayout()
        self.work_place.setSpacing(0)
        self.work_place.setObjectName(u"work_place")
        self.work_place.setContentsMargins(0, 0, 0, 0)

        self.right_column.addLayout(self.work_place)

        self.stack = QStackedWidget(self.right)
        self.stack.setObjectName(u"stack")
        self.office_scroll = QScrollArea()
        self.office_scroll.setObjectName(u"office_scroll")
        self.office_scroll.setWidgetResizable(True)
        self.office_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.office_page = QWidget()
        self.office_page.setObjectName(u"office_page")
        self.office_page.setProperty(u"ground", u"base")
        self.office_row = QHBoxLayout(self.office_page)
        self.office_row.setSpacing(48)
        self.office_row.setObjectName(u"office_row")
        self.office_row.setContentsMargins(40, 8, 40, 16)
        self.fields_side = QVBoxLayout()
        self.fields_side.setSpacing(0)
        self.fields_side.setObjectName(u"fields_side")
        self.fields_side.setContentsMargins(0, 0, 0, 0)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(8)
        self.fields.setObjectName(u"fields")
        self.fields.setContentsMargins(0, 0, 0, 0)

        self.fields_side.addLayout(self.fields)

        self.fields_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_side.addItem(self.fields_gap)

        self.fields_side.setStretch(1, 1)

        self.office_row.addLayout(self.fields_side)

        self.paper_side = QVBoxLayout()
        self.paper_side.setSpacing(0)
        self.paper_side.setObjectName(u"paper_side")
        self.paper_side.setContentsMargins(0, 0, 0, 0)
        self.paper_caption = QLabel(self.office_page)
        self.paper_caption.setObjectName(u"paper_caption")
        self.paper_caption.setProperty(u"type", u"caption")
        self.paper_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.paper_caption.setWordWrap(True)

        self.paper_side.addWidget(self.paper_caption)

        self.paper_space = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.paper_side.addItem(self.paper_space)

        self.letterhead = LetterheadPreview(self.office_page)
        self.letterhead.setObjectName(u"letterhead")

        self.paper_side.addWidget(self.letterhead)

        self.paper_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.paper_side.addItem(self.paper_gap)


        self.office_row.addLayout(self.paper_side)

        self.office_row.setStretch(0, 3)
        self.office_row.setStretch(1, 2)
        self.office_scroll.setWidget(self.office_page)
        self.stack.addWidget(self.office_scroll)
        self.choices_scroll = QScrollArea()
        self.choices_scroll.setObjectName(u"choices_scroll")
        self.choices_scroll.setWidgetResizable(True)
        self.choices_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choices_page = QWidget()
        self.choices_page.setObjectName(u"choices_page")
        self.choices_page.setProperty(u"ground", u"base")
        self.choices_side = QVBoxLayout(self.choices_page)
        self.choices_side.setSpacing(0)
        self.choices_side.setObjectName(u"choices_side")
        self.choices_side.setContentsMargins(40, 8, 40, 16)
        self.choices = QVBoxLayout()
        self.choices.setSpacing(12)
        self.choices.setObjectName(u"choices")
        self.choices.setContentsMargins(0, 0, 0, 0)

        self.choices_side.addLayout(self.choices)

        self.choices_below = QSpacerItem(1, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.choices_side.addItem(self.choices_below)

        self.later = QLabel(self.choices_page)
        self.later.setObjectName(u"later")
        self.later.setProperty(u"tone", u"muted")
        self.later.setTextFormat(Qt.TextFormat.PlainText)
        self.later.setWordWrap(True)

        self.choices_side.addWidget(self.later)

        self.choices_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.choices_side.addItem(self.choices_gap)

        self.choices_scroll.setWidget(self.choices_page)
        self.stack.addWidget(self.choices_scroll)

        self.right_column.addWidget(self.stack)

        self.foot = QFrame(self.right)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"ground", u"window")
        self.foot.setProperty(u"line", u"top")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(6)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(32, 12, 40, 12)
        self.back = QPushButton(self.foot)
        self.back.setObjectName(u"back")
        self.back.setProperty(u"kind", u"flat")
        self.back.setAutoDefault(False)

        self.foot_row.addWidget(self.back)

        self.open = QPushButton(self.foot)
        self.open.setObjectName(u"open")
        self.open.setProperty(u"kind", u"flat")
        self.open.setAutoDefault(False)

        self.foot_row.addWidget(self.open)

        self.foot_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.look_label = QLabel(self.foot)
        self.look_label.setObjectName(u"look_label")
        self.look_label.setProperty(u"tone", u"muted")
        self.look_label.setTextFormat(Qt.TextFormat.PlainText)

        self.foot_row.addWidget(self.look_label)

        self.look = QComboBox(self.foot)
        self.look.setObjectName(u"look")

        self.foot_row.addWidget(self.look)

        self.go = QPushButton(self.foot)
        self.go.setObjectName(u"go")
        self.go.setProperty(u"kind", u"accent")
        self.go.setAutoDefault(False)

        self.foot_row.addWidget(self.go)


        self.right_column.addWidget(self.foot)

        self.right_column.setStretch(3, 1)

        self.window_row.addWidget(self.right)

        self.window_row.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.look_label.setBuddy(self.look)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StartWindowForm)

        QMetaObject.connectSlotsByName(StartWindowForm)
    # setupUi

    def retranslateUi(self, StartWindowForm):
        self.program.setText(QCoreApplication.translate("StartWindowForm", u"Prakerja Desktop", None))
        self.notebook.setText(QCoreApplication.translate("StartWindowForm", u"the office's notebook", None))
        self.unofficial.setText(QCoreApplication.translate("StartWindowForm", u"This program is your office's own notebook, not an official Prakerja application.", None))
        self.promise.setText(QCoreApplication.translate("StartWindowForm", u"It does not connect to the internet. It keeps no passwords, OTPs, PINs, photos of the KTP or selfies. All data stays on this computer.", None))
        self.paper_caption.setText(QCoreApplication.translate("StartWindowForm", u"This is how it looks on every page you print", None))
        self.later.setText(QCoreApplication.translate("StartWindowForm", u"All three can be done later too, from the place \u201cFile\u201d.", None))
        self.back.setText(QCoreApplication.translate("StartWindowForm", u"Back", None))
        self.open.setText(QCoreApplication.translate("StartWindowForm", u"Open an office file you already have \u2026", None))
        self.look_label.setText(QCoreApplication.translate("StartWindowForm", u"&Look", None))
        self.go.setText(QCoreApplication.translate("StartWindowForm", u"Next", None))
        pass
    # retranslateUi

