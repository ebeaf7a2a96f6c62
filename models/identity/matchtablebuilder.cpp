#include "models/identity/matchtablebuilder.h"

#include "models/core/fullname.h"
#include "models/identity/columnchoice.h"
#include "models/identity/fieldvalues.h"
#include "models/identity/nicknames.h"
#include "models/identity/soundcode.h"

#include <QStringList>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace rondom::identity {

namespace {

QString textOf(const ValueDictionary& values, quint32 code)
{
    const std::string_view text = values.text(code);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

struct Standard
{
    const char16_t* key;
    FieldKind kind;
    Sharing sharing;
};

/// The fields with a meaning of their own, in the order they are looked at.
constexpr Standard kStandard[] = {
    {u"first_name", FieldKind::GivenName, Sharing::Nobody},
    {u"last_name", FieldKind::FamilyName, Sharing::Family},
    {u"birthday", FieldKind::Birthday, Sharing::Nobody},
    {u"email", FieldKind::Email, Sharing::Nobody},
    {u"phone", FieldKind::Phone, Sharing::Home},
    {u"postal_code", FieldKind::PostalCode, Sharing::Home},
    {u"street", FieldKind::Street, Sharing::Home},
    {u"house_number", FieldKind::HouseNumber, Sharing::Home},
    {u"city", FieldKind::City, Sharing::Home},
    {u"region", FieldKind::Region, Sharing::Home},
    {u"gender", FieldKind::Category, Sharing::Nobody},
    {u"middle_name", FieldKind::GivenName, Sharing::Nobody},
};

class Building
{
public:
    explicit Building(RawColumns raw) : m_raw(std::move(raw)) {}

    MatchTable run()
    {
        m_table.records = std::move(m_raw.records);
        groupByProfile();
        for (const Standard& standard : kStandard) {
            addStandard(standard);
        }
        addOthers();
        packRows();
        return std::move(m_table);
    }

private:
    std::size_t size() const { return m_table.records.size(); }

    /// A profile's id is its smallest record, which stands before the others.
    void groupByProfile()
    {
        m_table.groups.resize(size());
        for (std::size_t i = 0; i < size(); ++i) {
            const auto found =
                std::lower_bound(m_table.records.begin(), m_table.records.end(), m_raw.profiles[i]);
            m_table.groups[i] = quint32(found - m_table.records.begin());
        }
    }

    const RawColumn* column(QStringView key) const
    {
        for (const bool isIdentifier : {true, false}) {
            for (const RawColumn& column : m_raw.columns) {
                if (column.key == key && column.isIdentifier == isIdentifier) {
                    return &column;
                }
            }
        }
        return nullptr;
    }

    /// The values of a field under way, one for each record.
    struct Filling
    {
        MatchField field;
        std::vector<quint32> codes;
    };
    Filling begin(const QString& key, FieldKind kind, Sharing sharing) const
    {
        Filling filling;
        filling.field.key = key;
        filling.field.kind = kind;
        filling.field.sharing = sharing;
        filling.codes.resize(size());
        return filling;
    }

    using Spell = std::function<std::string(const QString&)>;
    /// Each distinct value of \a from once; only where a record has no value yet.
    static void fill(Filling& filling, const RawColumn& from, const Spell& spell)
    {
        std::vector<quint32> code(from.values.size());
        for (quint32 raw = 1; raw < from.values.size(); ++raw) {
            code[raw] = filling.field.values.add(spell(textOf(from.values, raw)));
        }
        for (std::size_t record = 0; record < filling.codes.size(); ++record) {
            if (filling.codes[record] == 0) {
                filling.codes[record] = code[from.codes[record]];
            }
        }
    }

    void addStandard(const Standard& standard)
    {
        const QString key = QString::fromUtf16(standard.key);
        Filling filling = begin(key, standard.kind, standard.sharing);
        const auto spell = [&standard](const QString& text) {
            return standard.kind == FieldKind::Street
                       ? comparedText(FieldKind::Street, splitStreet(text).street)
                       : comparedText(standard.kind, text);
        };
        if (const RawColumn* own = column(key)) {
            fill(filling, *own, spell);
        }
        if (const RawColumn* whole = column(u"full_name")) {
            if (standard.kind == FieldKind::FamilyName) {
                fill(filling, *whole,
                     [&spell](const QString& text) { return spell(splitFullName(text).last); });
            } else if (key == u"first_name"_s) {
                fill(filling, *whole,
                     [&spell](const QString& text) { return spell(splitFullName(text).first); });
            }
        }
        if (standard.kind == FieldKind::HouseNumber) {
            if (const RawColumn* street = column(u"street")) {
                fill(filling, *street,
                     [&spell](const QString& text) { return spell(splitStreet(text).number); });
            }
        }
        if (standard.kind == FieldKind::Birthday && filling.field.values.size() <= 1) {
            fillBirthdayFromParts(filling);
        }
        take(std::move(filling));
    }

    /// Year, month and day in columns of their own.
    void fillBirthdayFromParts(Filling& filling)
    {
        const auto parts = birthdayColumns(m_raw);
        if (!parts) {
            return;
        }
        for (std::size_t record = 0; record < size(); ++record) {
            QStringList text;
            for (const std::size_t part : *parts) {
                const RawColumn& from = m_raw.columns[part];
                text.append(textOf(from.values, from.codes[record]));
            }
            if (!text.contains(QString())) {
                filling.codes[record] = filling.field.values.add(comparedDate(text.join(u'-')));
            }
        }
        for (const std::size_t part : *parts) {
            m_used.append(m_raw.columns[part].key);
        }
    }

    void addOthers()
    {
        for (const OtherColumn& other : chooseOtherColumns(m_raw, m_used)) {
            if (m_table.fields.size() == kMostFields) {
                return;
            }
            const RawColumn& from = m_raw.columns[other.column];
            Filling filling = begin(from.key, other.kind, other.sharing);
            fill(filling, from,
                 [&other](const QString& text) { return comparedText(other.kind, text); });
            if (!repeatsNames(filling)) {
                take(std::move(filling));
            }
        }
    }

    /// "first_and_surname" and the like: the names once more are no further evidence.
    bool repeatsNames(const Filling& filling) const
    {
        const int family = m_table.find(FieldKind::FamilyName);
        if (family < 0 || filling.field.kind != FieldKind::Text) {
            return false;
        }
        const auto& names = m_table.fields[std::size_t(family)].values;
        const auto& nameCodes = m_columns[std::size_t(family)];
        qint64 both = 0;
        qint64 repeated = 0;
        for (std::size_t record = 0; record < size(); ++record) {
            if (filling.codes[record] == 0 || nameCodes[record] == 0) {
                continue;
            }
            ++both;
            const std::string_view text = filling.field.values.text(filling.codes[record]);
            repeated += text.find(names.text(nameCodes[record])) != text.npos ? 1 : 0;
        }
        return both > 0 && repeated * 2 > both;
    }

    void take(Filling filling)
    {
        MatchField& field = filling.field;
        field.counts.resize(field.values.size());
        for (const quint32 code : filling.codes) {
            ++field.counts[code];
        }
        field.filled = qint64(size()) - field.counts[0];
        field.counts[0] = 0;
        if (field.filled == 0) {
            return;
        }
        field.values.close();
        if (field.kind == FieldKind::GivenName || field.kind == FieldKind::FamilyName) {
            describeNames(field);
        }
        m_table.fields.push_back(std::move(field));
        m_columns.push_back(std::move(filling.codes));
    }

    static void describeNames(MatchField& field)
    {
        field.sounds.resize(field.values.size());
        field.nicknames.resize(field.values.size());
        ValueDictionary sounds;
        for (quint32 code = 1; code < field.values.size(); ++code) {
            const std::string_view name = field.values.text(code);
            field.sounds[code] = sounds.add(soundCode(name));
            if (field.kind == FieldKind::GivenName) {
                const std::string_view first = name.substr(0, name.find(' '));
                field.nicknames[code] = Nicknames::builtIn().groups(first);
            }
        }
    }

    void packRows()
    {
        const std::size_t fields = m_table.fields.size();
        m_table.codes.resize(size() * fields);
        for (std::size_t field = 0; field < fields; ++field) {
            for (std::size_t record = 0; record < size(); ++record) {
                m_table.codes[record * fields + field] = m_columns[field][record];
            }
            m_columns[field] = {};
        }
    }

    RawColumns m_raw;
    MatchTable m_table;
    std::vector<std::vector<quint32>> m_columns;
    QStringList m_used;
};

} // namespace

MatchTable buildMatchTable(RawColumns raw)
{
    return Building(std::move(raw)).run();
}

} // namespace rondom::identity
