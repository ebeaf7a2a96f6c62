#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace rondom::tests {

/// One small export in tests/data/recipes, CSV, JSON lines or vCard, with what is to come out of it
/// beside it in a file of the same name that ends in .json. `shopify_customers.old.csv` is another
/// layout for the recipe `shopify_customers`; the samples called `none` are for no recipe.
class RecipeSample
{
public:
    explicit RecipeSample(const QString& name) : m_name(name) {}

    static QStringList names()
    {
        QStringList names;
        const QStringList kinds{QStringLiteral("*.csv"), QStringLiteral("*.jsonl"),
                                QStringLiteral("*.vcf")};
        const QStringList files = QDir(folder()).entryList(kinds, QDir::Files);
        for (const QString& file : files) {
            names.append(file.section(u'.', 0, -2));
        }
        return names;
    }

    /// The recipe it is for; empty when it is for none.
    QString recipe() const
    {
        const QString id = m_name.section(u'.', 0, 0);
        return id == QStringLiteral("none") ? QString() : id;
    }
    QByteArray content() const
    {
        for (const QLatin1String ending : {QLatin1String(".csv"), QLatin1String(".jsonl")}) {
            if (const QByteArray content = read(m_name + ending); !content.isEmpty()) {
                return content;
            }
        }
        return read(m_name + QStringLiteral(".vcf"));
    }
    QJsonObject expected() const
    {
        return QJsonDocument::fromJson(read(m_name + QStringLiteral(".json"))).object();
    }
    /// The name the tool gives such a file.
    QString fileName() const
    {
        return expected().value(QStringLiteral("file")).toString(m_name + QStringLiteral(".csv"));
    }
    /// Writes down what came out, for a person to read and commit.
    void keep(const QJsonObject& outcome) const
    {
        QFile file(folder() + m_name + QStringLiteral(".json"));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QJsonDocument(outcome).toJson());
        }
    }

private:
    static QString folder() { return QStringLiteral(RONDOM_SOURCE_DIR "/tests/data/recipes/"); }
    static QByteArray read(const QString& name)
    {
        QFile file(folder() + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString m_name;
};

} // namespace rondom::tests
