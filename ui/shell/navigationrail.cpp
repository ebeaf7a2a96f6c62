#include "ui/shell/navigationrail.h"

#include "ui/common/theme.h"
#include "ui/shell/logomark.h"
#include "ui/shell/railbutton.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kLogoSize = 40;

} // namespace

NavigationRail::NavigationRail(QWidget* parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    setFixedWidth(metrics::kRailWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kHalfGrid, metrics::kGrid, metrics::kHalfGrid,
                               metrics::kGrid);
    column->setSpacing(2);

    auto* mark = new QHBoxLayout;
    mark->addWidget(new LogoMark(kLogoSize, this), 0, Qt::AlignCenter);
    column->addLayout(mark);
    column->addSpacing(metrics::kGrid);

    struct Entry
    {
        PageId page;
        QString name;
        QString icon;
        QString text;
    };
    const QList<Entry> entries{
        {PageId::Home, u"navHome"_s, u"home"_s, tr("Home")},
        {PageId::Customers, u"navCustomers"_s, u"customers"_s, tr("Customers")},
        {PageId::Segments, u"navSegments"_s, u"segments"_s, tr("Segments")},
        {PageId::Export, u"navExport"_s, u"export"_s, tr("Export")},
        {PageId::Consent, u"navConsent"_s, u"consent"_s, tr("Consent")},
        {PageId::Data, u"navData"_s, u"data"_s, tr("Data")},
    };
    for (const Entry& entry : entries) {
        auto* button = new RailButton(entry.icon, entry.text, this);
        button->setObjectName(entry.name);
        button->setToolTip(
            tr("%1 (Ctrl+%2)", "page, number").arg(entry.text).arg(int(entry.page) + 1));
        m_buttons->addButton(button, int(entry.page));
        column->addWidget(button);
    }
    column->addStretch();
    auto* settings = new RailButton(u"settings"_s, tr("Settings"), this);
    settings->setObjectName(u"navSettings"_s);
    settings->setToolTip(tr("Settings (Ctrl+,)"));
    m_buttons->addButton(settings, int(PageId::Settings));
    column->addWidget(settings);
    connect(m_buttons, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT pageRequested(PageId(id)); });
}

void NavigationRail::setCurrent(PageId page)
{
    PageId place = page;
    if (page == PageId::Profile || page == PageId::Origins) {
        place = PageId::Customers;
    } else if (page == PageId::ComputedTraits) {
        place = PageId::Segments;
    } else if (page == PageId::Import || page == PageId::Duplicates || page == PageId::Rules ||
               page == PageId::Survivors) {
        place = PageId::Data;
    }
    m_buttons->button(int(place))->setChecked(true);
}

void NavigationRail::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    painter.fillRect(rect(), colors.surface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colors.border);
}

} // namespace rondom::ui
