#pragma once

#include "models/activation/cellform.h"
#include "models/consent/vocabulary.h"
#include "models/core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rondom::activation {

/// One column of a destination's file: what it is called there and what goes into it.
struct Column
{
    QString header;
    /// An identifier type, a trait, `profile_id`, or one of the computed facts of a profile.
    QString field;
    CellForm form = CellForm::Plain;
    bool isHashed = false;
    /// Left out unless it is asked for by name.
    bool isOptional = false;
    /// The tool contacts people by what stands here: left out unless it is what the channel uses,
    /// because the consent that was asked is for that channel alone.
    bool isContact = false;

    friend bool operator==(const Column&, const Column&) = default;
};

/// A tool that takes a list of people, and the file it takes.
struct Destination
{
    enum class Format {
        Csv,         ///< a feed for machines: exact to the byte
        Spreadsheet, ///< a CSV that people open: no cell may act as a formula
        JsonLines,
    };

    QString id;
    QString name;
    Format format = Format::Csv;
    QChar delimiter = u',';
    bool hasDecimalComma = false;
    bool hasByteOrderMark = false;
    QByteArray lineEnding;
    QList<Column> columns;
    /// Any field may be a column; `columns` are those it has when none are asked for.
    bool takesAnyField = false;
    QList<consent::Channel> channels;
    /// Uses what it receives for itself: the grant has to name it.
    bool isThirdParty = false;
    /// "none" or "sha256".
    QString hashing;
    /// Longer cells are cut; 0 for no limit.
    int mostBytesPerCell = 0;
    /// International letters may stand after the @ only.
    bool needsAsciiLocalPart = false;
    /// Fields that mean something together alone: where one is missing, none is sent.
    QStringList together;
    /// A file made by this preset was taken by the tool itself.
    bool isTested = false;
    /// Where the rules of this preset come from.
    QString rules;

    bool fits(consent::Channel channel) const { return channels.contains(channel); }
    /// As programs in \a country expect it: where people write decimal commas, spreadsheets cut
    /// cells at semicolons. Only spreadsheets differ.
    Destination forCountry(const QString& country) const;

    /// Reads the JSON of one destination; \a id is the name of its file. Fails with InvalidInput,
    /// the detail naming the key.
    static Result<Destination> parse(const QByteArray& json, const QString& id);
};

} // namespace rondom::activation
