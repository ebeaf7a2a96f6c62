#pragma once

#include <QStyledItemDelegate>

#include <utility>

namespace rondom::ui {

/// Paints two values side by side, the part that differs in colour, and what they say as a chip.
class ComparisonDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

    /// Where \a text differs from \a other, without regard to case: the first letter of it and how
    /// many; none when they are the same.
    static std::pair<qsizetype, qsizetype> difference(const QString& text, const QString& other);

private:
    static void paintMeaning(QPainter& painter, const QRect& cell, const QModelIndex& index,
                             const QPalette& palette);
    static void paintValue(QPainter& painter, const QRect& cell, const QModelIndex& index,
                           const QPalette& palette);
};

} // namespace rondom::ui
