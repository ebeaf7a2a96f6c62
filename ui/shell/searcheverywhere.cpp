#include "ui/shell/searcheverywhere.h"

#include "models/core/fold.h"
#include "ui/common/format.h"
#include "ui/common/hitdelegate.h"
#include "ui/shell/windowactions.h"

#include <QStandardItem>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// Of each kind; the page of the customers lists them all.
constexpr int kMostHits = 6;

/// What opening a hit does; the shared roles tell with what.
constexpr int kKindRole = HitDelegate::HeadingRole + 1;
enum HitKind { PersonHitKind, SegmentHitKind, ActionHitKind };

QString detailOf(const profiles::ProfileMatch& match)
{
    const profiles::ProfileSummary& person = match.profile;
    const bool isFoundByPhone = match.match == u"phone"_s && !person.phone.isEmpty();
    return isFoundByPhone || person.email.isEmpty() ? person.phone : person.email;
}

} // namespace

SearchEverywhere::SearchEverywhere(workspace::Session& session, QWidget* parent)
    : HitSearch(tr("Search or do anything (Ctrl+K)"), parent), m_session(session)
{
}

void SearchEverywhere::setActions(const QList<QAction*>& pages, const QList<QAction*>& commands)
{
    m_pages = pages;
    m_commands = commands;
}

void SearchEverywhere::start()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    offer();
}

void SearchEverywhere::find(const QString& text)
{
    m_question.cancel();
    const int asked = ++m_generation;
    if (text.simplified().isEmpty()) {
        // Emptied by hand, the field offers everything again; after something was opened, nothing.
        if (areHitsShown()) {
            show({}, {});
        }
        return;
    }
    m_question = m_session.ask<workspace::SearchHits>(
        this,
        [text](const storage::Connection& connection) {
            return workspace::searchEverything(connection, text, kMostHits);
        },
        [this, asked, text](const Result<workspace::SearchHits>& hits) {
            if (asked == m_generation) {
                // Pages and commands are found even where the workspace cannot be read.
                show(text, hits ? *hits : workspace::SearchHits());
            }
        });
}

void SearchEverywhere::open(const QStandardItem& hit)
{
    ++m_generation;
    switch (hit.data(kKindRole).toInt()) {
    case PersonHitKind:
        Q_EMIT personChosen(ProfileId(hit.data(HitDelegate::IdRole).toLongLong()));
        return;
    case SegmentHitKind:
        Q_EMIT segmentChosen(hit.text());
        return;
    default:
        if (auto* action = hit.data(HitDelegate::IdRole).value<QAction*>()) {
            // The field does not keep the keyboard while somebody works elsewhere.
            clearFocus();
            action->trigger();
        }
    }
}

void SearchEverywhere::offer()
{
    if (text().simplified().isEmpty()) {
        ++m_generation;
        show({}, {});
    } else {
        find(text());
    }
}

QString SearchEverywhere::listName() const
{
    return tr("What was found");
}

void SearchEverywhere::show(const QString& text, const workspace::SearchHits& hits)
{
    QList<QStandardItem*> items;
    const auto add = [&](const QString& heading, const QList<QStandardItem*>& found) {
        if (!found.isEmpty()) {
            items.append(headingItem(heading));
            items.append(found);
        }
    };
    add(tr("Customers"), peopleItems(hits));
    add(tr("Orders"), orderItems(hits));
    add(tr("Segments"), segmentItems(hits));
    add(tr("Go to"), actionItems(m_pages, text));
    add(tr("Do"), actionItems(m_commands, text));
    if (items.isEmpty()) {
        items.append(headingItem(tr("Nothing found. Try a part of a name, an e-mail address, a "
                                    "phone number or an order number.")));
    }
    showHits(items);
}

QList<QStandardItem*> SearchEverywhere::peopleItems(const workspace::SearchHits& hits) const
{
    QList<QStandardItem*> items;
    for (const profiles::ProfileMatch& match : hits.people) {
        QStandardItem* item = hitItem(match.profile.name, detailOf(match), u"person"_s);
        item->setData(PersonHitKind, kKindRole);
        item->setData(match.profile.id.value(), HitDelegate::IdRole);
        items.append(item);
    }
    return items;
}

QList<QStandardItem*> SearchEverywhere::orderItems(const workspace::SearchHits& hits) const
{
    QList<QStandardItem*> items;
    for (const profiles::OrderHit& order : hits.orders) {
        QStringList facts{order.person, formatDate(m_session.calendar().localDate(order.at))};
        if (order.revenue) {
            facts.append(formatMoney(*order.revenue, m_session.settings().currency));
        }
        QStandardItem* item =
            hitItem(tr("Order %1", "number").arg(order.number), facts.join(u"  ·  "_s), u"order"_s);
        item->setData(PersonHitKind, kKindRole);
        item->setData(order.profile.value(), HitDelegate::IdRole);
        items.append(item);
    }
    return items;
}

QList<QStandardItem*> SearchEverywhere::segmentItems(const workspace::SearchHits& hits) const
{
    QList<QStandardItem*> items;
    for (const QString& segment : hits.segments) {
        QStandardItem* item = hitItem(segment, {}, u"segments"_s);
        item->setData(SegmentHitKind, kKindRole);
        items.append(item);
    }
    return items;
}

QList<QStandardItem*> SearchEverywhere::actionItems(const QList<QAction*>& actions,
                                                    const QString& text) const
{
    const QStringList words = fold(text.simplified()).split(u' ', Qt::SkipEmptyParts);
    QList<QStandardItem*> items;
    for (QAction* action : actions) {
        // By the beginnings of their words: a few letters in the middle of one mean nobody's wish.
        const QString name = u' ' + fold(action->text());
        const bool isMeant = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return name.contains(QString(u' ' + word));
        });
        if (!isMeant || !action->isEnabled()) {
            continue;
        }
        QStandardItem* item = hitItem(action->text(), {}, WindowActions::iconNameOf(*action));
        item->setData(ActionHitKind, kKindRole);
        item->setData(QVariant::fromValue(action), HitDelegate::IdRole);
        item->setData(action->shortcut().toString(QKeySequence::NativeText), HitDelegate::KeysRole);
        items.append(item);
    }
    return items;
}

} // namespace rondom::ui
