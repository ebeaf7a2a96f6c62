#pragma once

#include "ui/common/card.h"
#include "ui/common/people.h"

namespace rondom::ui {

class Button;
class DataTable;
class ElidedLabel;
class LazyTableModel;
class TextLabel;

/// The people behind a number somebody opened, and the way back to it.
class PeoplePanel : public Card
{
    Q_OBJECT

public:
    /// \a name begins the object names of what is in it.
    PeoplePanel(const People& people, const QString& name, QWidget* parent = nullptr);

    /// \a explanation says in a sentence what they have in common; it may be empty.
    void showPeople(const QString& title, const QString& explanation, People::Query query);
    /// Asks again who they are.
    void reload();

Q_SIGNALS:
    void closed();
    void personActivated(rondom::ProfileId profile);
    void failed(const rondom::Error& error);

private:
    void activateCurrent();

    People::Query m_query;
    Button* m_back;
    ElidedLabel* m_title;
    TextLabel* m_count;
    TextLabel* m_explanation;
    Button* m_open;
    DataTable* m_table;
    LazyTableModel* m_model;
};

} // namespace rondom::ui
