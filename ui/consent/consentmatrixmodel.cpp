#include "ui/consent/consentmatrixmodel.h"

#include "models/consent/consenttext.h"
#include "ui/common/format.h"

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

template <typename T>
void collect(const QList<T>& cells, QStringList& purposes, QStringList& channels)
{
    purposes.clear();
    channels.clear();
    for (const T& cell : cells) {
        if (!purposes.contains(cell.purpose)) {
            purposes.append(cell.purpose);
        }
        if (!channels.contains(cell.channel)) {
            channels.append(cell.channel);
        }
    }
}

QString channelWord(const QString& key)
{
    const auto channel = consent::channelFromKey(key);
    return channel ? consent::channelName(*channel) : key;
}

/// For a narrow column; the whole name shows on hover.
QString shortChannelWord(const QString& key)
{
    const auto channel = consent::channelFromKey(key);
    if (!channel) {
        return key;
    }
    switch (*channel) {
    case consent::Channel::PhoneLive:
        return ConsentMatrixModel::tr("Phone", "column of phone calls");
    case consent::Channel::PhoneRobot:
        return ConsentMatrixModel::tr("Robot call", "column of automatic calls");
    case consent::Channel::Push:
        return ConsentMatrixModel::tr("Push", "column of push messages");
    case consent::Channel::Onsite:
        return ConsentMatrixModel::tr("Website", "column of what is shown on the website");
    case consent::Channel::AdsUpload:
        return ConsentMatrixModel::tr("Ads", "column of ad audiences");
    default:
        return consent::channelName(*channel);
    }
}

} // namespace

ConsentMatrixModel::ConsentMatrixModel(QObject* parent) : QAbstractTableModel(parent) {}

void ConsentMatrixModel::setCoverage(const QList<consent::Coverage>& coverage)
{
    beginResetModel();
    m_isPerson = false;
    m_coverage.clear();
    collect(coverage, m_purposes, m_channels);
    for (const consent::Coverage& cell : coverage) {
        m_coverage.insert({cell.purpose, cell.channel}, cell);
    }
    endResetModel();
}

void ConsentMatrixModel::setPerson(const QList<consent::CellState>& cells)
{
    beginResetModel();
    m_isPerson = true;
    m_person.clear();
    collect(cells, m_purposes, m_channels);
    for (const consent::CellState& cell : cells) {
        m_person.insert({cell.purpose, cell.channel}, cell);
    }
    endResetModel();
}

std::optional<consent::CellState> ConsentMatrixModel::cellAt(const QModelIndex& index) const
{
    const auto cell = m_person.constFind(keyOf(index));
    return m_isPerson && cell != m_person.constEnd() ? std::optional(*cell) : std::nullopt;
}

std::optional<consent::Coverage> ConsentMatrixModel::coverageAt(const QModelIndex& index) const
{
    const auto cell = m_coverage.constFind(keyOf(index));
    return !m_isPerson && cell != m_coverage.constEnd() ? std::optional(*cell) : std::nullopt;
}

int ConsentMatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_purposes.size());
}

int ConsentMatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_channels.size());
}

QVariant ConsentMatrixModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    return m_isPerson ? personData(index, role) : coverageData(index, role);
}

QVariant ConsentMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (orientation == Qt::Vertical) {
        return consent::purposeName(purposeAt(section));
    }
    return role == Qt::DisplayRole ? shortChannelWord(channelAt(section))
                                   : channelWord(channelAt(section));
}

ConsentMatrixModel::Cell ConsentMatrixModel::keyOf(const QModelIndex& index) const
{
    return {purposeAt(index.row()), channelAt(index.column())};
}

QVariant ConsentMatrixModel::coverageData(const QModelIndex& index, int role) const
{
    const consent::Coverage cell = m_coverage.value(keyOf(index));
    if (role == Qt::DisplayRole) {
        return cell.granted > 0 ? formatCount(cell.granted) : u"–"_s;
    }
    if (role == ShareRole) {
        const qint64 people = cell.granted + cell.withdrawn + cell.expired + cell.unknown;
        return people > 0 ? double(cell.granted) / double(people) : 0.0;
    }
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
        return tr("%1 by %2: %3 allowed, %4 withdrawn, %5 expired, %6 not known")
            .arg(consent::purposeName(cell.purpose), channelWord(cell.channel),
                 formatCount(cell.granted), formatCount(cell.withdrawn), formatCount(cell.expired),
                 formatCount(cell.unknown));
    }
    return {};
}

QVariant ConsentMatrixModel::personData(const QModelIndex& index, int role) const
{
    const auto cell = m_person.constFind(keyOf(index));
    if (cell == m_person.constEnd()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return consent::stateName(cell->verdict.state());
    case StateRole:
        return consent::keyOf(cell->verdict.state());
    case Qt::ToolTipRole:
    case ReasonRole:
        return consent::describe(cell->verdict.reason);
    case Qt::AccessibleTextRole:
        return tr("%1 by %2: %3", "purpose, channel, state")
            .arg(consent::purposeName(cell->purpose), channelWord(cell->channel),
                 consent::stateName(cell->verdict.state()));
    default:
        return {};
    }
}

} // namespace rondom::ui
