#pragma once

#include "models/activation/destinationlibrary.h"
#include "models/activation/exportrequest.h"
#include "ui/common/card.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class TextLabel;

/// What somebody chooses before an export: whom, to which tool, what for, by what means.
class ExportChoices : public Card
{
    Q_OBJECT

public:
    explicit ExportChoices(QWidget* parent = nullptr);

    /// Keeps what is chosen where it is still there. \a wanted is a segment to choose, or empty.
    void setOffers(const QStringList& segments, const QStringList& purposes, const QString& wanted);
    /// Without a path. Nothing is chosen while there is no segment.
    activation::ExportRequest request() const;
    QString segment() const;
    const activation::Destination* destination() const;
    void setExportEnabled(bool isEnabled);

Q_SIGNALS:
    void chosen();
    void exportRequested();

private:
    void addChoice(QWidget* field, const QString& label, const QString& name);
    void showDestination();

    QComboBox* m_segment;
    QComboBox* m_destination;
    QComboBox* m_purpose;
    QComboBox* m_channel;
    QWidget* m_fieldsRow;
    QLineEdit* m_fields;
    QCheckBox* m_changesOnly;
    TextLabel* m_note;
    Button* m_export;
};

} // namespace rondom::ui
