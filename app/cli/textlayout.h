#pragma once

#include <QJsonValue>
#include <QString>

namespace rondom::cli {

/// Lays out an answer for people: a list of objects as a table, an object as lines of key and
/// value.
QString layOut(const QJsonValue& json);

} // namespace rondom::cli
