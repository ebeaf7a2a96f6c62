#pragma once

#include "ui/common/people.h"
#include "ui/common/searchfield.h"

QT_BEGIN_NAMESPACE
class QListView;
class QStandardItemModel;
QT_END_NAMESPACE

namespace rondom::ui {

/// A search field that lists the people it finds below itself. Arrow keys choose, Enter opens the
/// chosen one, or the first.
class PersonSearch : public SearchField
{
    Q_OBJECT

public:
    PersonSearch(const QString& placeholder, People people, QWidget* parent = nullptr);
    ~PersonSearch() override;

Q_SIGNALS:
    void personChosen(rondom::ProfileId profile, const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void find(const QString& text);
    void showHits(const QList<PersonHit>& hits);
    void choose(int row);
    void placeList();

    People m_people;
    QStandardItemModel* m_hits;
    QListView* m_list = nullptr;
    int m_generation = 0;
    /// Enter was pressed before the answer was there.
    bool m_isChoicePending = false;
};

} // namespace rondom::ui
