#pragma once

#include "ui/common/hitsearch.h"
#include "ui/common/people.h"

namespace rondom::ui {

/// A search field that finds people.
class PersonSearch : public HitSearch
{
    Q_OBJECT

public:
    PersonSearch(const QString& placeholder, People people, QWidget* parent = nullptr);

Q_SIGNALS:
    void personChosen(rondom::ProfileId profile, const QString& name);

protected:
    void find(const QString& text) override;
    void open(const QStandardItem& hit) override;
    QString listName() const override;

private:
    People m_people;
    int m_generation = 0;
};

} // namespace rondom::ui
