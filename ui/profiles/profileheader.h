#pragma once

#include "models/workspace/personview.h"
#include "models/workspace/session.h"
#include "ui/common/card.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace rondom::ui {

class Avatar;
class ElidedLabel;
class TextLabel;

/// Who somebody is, in one line: name, how to reach them, whether that is allowed, what they are
/// worth to the shop.
class ProfileHeader : public Card
{
    Q_OBJECT

public:
    explicit ProfileHeader(QWidget* parent = nullptr);

    void show(const workspace::PersonView& person, const workspace::Session& session);

private:
    QWidget* figure(TextLabel*& value, const QString& label);
    void showConsents(const QList<consent::CellState>& consents);

    Avatar* m_avatar;
    ElidedLabel* m_name;
    ElidedLabel* m_identifiers;
    QHBoxLayout* m_lights;
    TextLabel* m_revenue = nullptr;
    TextLabel* m_orders = nullptr;
    TextLabel* m_lastSeen = nullptr;
};

} // namespace rondom::ui
