#pragma once

#include "models/workspace/session.h"
#include "models/workspace/watchedfolder.h"
#include "ui/common/card.h"

#include <QSet>

#include <functional>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class DataTable;
class Dialogs;
class StringTableModel;
class TextLabel;

/// The folders whose new files are imported by themselves: which, how they are read, and a way to
/// pause or forget each.
class WatchedFoldersCard : public Card
{
    Q_OBJECT

public:
    WatchedFoldersCard(workspace::Session& session, Dialogs& dialogs, QWidget* parent = nullptr);

    /// Reads the folders again.
    void reload();

Q_SIGNALS:
    /// A person wants to answer what these files wait for.
    void waitingFilesChosen(const QStringList& paths);
    void failed(const rondom::Error& error);

private:
    struct Row
    {
        workspace::WatchedFolder folder;
        bool isThere = true;
        QStringList waiting;
    };

    QWidget* makeChoices();
    void show(const QList<Row>& rows);
    void showChoices();
    void addFolder();
    void chooseReading();
    void chooseSource();
    void togglePause();
    void removeFolder();
    void keep(const workspace::WatchedFolder& folder);
    void write(const QString& title, workspace::Session::Work work);
    QString readingText(const workspace::WatchedFolder& folder) const;
    static QString stateText(const Row& row);
    const Row* current() const;

    workspace::Session& m_session;
    Dialogs& m_dialogs;
    QList<Row> m_rows;
    QList<QPair<QString, QString>> m_recipes; ///< id and name
    QString m_chosen;                         ///< the path of the row to keep chosen
    TextLabel* m_explanation;
    DataTable* m_table;
    StringTableModel* m_model;
    QWidget* m_choices = nullptr;
    QComboBox* m_reading = nullptr;
    QLineEdit* m_source = nullptr;
    Button* m_pause = nullptr;
    Button* m_answer = nullptr;
};

} // namespace rondom::ui
