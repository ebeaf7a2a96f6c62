#include "ui/common/personsearch.h"

#include "ui/common/hitdelegate.h"

#include <QStandardItem>

using namespace Qt::StringLiterals;

namespace rondom::ui {

PersonSearch::PersonSearch(const QString& placeholder, People people, QWidget* parent)
    : HitSearch(placeholder, parent), m_people(std::move(people))
{
}

void PersonSearch::find(const QString& text)
{
    const int asked = ++m_generation;
    if (text.simplified().isEmpty()) {
        showHits({});
        return;
    }
    m_people.find(this, text, [this, asked](const QList<PersonHit>& hits) {
        if (asked != m_generation) {
            return;
        }
        QList<QStandardItem*> items;
        for (const PersonHit& hit : hits) {
            QStandardItem* item = hitItem(hit.name, hit.detail, u"person"_s);
            item->setData(hit.id.value(), HitDelegate::IdRole);
            items.append(item);
        }
        showHits(items);
    });
}

void PersonSearch::open(const QStandardItem& hit)
{
    // What is still on its way belongs to what was typed before.
    ++m_generation;
    Q_EMIT personChosen(ProfileId(hit.data(HitDelegate::IdRole).toLongLong()), hit.text());
}

QString PersonSearch::listName() const
{
    return tr("People found");
}

} // namespace rondom::ui
