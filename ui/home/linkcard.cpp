#include "ui/home/linkcard.h"

#include "ui/common/linkrow.h"
#include "ui/common/textlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

LinkCard::LinkCard(const QString& title, const QString& name, QWidget* parent)
    : Card(title, parent)
    , m_name(name)
    , m_introduction(mutedLabel({}, this))
    , m_rows(new QWidget(this))
{
    setObjectName(name);
    m_introduction->setObjectName(name + u"Introduction"_s);
    m_introduction->hide();
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    content()->addWidget(m_introduction);
    content()->addWidget(m_rows);
    content()->addStretch();
    // The icons stand in line with the title although what lights up reaches further out.
    content()->setContentsMargins(metrics::kGrid, metrics::kCardTop, metrics::kGrid,
                                  metrics::kGrid);
    header()->setContentsMargins(metrics::kGrid, 0, metrics::kGrid, 0);
    m_introduction->setContentsMargins(metrics::kGrid, 0, metrics::kGrid, 0);
}

void LinkCard::setIntroduction(const QString& text)
{
    m_introduction->setText(text);
    m_introduction->setVisible(!text.isEmpty());
}

void LinkCard::setLines(const QList<BriefingLine>& lines)
{
    // The keyboard stays on the same piece of news when it is read again.
    QString focused;
    const QList<LinkRow*> before = m_rows->findChildren<LinkRow*>();
    for (LinkRow* row : before) {
        focused = row->hasFocus() ? row->objectName() : focused;
        row->hide();
        row->setParent(nullptr);
        row->deleteLater();
    }
    for (const BriefingLine& line : lines) {
        auto* row = new LinkRow(line.icon, line.tone, line.sentence, line.stress, m_rows);
        row->setObjectName(m_name + line.name);
        m_rows->layout()->addWidget(row);
        row->show();
        if (row->objectName() == focused) {
            row->setFocus();
        }
        connect(row, &QAbstractButton::clicked, this, [this, line] { Q_EMIT activated(line); });
    }
    m_rows->setVisible(!lines.isEmpty());
}

} // namespace rondom::ui
