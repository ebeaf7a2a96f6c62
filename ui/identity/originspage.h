#pragma once

#include "models/workspace/identitystory.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"

namespace rondom::ui {

class Button;
class Card;
class DataTable;
class RecordGraph;
class StringTableModel;
class TextLabel;

/// Why a customer is one: the records, what joins them, and the way to take one out again.
class OriginsPage : public Page
{
    Q_OBJECT

public:
    explicit OriginsPage(workspace::Session& session, QWidget* parent = nullptr);

    void showProfile(ProfileId profile);

Q_SIGNALS:
    void backRequested(rondom::ProfileId profile);

protected:
    void refresh() override;

private:
    QWidget* makeDrawing();
    QWidget* makeReasons();
    void show(const workspace::IdentityStory& story);
    void showLink(int link);
    void showRecord(int record);
    void showDetail(const QString& title, const QString& text, bool canTakeOut);
    void takeOut();

    workspace::Session& m_session;
    ProfileId m_profile;
    workspace::IdentityStory m_story;
    TextLabel* m_introduction = nullptr;
    RecordGraph* m_graph = nullptr;
    StringTableModel* m_model = nullptr;
    DataTable* m_reasons = nullptr;
    TextLabel* m_detailTitle = nullptr;
    TextLabel* m_detail = nullptr;
    Button* m_takeOut = nullptr;
};

} // namespace rondom::ui
