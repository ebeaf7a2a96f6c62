#pragma once

#include <QList>
#include <QString>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace rondom::ui {

/// One fact: what it is about, what it says, and where that comes from.
struct Fact
{
    QString label;
    QString value;
    QString origin; ///< shown on hover
};

/// Facts below each other, the labels in one column and the values in another.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget* parent = nullptr);

    void setFacts(const QList<Fact>& facts);

private:
    QGridLayout* m_grid;
};

} // namespace rondom::ui
