#pragma once

#include "ui/segments/builderpart.h"

#include <QFrame>
#include <QHash>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListView;
QT_END_NAMESPACE

namespace rondom::ui {

class BuilderChoiceModel;

/// The list that opens below a picker: search by typing, choose by arrow keys and Enter or by
/// mouse, leave by Escape. Lives with the widget the anchor is in: the anchor itself may be
/// replaced while several values are chosen one after the other.
class BuilderPopup : public QFrame
{
    Q_OBJECT

public:
    explicit BuilderPopup(QWidget* anchor);

    void setChoices(const QList<PartChoice>& choices);
    void setCurrent(const QString& key);
    void setAnyTextAllowed(bool isAllowed);
    /// Stays open while several are chosen; those are marked. Also takes a pasted list.
    void setMarked(const QStringList& keys);
    /// The field to search in; without it the list is short enough to see at once.
    void setSearchable(bool isSearchable);
    /// Below the anchor, or above where there is no room.
    void open();

Q_SIGNALS:
    void picked(const QString& key);
    void searched(const QString& text);
    /// A list from the clipboard, one value a cell, or typed with commas.
    void pasted(const QStringList& values);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void activate(const QModelIndex& index);
    void moveCurrent(int step);
    bool pasteList();
    /// "nl, be" are two values.
    bool takeTypedList();
    void selectFirst();

    QWidget* m_anchor;
    QLineEdit* m_search;
    QListView* m_list;
    BuilderChoiceModel* m_model;
    QString m_current;
    /// Values as the data spells them, by their folded text.
    QHash<QString, QString> m_seen;
    bool m_takesSeveral = false;
};

} // namespace rondom::ui
