# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_page.ui'
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
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QSplitter, QStackedWidget, QVBoxLayout,
    QWidget)

from prakerja_desktop.gui.widgets.notices import ErrorStrip
from prakerja_desktop.gui.widgets.strip import StripOfCounts
from prakerja_desktop.gui.widgets.table import DataTable

class Ui_ImportPageForm(object):
    def setupUi(self, ImportPageForm):
        if not ImportPageForm.objectName():
            ImportPageForm.setObjectName(u"ImportPageForm")
        self.column = QVBoxLayout(ImportPageForm)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.header_place = QVBoxLayout()
        self.header_place.setSpacing(0)
        self.header_place.setObjectName(u"header_place")
        self.header_place.setContentsMargins(0, 0, 0, 0)

        self.column.addLayout(self.header_place)

        self.strip = StripOfCounts(ImportPageForm)
        self.strip.setObjectName(u"strip")

        self.column.addWidget(self.strip)

        self.error = ErrorStrip(ImportPageForm)
        self.error.setObjectName(u"error")

        self.column.addWidget(self.error)

        self.work_place = QVBoxLayout()
        self.work_place.setSpacing(0)
        self.work_place.setObjectName(u"work_place")
        self.work_place.setContentsMargins(0, 0, 0, 0)

        self.column.addLayout(self.work_place)

        self.stack = QStackedWidget(ImportPageForm)
        self.stack.setObjectName(u"stack")
        self.choosing = QWidget()
        self.choosing.setObjectName(u"choosing")
        self.choosing_column = QVBoxLayout(self.choosing)
        self.choosing_column.setSpacing(0)
        self.choosing_column.setObjectName(u"choosing_column")
        self.choosing_column.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.choosing)
        self.trial = QSplitter()
        self.trial.setObjectName(u"trial")
        self.trial.setOrientation(Qt.Orientation.Horizontal)
        self.trial.setHandleWidth(1)
        self.trial.setChildrenCollapsible(False)
        self.mapping = QFrame(self.trial)
        self.mapping.setObjectName(u"mapping")
        self.mapping.setProperty(u"ground", u"base")
        self.mapping_column = QVBoxLayout(self.mapping)
        self.mapping_column.setSpacing(0)
        self.mapping_column.setObjectName(u"mapping_column")
        self.mapping_column.setContentsMargins(0, 0, 0, 0)
        self.mapping_head = QHBoxLayout()
        self.mapping_head.setSpacing(8)
        self.mapping_head.setObjectName(u"mapping_head")
        self.mapping_head.setContentsMargins(16, 10, 16, 4)
        self.mapping_title = QLabel(self.mapping)
        self.mapping_title.setObjectName(u"mapping_title")
        self.mapping_title.setProperty(u"type", u"head")
        self.mapping_title.setTextFormat(Qt.TextFormat.PlainText)

        self.mapping_head.addWidget(self.mapping_title)

        self.mapping_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.mapping_head.addItem(self.mapping_gap)

        self.change_mapping = QPushButton(self.mapping)
        self.change_mapping.setObjectName(u"change_mapping")
        self.change_mapping.setProperty(u"kind", u"default")
        self.change_mapping.setAutoDefault(False)
        self.change_mapping.setCheckable(True)

        self.mapping_head.addWidget(self.change_mapping)


        self.mapping_column.addLayout(self.mapping_head)

        self.where_row = QHBoxLayout()
        self.where_row.setSpacing(8)
        self.where_row.setObjectName(u"where_row")
        self.where_row.setContentsMargins(16, 0, 16, 8)
        self.where = QLabel(self.mapping)
        self.where.setObjectName(u"where")
        self.where.setProperty(u"type", u"caption")
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.where.setWordWrap(True)

        self.where_row.addWidget(self.where)


        self.mapping_column.addLayout(self.where_row)

        self.columns = DataTable(self.mapping)
        self.columns.setObjectName(u"columns")

        self.mapping_column.addWidget(self.columns)

        self.questions_scroll = QScrollArea(self.mapping)
        self.questions_scroll.setObjectName(u"questions_scroll")
        self.questions_scroll.setWidgetResizable(True)
        self.questions_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.questions_scroll.setProperty(u"line", u"top")
        self.questions = QWidget()
        self.questions.setObjectName(u"questions")
        self.questions.setProperty(u"ground", u"base")
        self.questions_column = QVBoxLayout(self.questions)
        self.questions_column.setSpacing(8)
        self.questions_column.setObjectName(u"questions_column")
        self.questions_column.setContentsMargins(16, 8, 16, 10)
        self.questions_scroll.setWidget(self.questions)

        self.mapping_column.addWidget(self.questions_scroll)

        self.mapping_column.setStretch(2, 1)
        self.trial.addWidget(self.mapping)
        self.found = QFrame(self.trial)
        self.found.setObjectName(u"found")
        self.found_column = QVBoxLayout(self.found)
        self.found_column.setSpacing(0)
        self.found_column.setObjectName(u"found_column")
        self.found_column.setContentsMargins(0, 0, 0, 0)
        self.rows = DataTable(self.found)
        self.rows.setObjectName(u"rows")

        self.found_column.addWidget(self.rows)

        self.detail = QLabel(self.found)
        self.detail.setObjectName(u"detail")
        self.detail.setProperty(u"type", u"small")
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setWordWrap(True)

        self.found_column.addWidget(self.detail)

        self.found_column.setStretch(0, 1)
        self.trial.addWidget(self.found)
        self.stack.addWidget(self.trial)
        self.done = QWidget()
        self.done.setObjectName(u"done")
        self.done_column = QVBoxLayout(self.done)
        self.done_column.setSpacing(0)
        self.done_column.setObjectName(u"done_column")
        self.done_column.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.done)

        self.column.addWidget(self.stack)

        self.foot = QFrame(ImportPageForm)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"ground", u"window")
        self.foot.setProperty(u"line", u"top")
        self.foot_column = QVBoxLayout(self.foot)
        self.foot_column.setSpacing(4)
        self.foot_column.setObjectName(u"foot_column")
        self.foot_column.setContentsMargins(16, 9, 16, 9)
        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.promise = QLabel(self.foot)
        self.promise.setObjectName(u"promise")
        self.promise.setProperty(u"type", u"caption")
        self.promise.setTextFormat(Qt.TextFormat.PlainText)
        self.promise.setWordWrap(True)

        self.foot_row.addWidget(self.promise)

        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.back = QPushButton(self.foot)
        self.back.setObjectName(u"back")
        self.back.setProperty(u"kind", u"default")
        self.back.setAutoDefault(False)

        self.foot_row.addWidget(self.back)

        self.rejects = QPushButton(self.foot)
        self.rejects.setObjectName(u"rejects")
        self.rejects.setProperty(u"kind", u"default")
        self.rejects.setAutoDefault(False)

        self.foot_row.addWidget(self.rejects)

        self.go = QPushButton(self.foot)
        self.go.setObjectName(u"go")
        self.go.setProperty(u"kind", u"accent")
        self.go.setAutoDefault(False)

        self.foot_row.addWidget(self.go)

        self.foot_row.setStretch(0, 1)

        self.foot_column.addLayout(self.foot_row)


        self.column.addWidget(self.foot)

        self.column.setStretch(4, 1)

        self.retranslateUi(ImportPageForm)

        QMetaObject.connectSlotsByName(ImportPageForm)
    # setupUi

    def retranslateUi(self, ImportPageForm):
        self.mapping_title.setText(QCoreApplication.translate("ImportPageForm", u"Columns", None))
        self.change_mapping.setText(QCoreApplication.translate("ImportPageForm", u"Change the mapping", None))
        self.promise.setText(QCoreApplication.translate("ImportPageForm", u"The whole import is one step: all of it comes in, or nothing.", None))
        self.back.setText(QCoreApplication.translate("ImportPageForm", u"Back", None))
        self.rejects.setText(QCoreApplication.translate("ImportPageForm", u"Save rejected rows \u2026", None))
        self.go.setText(QCoreApplication.translate("ImportPageForm", u"Import", None))
        pass
    # retranslateUi

