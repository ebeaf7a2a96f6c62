#include "ui/segments/samplemodel.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

using namespace Qt::StringLiterals;

namespace rondom::ui {

SampleModel::SampleModel(QObject* parent) : QAbstractTableModel(parent) {}

void SampleModel::setPeople(const QList<segments::ExpectedPerson>& expected,
                            const segments::SegmentSample& sample)
{
    beginResetModel();
    m_rows.clear();
    if (!expected.isEmpty()) {
        addHeading(tr("Expected"));
        for (const segments::ExpectedPerson& person : expected) {
            addExpected(person);
        }
    }
    if (!sample.members.isEmpty()) {
        addHeading(tr("Some who are in"));
        for (const segments::SampledPerson& person : sample.members) {
            m_rows.append({person.profile, nameOf(person.profile, person.name), {}, {}, {}});
        }
    }
    if (!sample.nearMisses.isEmpty()) {
        addHeading(tr("Some who just missed it"));
        for (const segments::SampledPerson& person : sample.nearMisses) {
            m_rows.append({person.profile,
                           nameOf(person.profile, person.name),
                           tr("%Ln condition(s) short", nullptr, person.missing),
                           {},
                           {}});
        }
    }
    endResetModel();
}

void SampleModel::addHeading(const QString& text)
{
    m_rows.append({ProfileId(), text, {}, {}, {}});
}

void SampleModel::addExpected(const segments::ExpectedPerson& person)
{
    QString note = person.isExpectedIn ? tr("is in") : tr("is out");
    if (person.isGone) {
        note = tr("no longer there");
    } else if (!person.isMet()) {
        note = person.isExpectedIn ? tr("should be in") : tr("should be out");
    }
    m_rows.append({person.profile, nameOf(person.profile, person.name), note, person.isExpectedIn,
                   person.isMet()});
}

QString SampleModel::nameOf(ProfileId profile, const QString& name)
{
    return name.isEmpty() ? tr("Customer %1", "number").arg(profile.value()) : name;
}

ProfileId SampleModel::profileAt(int row) const
{
    return m_rows.value(row).profile;
}

int SampleModel::rowOf(ProfileId profile) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (profile.isValid() && m_rows.at(row).profile == profile) {
            return row;
        }
    }
    return -1;
}

int SampleModel::firstPerson() const
{
    return m_rows.isEmpty() ? -1 : 1;
}

std::optional<bool> SampleModel::expectedAt(int row) const
{
    return m_rows.value(row).isExpectedIn;
}

int SampleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SampleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SampleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return isName ? row.name : row.note;
    case Qt::FontRole:
        return row.profile.isValid() ? QVariant()
                                     : QVariant(textFont(TextSize::Small, TextWeight::Strong));
    case Qt::DecorationRole:
        if (isName && row.isMet) {
            return lineIcon(*row.isMet ? u"check"_s : u"cross"_s,
                            *row.isMet ? Tone::Positive : Tone::Negative);
        }
        return {};
    default:
        return {};
    }
}

QVariant SampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    return section == NameColumn ? tr("Person") : QString();
}

Qt::ItemFlags SampleModel::flags(const QModelIndex& index) const
{
    return m_rows.value(index.row()).profile.isValid() ? QAbstractTableModel::flags(index)
                                                       : Qt::NoItemFlags;
}

} // namespace rondom::ui
