#pragma once

#include "models/profiles/profile.h"
#include "models/workspace/session.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;

/// Says by hand what a trait of a customer is: one of the values sources state, or another.
class PinPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PinPanel(workspace::Session& session, QWidget* parent = nullptr);

    /// Opens with the traits \a customer has; nothing is chosen yet but the first.
    void open(ProfileId customer, const QList<profiles::TraitWithOrigin>& traits);

Q_SIGNALS:
    void failed(const rondom::Error& error);
    /// What was done, as a sentence.
    void done(const QString& sentence);

private:
    void showTrait();
    void change(const std::optional<QString>& text);

    workspace::Session& m_session;
    ProfileId m_customer;
    QList<profiles::TraitWithOrigin> m_stated;
    QComboBox* m_trait;
    QComboBox* m_value;
    Button* m_use;
    Button* m_leave;
};

} // namespace rondom::ui
