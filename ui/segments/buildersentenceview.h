#pragma once

#include "ui/segments/builderpart.h"

#include <QPointer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace rondom::ui {

class BuilderOffer;
class BuilderPicker;
class FlowLayout;

/// A condition as a sentence of words and fields. Shows the parts it is given and says what the
/// condition becomes when somebody changes one; it keeps the focus where it is as long as the
/// sentence keeps its shape, and in the part of the same name when it does not.
class BuilderSentenceView : public QWidget
{
    Q_OBJECT

public:
    /// \a name is the object name the fields' names start with.
    BuilderSentenceView(BuilderOffer& offer, const QString& name, QWidget* parent = nullptr);

    void setParts(const QList<RowPart>& parts);
    /// The first field that is missing something, or the first of all.
    void focusFirstField();
    /// Opens the first list or goes into the first field in which something is missing.
    void focusMissing();
    /// Opens the list of the first field that lacks a choice.
    void openMissing();

Q_SIGNALS:
    /// \a field is what was typed in; empty when something was chosen.
    void edited(const QJsonObject& condition, const QString& field);

private:
    struct Shown
    {
        RowPart part;
        QList<QPointer<QWidget>> widgets;
    };

    void build();
    void refresh();
    QList<QWidget*> widgetsFor(int index);
    QWidget* pickerFor(int index);
    QWidget* textFor(int index);
    QWidget* numberFor(int index);
    QWidget* dateFor(int index);
    QWidget* toggleFor(int index);
    QWidget* removeFor(int index);
    QList<QWidget*> valuesFor(int index);
    BuilderPicker* valueAdderFor(int index);
    void addCompleter(QWidget* field, int index);
    void apply(int index, const QJsonValue& value, bool isTyped = false);
    void addValues(int index, const QStringList& texts);
    /// Takes the value, or takes it away when it is there already.
    void toggleValue(int index, const QString& key);
    QString adderName(int index) const;
    QString valueText(const RowPart& part, const QJsonValue& value) const;

    BuilderOffer& m_offer;
    QString m_name;
    QVBoxLayout* m_lines;
    QList<Shown> m_shown;
};

} // namespace rondom::ui
