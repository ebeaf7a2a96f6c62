#include "ui/activation/fieldpicker.h"

#include "models/activation/columnchoice.h"
#include "ui/common/fieldwords.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// What is computed about everybody, beside the traits.
const QStringList kFacts{u"profile_id"_s,    u"name"_s,         u"first_seen"_s,   u"last_seen"_s,
                         u"last_order_at"_s, u"orders_count"_s, u"events_count"_s, u"revenue"_s};

constexpr int kItemHeight = 28;

} // namespace

FieldPicker::FieldPicker(QWidget* parent) : QWidget(parent), m_list(new QListWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGrid);
    auto* label = mutedLabel(tr("Columns"), this);
    label->setBuddy(m_list);
    column->addWidget(label);
    column->addWidget(m_list, 1);
    identify(m_list, u"exportFields"_s, tr("Columns of the list"));
    m_list->setMinimumHeight(3 * metrics::kControlHeight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    // A part of the card, not a box in it.
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_list, &QListWidget::itemChanged, this, &FieldPicker::chosen);
}

void FieldPicker::setKnownFields(const QStringList& fields)
{
    if (fields == m_known) {
        return;
    }
    m_known = fields;
    std::stable_sort(m_known.begin(), m_known.end(), [](const QString& a, const QString& b) {
        return traitPlace(a) < traitPlace(b);
    });
    fill();
}

void FieldPicker::setDestination(const activation::Destination& destination,
                                 consent::Channel channel)
{
    if (m_destination == &destination && m_channel == channel) {
        return;
    }
    m_destination = &destination;
    m_channel = channel;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    fill();
}

QStringList FieldPicker::fields() const
{
    QStringList wanted;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        if (item->checkState() == Qt::Checked) {
            wanted.append(item->data(Qt::UserRole).toString());
        }
    }
    return wanted == m_usual ? QStringList() : wanted;
}

void FieldPicker::fill()
{
    if (!m_destination) {
        return;
    }
    const QStringList before = fields();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_usual.clear();
    QStringList listed;
    const auto add = [&](const QString& field, const QString& header, bool isUsual, bool isFixed) {
        if (listed.contains(field)) {
            return;
        }
        listed.append(field);
        const bool isChosen = before.isEmpty() ? isUsual : before.contains(field);
        auto* item = new QListWidgetItem(header, m_list);
        item->setData(Qt::UserRole, field);
        item->setSizeHint({0, kItemHeight});
        item->setFlags(isFixed
                           ? Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                           : Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsEnabled);
        item->setCheckState(isChosen || isFixed ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(
            isFixed ? tr("%1 is what the tool knows people by: it is always there.").arg(header)
                    : QString());
        if (isUsual) {
            m_usual.append(field);
        }
    };
    const auto usual = activation::chooseColumns(*m_destination, m_channel, {});
    if (usual) {
        for (const activation::Column& column : *usual) {
            add(column.field,
                m_destination->takesAnyField ? traitName(column.field) : column.header, true,
                column.isContact && !m_destination->takesAnyField);
        }
    }
    if (m_destination->takesAnyField) {
        for (const QString& field : kFacts + m_known) {
            add(field, traitName(field), false, false);
        }
        return;
    }
    for (const activation::Column& column : m_destination->columns) {
        if (column.isOptional && !column.isContact) {
            add(column.field, column.header, false, false);
        }
    }
}

} // namespace rondom::ui
