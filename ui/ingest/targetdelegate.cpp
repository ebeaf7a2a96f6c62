#include "ui/ingest/targetdelegate.h"

#include "ui/common/icons.h"
#include "ui/common/identify.h"
#include "ui/ingest/columntarget.h"
#include "ui/ingest/mappingmodel.h"

#include <QComboBox>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rondom::ui {

void TargetDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    RowDelegate::initStyleOption(option, index);
    if (index.flags().testFlag(Qt::ItemIsEditable)) {
        // The sign that the cell opens a list needs its room.
        const int room = option->rect.width() - metrics::kSmallIcon - 3 * metrics::kGrid;
        option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, room);
    }
}

void TargetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    RowDelegate::paint(painter, option, index);
    if (!index.flags().testFlag(Qt::ItemIsEditable)) {
        return;
    }
    // Says that the cell opens a list.
    const int size = metrics::kSmallIcon;
    const QPoint corner(option.rect.right() - size - metrics::kGrid,
                        option.rect.center().y() - size / 2);
    painter->drawPixmap(corner, iconPixmap(u"chevron-down"_s, colorsOf(option.palette).muted, size,
                                           painter->device()->devicePixelRatioF()));
}

QWidget* TargetDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    Q_UNUSED(option)
    const auto* model = qobject_cast<const MappingModel*>(index.model());
    if (!model) {
        return nullptr;
    }
    auto* list = new QComboBox(parent);
    const QString column = index.siblingAtColumn(MappingModel::FileColumn).data().toString();
    if (index.column() == MappingModel::ReadingColumn) {
        identify(list, u"mappingReading"_s, tr("How the column %1 is read").arg(column));
        const QList<ingest::ColumnReading> readings = model->readings(index.row());
        for (qsizetype i = 0; i < readings.size(); ++i) {
            list->addItem(readingName(readings.at(i)), int(i));
        }
    } else if (index.column() == MappingModel::WriteColumn) {
        identify(list, u"mappingWrite"_s,
                 tr("What happens to a value of the column %1 that is known already").arg(column));
        const QList<ingest::WriteMode> modes = model->writeModes(index.row());
        for (qsizetype i = 0; i < modes.size(); ++i) {
            list->addItem(writeModeWords(modes.at(i), model->mapping().kind), int(i));
        }
    } else {
        identify(list, u"mappingTarget"_s, tr("What the column %1 becomes").arg(column));
        for (const ColumnTarget& target : targetsFor(model->mapping().kind, column)) {
            list->addItem(target.name, target.key);
        }
    }
    connect(list, &QComboBox::activated, this, [this, list] {
        auto* delegate = const_cast<TargetDelegate*>(this);
        Q_EMIT delegate->commitData(list);
        Q_EMIT delegate->closeEditor(list);
    });
    return list;
}

void TargetDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* list = qobject_cast<QComboBox*>(editor);
    if (index.column() != MappingModel::TargetColumn) {
        list->setCurrentIndex(index.data(Qt::EditRole).toInt());
        return;
    }
    const QString key = index.data(Qt::EditRole).toString();
    if (list->findData(key) < 0) {
        list->insertItem(0, targetName(key), key);
    }
    list->setCurrentIndex(list->findData(key));
}

void TargetDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex& index) const
{
    const auto* list = qobject_cast<QComboBox*>(editor);
    if (list->currentIndex() >= 0) {
        model->setData(index, list->currentData(), Qt::EditRole);
    }
}

void TargetDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex& index) const
{
    Q_UNUSED(index)
    editor->setGeometry(option.rect.adjusted(0, 2, -2, -2));
}

} // namespace rondom::ui
