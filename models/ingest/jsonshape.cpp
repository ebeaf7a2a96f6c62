#include "models/ingest/jsonshape.h"

#include <algorithm>
#include <array>
#include <vector>

namespace rondom::ingest {

namespace {

constexpr int kLinesLooked = 20;
constexpr size_t kDeepestEnvelope = 2;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

qsizetype afterSpaces(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isSpace(text[at])) {
        ++at;
    }
    return at;
}

/// The first line and others, or most lines, hold an object of their own.
bool isInLines(QByteArrayView sample)
{
    int lines = 0;
    int objects = 0;
    bool isFirstObject = false;
    for (qsizetype at = 0; at < sample.size() && lines < kLinesLooked;) {
        qsizetype end = sample.indexOf('\n', at);
        end = end < 0 ? sample.size() : end;
        QByteArrayView line = sample.sliced(at, end - at);
        while (!line.isEmpty() && isSpace(line.back())) {
            line.chop(1);
        }
        at = end + 1;
        if (!line.isEmpty()) {
            const bool isObject = line.front() == '{' && line.back() == '}';
            isFirstObject = lines == 0 ? isObject : isFirstObject;
            objects += isObject ? 1 : 0;
            ++lines;
        }
    }
    return lines >= 2 && (objects * 2 >= lines || (isFirstObject && objects >= 2));
}

/// A key that a record has and an envelope has not.
bool belongsToRecord(QByteArrayView key)
{
    static constexpr std::array kKeys{"id",    "_id",         "email",      "userId",
                                      "event", "anonymousId", "event_name", "messageId"};
    return std::any_of(kKeys.begin(), kKeys.end(),
                       [key](const char* known) { return key == QByteArrayView(known); });
}

/// Behind the string that starts at \a at; its content goes to \a content.
qsizetype afterString(QByteArrayView text, qsizetype at, QByteArrayView& content)
{
    const qsizetype begin = at + 1;
    for (at = begin; at < text.size() && text[at] != '"'; ++at) {
        at += text[at] == '\\' ? 1 : 0;
    }
    const qsizetype end = std::min(at, text.size());
    content = text.sliced(begin, end - begin);
    return end + 1;
}

/// Behind the bracket that opens the array in an envelope; 0 when the object is a record.
qsizetype envelopeStart(QByteArrayView sample, qsizetype at)
{
    std::vector<char> open;
    qsizetype found = 0;
    while (at < sample.size()) {
        const char c = sample[at];
        if (c == '"') {
            QByteArrayView text;
            at = afterString(sample, at, text);
            const bool isKey = !open.empty() && open.back() == '{' &&
                               afterSpaces(sample, at) < sample.size() &&
                               sample[afterSpaces(sample, at)] == ':';
            if (isKey && open.size() == 1 && belongsToRecord(text)) {
                return 0;
            }
            continue;
        }
        if (c == '[' && found == 0 && open.size() <= kDeepestEnvelope &&
            std::count(open.begin(), open.end(), '{') == qsizetype(open.size())) {
            const qsizetype inside = afterSpaces(sample, at + 1);
            found = inside < sample.size() && sample[inside] == '{' ? at + 1 : 0;
        }
        if (c == '{' || c == '[') {
            open.push_back(c);
        } else if ((c == '}' || c == ']') && !open.empty()) {
            open.pop_back();
            if (open.empty()) {
                break;
            }
        }
        ++at;
    }
    return found;
}

} // namespace

JsonShape findJsonShape(QByteArrayView sample)
{
    const qsizetype first = afterSpaces(sample, 0);
    if (first < sample.size() && sample[first] == '[') {
        return {JsonShape::Kind::Array, first + 1};
    }
    if (isInLines(sample)) {
        return {JsonShape::Kind::Lines, 0};
    }
    if (const qsizetype start = envelopeStart(sample, first); start > 0) {
        return {JsonShape::Kind::Array, start};
    }
    return {JsonShape::Kind::Values, 0};
}

} // namespace rondom::ingest
