#include "ui/shell/manuallayout.h"

#include "ui/common/theme.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

namespace rondom::ui {

namespace {

constexpr int kLineHeight = 140;
constexpr int kCellPadding = 6;

TextSize sizeOfHeading(int level)
{
    return level == 1 ? TextSize::Display : level == 2 ? TextSize::Title : TextSize::Lead;
}

void layOutHeading(QTextCursor& cursor, int level)
{
    QTextBlockFormat format;
    format.setTopMargin(level == 1 ? 0 : metrics::kCardGap);
    format.setBottomMargin(metrics::kGrid);
    cursor.mergeBlockFormat(format);
    const QFont font = textFont(sizeOfHeading(level), TextWeight::Strong);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    QTextCharFormat letters = cursor.charFormat();
    // The size Markdown gives a heading is relative, and would win.
    letters.clearProperty(QTextFormat::FontSizeAdjustment);
    letters.setProperty(QTextFormat::FontPixelSize, font.pixelSize());
    letters.setFontWeight(font.weight());
    cursor.setCharFormat(letters);
}

void layOutParagraph(QTextCursor& cursor, const QTextBlock& block, const Colors& colors)
{
    QTextBlockFormat format;
    const bool isCode = block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
    if (isCode) {
        format.setBackground(colors.hover());
        format.setLeftMargin(metrics::kGrid);
    } else {
        format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
        const bool isInList = block.textList() != nullptr;
        const bool isInTable = cursor.currentTable() != nullptr;
        format.setBottomMargin(isInTable ? 0 : isInList ? metrics::kHalfGrid : metrics::kGap);
    }
    cursor.mergeBlockFormat(format);
}

void layOutTable(QTextTable& table, const Colors& colors)
{
    QTextTableFormat format = table.format();
    format.setCellPadding(kCellPadding);
    format.setCellSpacing(0);
    format.setBorder(0);
    // Only for collapsed borders does Qt draw the line below a single cell.
    format.setBorderCollapse(true);
    format.setTopMargin(metrics::kGrid);
    format.setBottomMargin(metrics::kGutter);
    table.setFormat(format);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextTableCellFormat line = cell.format().toTableCellFormat();
            line.setBottomBorder(1);
            line.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            line.setBottomBorderBrush(colors.border);
            cell.setFormat(line);
        }
    }
}

} // namespace

void layOutManual(QTextDocument& document, const QPalette& palette)
{
    const Colors& colors = colorsOf(palette);
    document.setUndoRedoEnabled(false);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (const int level = block.blockFormat().headingLevel(); level > 0) {
            layOutHeading(cursor, level);
        } else {
            layOutParagraph(cursor, block, colors);
        }
    }
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            layOutTable(*table, colors);
        }
    }
}

} // namespace rondom::ui
