#include "ui/common/icons.h"

#include "ui/common/iconengine.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

// The macro must stand outside every namespace.
static void initializeIconResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace rondom::ui {

namespace {

const QString& iconFolder()
{
    static const QString folder = [] {
        initializeIconResources();
        return u":/icons"_s;
    }();
    return folder;
}

} // namespace

QIcon lineIcon(const QString& name, Tone tone)
{
    return QIcon(new IconEngine(name, tone));
}

QPixmap iconPixmap(const QString& name, const QColor& color, int size, double pixelRatio)
{
    const QString key = u"rondom/%1/%2/%3/%4"_s.arg(name, color.name()).arg(size).arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QFile file(iconFolder() + u'/' + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon %s", qPrintable(name));
        return {};
    }
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    pixmap = QPixmap(QSize(size, size) * pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QStringList iconNames()
{
    QStringList names = QDir(iconFolder()).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (QString& name : names) {
        name.chop(4);
    }
    return names;
}

} // namespace rondom::ui
