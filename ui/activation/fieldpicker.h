#pragma once

#include "models/activation/destination.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QListWidget;
QT_END_NAMESPACE

namespace rondom::ui {

/// Which columns a list gets: those of the destination and, where it takes any, everything that is
/// known about people.
class FieldPicker : public QWidget
{
    Q_OBJECT

public:
    explicit FieldPicker(QWidget* parent = nullptr);

    /// What is known about people in this workspace, by key.
    void setKnownFields(const QStringList& fields);
    /// Starts with the usual columns of \a destination by \a channel.
    void setDestination(const activation::Destination& destination, consent::Channel channel);
    /// Empty while the usual columns are chosen.
    QStringList fields() const;

Q_SIGNALS:
    void chosen();

private:
    void fill();

    const activation::Destination* m_destination = nullptr;
    consent::Channel m_channel = consent::Channel::Email;
    QStringList m_known;
    QStringList m_usual;
    QListWidget* m_list;
};

} // namespace rondom::ui
