#pragma once

#include "models/segments/expectedpeople.h"
#include "models/segments/segmentsample.h"

#include <QAbstractTableModel>

namespace rondom::ui {

/// People to look at a rule by: those it is expected of, some members, some who just missed it.
class SampleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, NoteColumn, ColumnCount };

    explicit SampleModel(QObject* parent = nullptr);

    void setPeople(const QList<segments::ExpectedPerson>& expected,
                   const segments::SegmentSample& sample);
    /// 0 for a heading.
    ProfileId profileAt(int row) const;
    /// -1 when they are not among the people.
    int rowOf(ProfileId profile) const;
    int firstPerson() const;
    /// Whether they are expected to be in or out; nothing for most.
    std::optional<bool> expectedAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        ProfileId profile; ///< of nobody for a heading
        QString name;
        QString note;
        std::optional<bool> isExpectedIn;
        std::optional<bool> isMet;
    };

    static QString nameOf(ProfileId profile, const QString& name);
    void addHeading(const QString& text);
    void addExpected(const segments::ExpectedPerson& person);

    QList<Row> m_rows;
};

} // namespace rondom::ui
