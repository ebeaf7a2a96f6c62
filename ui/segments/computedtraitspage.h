#pragma once

#include "models/segments/computedtraitrepository.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"

#include <QJsonObject>

#include <functional>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QStackedWidget;
class QTimer;
QT_END_NAMESPACE

namespace rondom::ui {

class BuilderOffer;
class BuilderSentenceView;
class Button;
class DataTable;
class StringTableModel;
class TextLabel;

/// Traits that are worked out of what customers do: what there are, and one to build or change.
class ComputedTraitsPage : public Page
{
    Q_OBJECT

public:
    explicit ComputedTraitsPage(workspace::Session& session, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    struct Entry
    {
        segments::ComputedTrait trait;
        QStringList usedBy;
    };

    static Result<QList<Entry>> read(const storage::Connection& connection);
    QWidget* makeEmpty();
    QWidget* makeList(QWidget* parent);
    QWidget* makeEditor(QWidget* parent);
    void show(const QList<Entry>& entries);
    void showChosen();
    void startNew();
    void edit(const QJsonObject& trait);
    void takeName(const QString& name);
    void update();
    void count();
    void showValues(ValueType type, const Result<segments::TraitValues>& values);
    void save();
    void remove();
    void run(const QString& title, workspace::Session::Work work, std::function<void()> done);

    workspace::Session& m_session;
    workspace::Question m_question;
    BuilderOffer* m_offer;
    QStackedWidget* m_stack;
    QTimer* m_pause;
    QList<Entry> m_entries;
    /// As it is being built; things may still be missing.
    QJsonObject m_trait;
    /// The key it is saved under; empty for a new one.
    QString m_saved;
    int m_generation = 0;
    StringTableModel* m_model = nullptr;
    DataTable* m_table = nullptr;
    QLineEdit* m_name = nullptr;
    BuilderSentenceView* m_sentence = nullptr;
    TextLabel* m_phrase = nullptr;
    TextLabel* m_state = nullptr;
    StringTableModel* m_values = nullptr;
    DataTable* m_valuesTable = nullptr;
    Button* m_save = nullptr;
    Button* m_remove = nullptr;
};

} // namespace rondom::ui
