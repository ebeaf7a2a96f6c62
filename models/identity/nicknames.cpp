#include "models/identity/nicknames.h"

#include "models/core/fold.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// The macro inside declares a function, which must not be in a namespace.
static void initNicknames()
{
    Q_INIT_RESOURCE(identity);
}

namespace rondom::identity {

namespace {

constexpr int kBits = 16;
constexpr quint64 kMask = 0xffff;

} // namespace

Nicknames::Nicknames()
{
    initNicknames();
    QFile file(u":/identity/nicknames.txt"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    quint64 group = 0;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        ++group;
        const QStringList names = line.split(u' ', Qt::SkipEmptyParts);
        for (const QString& name : names) {
            quint64& groups = m_groups[fold(name).toUtf8()];
            groups = groups << kBits | group;
        }
    }
}

quint64 Nicknames::groups(std::string_view foldedName) const
{
    return m_groups.value(QByteArray::fromRawData(foldedName.data(), qsizetype(foldedName.size())));
}

bool Nicknames::areRelated(quint64 a, quint64 b)
{
    for (; a != 0; a >>= kBits) {
        for (quint64 other = b; other != 0; other >>= kBits) {
            if ((a & kMask) == (other & kMask)) {
                return true;
            }
        }
    }
    return false;
}

const Nicknames& Nicknames::builtIn()
{
    static const Nicknames nicknames;
    return nicknames;
}

} // namespace rondom::identity
