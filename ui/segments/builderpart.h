#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

namespace rondom::ui {

/// One thing to choose in a picker.
struct PartChoice
{
    QString key;
    QString text;
    QString detail;  ///< at the right, muted: a count, a type
    QString section; ///< the heading it stands under
    QString icon;

    friend bool operator==(const PartChoice&, const PartChoice&) = default;
};

/// Where the values of a field can be looked up in the data; nowhere when both are empty.
struct PartLookup
{
    QString trait;
    QString event;
    QString property;

    bool isEmpty() const { return trait.isEmpty() && property.isEmpty(); }
    friend bool operator==(const PartLookup&, const PartLookup&) = default;
};

/// One word or field of the sentence a condition is drawn as: what it shows, what can be chosen,
/// and the condition that comes out when it is changed. Rows are made of these, so that what a
/// condition looks like is decided, and tested, without a widget.
struct RowPart
{
    enum class Kind {
        Word,   ///< only text
        Choice, ///< one of `choices`, by its key
        Number,
        Text,
        Date,   ///< "2026-05-12"
        Values, ///< a list of texts, or of numbers
        Toggle, ///< on or off
        Break,  ///< what follows stands on a line of its own, indented
        Remove, ///< a cross that takes a part of the condition away
    };

    Kind kind = Kind::Word;
    /// Names the part within its row; the same after the condition changed.
    QString id;
    /// The word itself; of a field what it is for, said by screen readers and shown while empty.
    QString label;
    QJsonValue value = QJsonValue::Undefined;
    QList<PartChoice> choices;
    PartLookup lookup;
    bool isNumeric = false;        ///< of values: they are numbers
    bool isStrong = false;         ///< what the sentence is about
    bool isAnyTextAllowed = false; ///< of a choice: also what the list does not have
    bool isOptional = false;       ///< nothing is missing while it is empty
    /// The condition with another value here. Not for words and breaks.
    std::function<QJsonObject(const QJsonValue&)> apply;

    bool isField() const { return kind != Kind::Word && kind != Kind::Break; }
    /// Whether something must still be chosen or typed here.
    bool isMissing() const;
    /// Whether the same widget can show this part, only with another content.
    bool hasSameShape(const RowPart& other) const { return kind == other.kind && id == other.id; }
};

} // namespace rondom::ui
