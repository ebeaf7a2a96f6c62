#pragma once

#include "models/core/calendar.h"
#include "models/core/decimal.h"
#include "models/core/emailaddress.h"
#include "models/core/phonenumber.h"
#include "models/demo/shopgenerator.h"
#include "tests/demo/csvtable.h"

#include <QHash>
#include <QSet>
#include <QTemporaryDir>

#include <optional>

/// A shop of 2,000 people in a temporary folder, written once and then looked into.
class DemoShop
{
public:
    using Row = QList<QString>;

    static qint64 instant(const QString& isoTime)
    {
        const rondom::Calendar utc(QTimeZone::utc());
        return rondom::fromIso(isoTime, utc).value();
    }
    static rondom::Decimal decimal(const QString& cell)
    {
        return rondom::Decimal::fromText(cell).value();
    }
    static QString withoutGuard(const QString& cell)
    {
        return cell.startsWith(u'\'') ? cell.sliced(1) : cell;
    }
    /// The normal form of an address; empty for one that is broken on purpose.
    static QString normalEmail(const QString& cell)
    {
        const auto parsed = rondom::EmailAddress::parse(cell);
        return parsed ? parsed->toString() : QString();
    }
    static QString normalPhone(const QString& cell)
    {
        const auto parsed = rondom::PhoneNumber::parse(withoutGuard(cell), QStringLiteral("NL"));
        return parsed ? parsed->toString() : QString();
    }
    /// The instant of "2026-05-01 10:00:00 +0200"; nothing for a date that cannot be.
    static std::optional<qint64> shopifyInstant(const QString& cell)
    {
        const QString iso =
            cell.first(10) + u'T' + cell.sliced(11, 8) + cell.sliced(20, 3) + u':' + cell.last(2);
        return rondom::fromIso(iso, rondom::Calendar(QTimeZone::utc()));
    }

    /// False when the shop could not be written. Its clock stands at 2026-05-05, 12:30 in Utrecht.
    bool write()
    {
        const qint64 now = instant(QStringLiteral("2026-05-05T10:30:00Z"));
        rondom::JobContext context;
        const auto files = rondom::demo::writeShop(m_folder.path(), {2000, 1, -1, now}, context);
        if (!files) {
            return false;
        }
        const CsvTable truth = CsvTable::read(files->truthFile);
        for (const Row& row : truth.rows()) {
            m_personOf.insert(row[1] + u'|' + row[2], row[0]);
        }
        return true;
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }
    CsvTable table(const QString& name) const { return CsvTable::read(path(name)); }
    CsvTable till(const QString& name) const
    {
        return CsvTable::read(path(name), ';', QStringConverter::Latin1);
    }
    CsvTable audience(const QString& status) const
    {
        return table(status + QStringLiteral("_email_audience_export_8f3a2c.csv"));
    }
    /// The rows that begin an order.
    static QList<Row> firstRows(const CsvTable& orders)
    {
        QList<Row> rows;
        for (const Row& row : orders.rows()) {
            if (!orders.cell(row, QStringLiteral("Financial Status")).isEmpty()) {
                rows.append(row);
            }
        }
        return rows;
    }
    /// Who a record is about, by the truth; empty for what is no record.
    QString personOf(const QString& source, const QString& key) const
    {
        return m_personOf.value(source + u'|' + key);
    }

private:
    QTemporaryDir m_folder;
    QHash<QString, QString> m_personOf;
};
