# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'print_preview.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFrame, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)

from prakerja_desktop.gui.widgets.notices import ErrorStrip
from prakerja_desktop.gui.widgets.paper_view import PaperView

class Ui_PrintPreviewForm(object):
    def setupUi(self, PrintPreviewForm):
        if not PrintPreviewForm.objectName():
            PrintPreviewForm.setObjectName(u"PrintPreviewForm")
        self.column = QVBoxLayout(PrintPreviewForm)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.bar = QFrame(PrintPreviewForm)
        self.bar.setObjectName(u"bar")
        self.bar.setProperty(u"ground", u"window")
        self.bar.setProperty(u"line", u"bottom")
        self.bar_row = QHBoxLayout(self.bar)
        self.bar_row.setSpacing(8)
        self.bar_row.setObjectName(u"bar_row")
        self.bar_row.setContentsMargins(16, 8, 16, 8)
        self.paper_label = QLabel(self.bar)
        self.paper_label.setObjectName(u"paper_label")
        self.paper_label.setTextFormat(Qt.TextFormat.PlainText)

        self.bar_row.addWidget(self.paper_label)

        self.paper = QComboBox(self.bar)
        self.paper.setObjectName(u"paper")

        self.bar_row.addWidget(self.paper)

        self.printer_label = QLabel(self.bar)
        self.printer_label.setObjectName(u"printer_label")
        self.printer_label.setTextFormat(Qt.TextFormat.PlainText)

        self.bar_row.addWidget(self.printer_label)

        self.printer = QComboBox(self.bar)
        self.printer.setObjectName(u"printer")
        self.printer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.printer.setMinimumContentsLength(16)

        self.bar_row.addWidget(self.printer)

        self.copies_label = QLabel(self.bar)
        self.copies_label.setObjectName(u"copies_label")
        self.copies_label.setTextFormat(Qt.TextFormat.PlainText)

        self.bar_row.addWidget(self.copies_label)

        self.copies = QSpinBox(self.bar)
        self.copies.setObjectName(u"copies")
        self.copies.setMinimum(1)
        self.copies.setMaximum(99)

        self.bar_row.addWidget(self.copies)

        self.bar_gap = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar_row.addItem(self.bar_gap)

        self.position = QLabel(self.bar)
        self.position.setObjectName(u"position")
        self.position.setProperty(u"type", u"small")
        self.position.setTextFormat(Qt.TextFormat.PlainText)

        self.bar_row.addWidget(self.position)

        self.whole = QPushButton(self.bar)
        self.whole.setObjectName(u"whole")
        self.whole.setProperty(u"kind", u"flat")
        self.whole.setAutoDefault(False)
        self.whole.setCheckable(True)

        self.bar_row.addWidget(self.whole)


        self.column.addWidget(self.bar)

        self.error = ErrorStrip(PrintPreviewForm)
        self.error.setObjectName(u"error")

        self.column.addWidget(self.error)

        self.work_place = QVBoxLayout()
        self.work_place.setSpacing(0)
        self.work_place.setObjectName(u"work_place")
        self.work_place.setContentsMargins(0, 0, 0, 0)

        self.column.addLayout(self.work_place)

        self.view = PaperView(PrintPreviewForm)
        self.view.setObjectName(u"view")

        self.column.addWidget(self.view)

        self.foot = QFrame(PrintPreviewForm)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"ground", u"window")
        self.foot.setProperty(u"line", u"top")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(16, 9, 16, 9)
        self.only_changed = QCheckBox(self.foot)
        self.only_changed.setObjectName(u"only_changed")
        self.only_changed.setText(u"")

        self.foot_row.addWidget(self.only_changed)

        self.note = QLabel(self.foot)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"type", u"caption")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)

        self.foot_row.addWidget(self.note)

        self.close_button = QPushButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"kind", u"default")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)

        self.save = QPushButton(self.foot)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"default")
        self.save.setAutoDefault(False)

        self.foot_row.addWidget(self.save)

        self.go = QPushButton(self.foot)
        self.go.setObjectName(u"go")
        self.go.setProperty(u"kind", u"accent")
        self.go.setAutoDefault(False)

        self.foot_row.addWidget(self.go)

        self.foot_row.setStretch(1, 1)

        self.column.addWidget(self.foot)

        self.column.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.paper_label.setBuddy(self.paper)
        self.printer_label.setBuddy(self.printer)
        self.copies_label.setBuddy(self.copies)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PrintPreviewForm)

        QMetaObject.connectSlotsByName(PrintPreviewForm)
    # setupUi

    def retranslateUi(self, PrintPreviewForm):
        PrintPreviewForm.setWindowTitle(QCoreApplication.translate("PrintPreviewForm", u"Print", None))
        self.paper_label.setText(QCoreApplication.translate("PrintPreviewForm", u"&Paper", None))
        self.printer_label.setText(QCoreApplication.translate("PrintPreviewForm", u"P&rinter", None))
        self.copies_label.setText(QCoreApplication.translate("PrintPreviewForm", u"&Copies", None))
        self.whole.setText(QCoreApplication.translate("PrintPreviewForm", u"Whole page", None))
        self.close_button.setText(QCoreApplication.translate("PrintPreviewForm", u"Close", None))
        self.save.setText(QCoreApplication.translate("PrintPreviewForm", u"Save as PDF \u2026", None))
        self.go.setText(QCoreApplication.translate("PrintPreviewForm", u"Print", None))
    # retranslateUi

