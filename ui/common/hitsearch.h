#pragma once

#include "ui/common/searchfield.h"

QT_BEGIN_NAMESPACE
class QListView;
class QModelIndex;
class QStandardItem;
class QStandardItemModel;
QT_END_NAMESPACE

namespace rondom::ui {

class Card;

/// A search field that lists what it finds below itself. Arrow keys choose, Enter opens what is
/// chosen, or the first; Escape closes the list, then clears the field.
///
/// What is found and what opening it means is up to the class that inherits.
class HitSearch : public SearchField
{
    Q_OBJECT

public:
    HitSearch(const QString& placeholder, QWidget* parent = nullptr);
    ~HitSearch() override;

protected:
    /// Asks for what \a text finds; the answer goes to showHits(). \a text may be blank.
    virtual void find(const QString& text) = 0;
    virtual void open(const QStandardItem& hit) = 0;
    /// Somebody asks for the list without typing.
    virtual void offer() { find(text()); }
    /// What the list is, to people who cannot see it.
    virtual QString listName() const = 0;

    /// A line that groups the hits below it and cannot be chosen.
    static QStandardItem* headingItem(const QString& text);
    static QStandardItem* hitItem(const QString& title, const QString& detail,
                                  const QString& iconName = {});
    /// Takes over the items, the best first. An empty list is hidden.
    void showHits(const QList<QStandardItem*>& items);
    void hideHits();
    bool areHitsShown() const;

    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void step(int by);
    int firstHit() const;
    void placeList();
    void makeList();

    QStandardItemModel* m_hits;
    Card* m_popup = nullptr;
    QListView* m_list = nullptr;
    /// Enter was pressed before the answer was there.
    bool m_isChoicePending = false;
    /// Something was typed since the list was made.
    bool m_isStale = false;
};

} // namespace rondom::ui
