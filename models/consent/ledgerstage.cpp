#include "models/consent/ledgerstage.h"

#include "models/core/utf8.h"
#include "models/storage/connection.h"
#include "models/storage/rowsource.h"
#include "models/storage/statement.h"

using namespace Qt::StringLiterals;

namespace rondom::consent {

namespace {

constexpr auto kMoveHead = "UPDATE consent_head SET events = ?, hash = ? WHERE id = 1";
constexpr auto kInsertPersonal = R"sql(
    INSERT INTO consent_personal(event_id, salt, identifier_type, identifier_value, details,
                                 content_key)
    SELECT c0, c1, c2, c3, c4, c5 FROM row_source(?)
)sql";

QByteArray insertSql()
{
    QByteArray columns;
    QByteArray values;
    int place = 0;
    const auto add = [&](QByteArrayView column) {
        columns += (place == 0 ? "" : ", ") + column.toByteArray();
        values += (place == 0 ? "c" : ", c") + QByteArray::number(place);
        ++place;
    };
    for (const char* column : LedgerLine::kColumns) {
        add(column);
    }
    add("commitment");
    add("hash");
    return "INSERT INTO consent_event(" + columns + ") SELECT " + values + " FROM row_source(?)";
}

} // namespace

class LedgerStage::LineRows : public storage::RowSource
{
public:
    explicit LineRows(const std::vector<Staged>& lines) : m_lines(lines) {}

    bool next() override
    {
        if (++m_row >= m_lines.size()) {
            return false;
        }
        for (std::size_t i = 0; i < LedgerLine::kSize; ++i) {
            if (const auto* text = std::get_if<QString>(&m_lines[m_row].line.cells[i])) {
                assignUtf8(m_texts[i], *text);
            }
        }
        return true;
    }
    void read(int column, storage::ColumnValue& value) const override
    {
        const Staged& staged = m_lines[m_row];
        const auto place = std::size_t(column);
        if (place >= LedgerLine::kSize) {
            return value.setBlob(place == LedgerLine::kSize ? staged.commitment : staged.hash);
        }
        const LedgerLine::Cell& cell = staged.line.cells[place];
        if (const auto* number = std::get_if<qint64>(&cell)) {
            return value.set(*number);
        }
        return std::holds_alternative<QString>(cell) ? value.setText(m_texts[place])
                                                     : value.setNull();
    }

private:
    const std::vector<Staged>& m_lines;
    std::size_t m_row = std::size_t(-1);
    std::array<QByteArray, LedgerLine::kSize> m_texts;
};

class LedgerStage::PersonalRows : public storage::RowSource
{
public:
    PersonalRows(const std::vector<Staged>& lines, qint64 lastId)
        : m_lines(lines), m_id(lastId - qint64(lines.size()))
    {
    }

    bool next() override
    {
        ++m_id;
        if (++m_row >= m_lines.size()) {
            return false;
        }
        const Staged& staged = m_lines[m_row];
        assignUtf8(m_texts[0], staged.identifier.type);
        assignUtf8(m_texts[1], staged.identifier.value);
        assignUtf8(m_texts[2], staged.details);
        return true;
    }
    void read(int column, storage::ColumnValue& value) const override
    {
        switch (column) {
        case 0:
            return value.set(m_id);
        case 1:
            return value.setBlob(m_lines[m_row].salt);
        case 5:
            return value.setBlob(m_lines[m_row].contentKey.view());
        default:
            return value.setText(m_texts[std::size_t(column) - 2]);
        }
    }

private:
    const std::vector<Staged>& m_lines;
    qint64 m_id;
    std::size_t m_row = std::size_t(-1);
    std::array<QByteArray, 3> m_texts;
};

void LedgerStage::add(qint64 id, Staged staged)
{
    m_lastId = id;
    m_byContent.insert(staged.contentKey, ConsentEventId(id));
    m_lines.push_back(std::move(staged));
}

Result<void> LedgerStage::flush(const storage::Connection& connection)
{
    if (m_lines.empty()) {
        return {};
    }
    static const QByteArray sql = insertSql();
    LineRows lines(m_lines);
    if (const auto done = storage::insertRows(connection, sql.constData(), lines); !done) {
        return done;
    }
    PersonalRows personal(m_lines, m_lastId);
    if (const auto done = storage::insertRows(connection, kInsertPersonal, personal); !done) {
        return done;
    }
    auto moveHead = connection.prepare(kMoveHead);
    if (!moveHead) {
        return moveHead.error();
    }
    const auto moved = moveHead->bind(m_lastId).bind(m_lines.back().hash).run();
    m_lines.clear();
    m_byContent.clear();
    return moved;
}

} // namespace rondom::consent
