#pragma once

#include "models/activation/destinationlibrary.h"
#include "models/activation/exportrequest.h"
#include "ui/common/card.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class FieldPicker;
class TextLabel;

/// What somebody chooses before an export: whom, to which tool, what for, by what means.
class ExportChoices : public Card
{
    Q_OBJECT

public:
    explicit ExportChoices(QWidget* parent = nullptr);

    /// What there is to choose from.
    struct Offers
    {
        QStringList segments;
        QStringList purposes;
        /// What lists can tell about people.
        QStringList fields;
    };
    /// Keeps what is chosen where it is still there. \a wanted is a segment to choose, or empty.
    void setOffers(const Offers& offers, const QString& wanted);
    /// Says when the same list was exported before; empty when it never was, and then there is
    /// nothing to compare with.
    void setFormerExport(const QString& words);
    bool isFormerKnown() const;
    /// Without a path. Nothing is chosen while there is no segment.
    activation::ExportRequest request() const;
    QString segment() const;
    const activation::Destination* destination() const;
    /// \a why says what keeps the button from being used; empty when nothing does.
    void setObstacle(const QString& why);

Q_SIGNALS:
    void chosen();
    void exportRequested();

private:
    void addChoice(QWidget* field, const QString& label, const QString& name);
    void showDestination();
    void showFields();

    QComboBox* m_segment;
    QComboBox* m_destination;
    QComboBox* m_purpose;
    QComboBox* m_channel;
    FieldPicker* m_fields;
    QCheckBox* m_changesOnly;
    TextLabel* m_former;
    TextLabel* m_note;
    Button* m_export;
};

} // namespace rondom::ui
