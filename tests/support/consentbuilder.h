#pragma once

#include "models/consent/consentstates.h"
#include "models/consent/eventrecorder.h"
#include "models/consent/gate.h"
#include "models/core/calendar.h"
#include "tests/support/testworkspace.h"

#include <QJsonArray>
#include <QJsonObject>

namespace rondom::tests {

/// The instant of an ISO 8601 text; without an offset it is UTC.
inline qint64 instant(const char* text)
{
    const auto at = fromIso(QString::fromLatin1(text), Calendar(QTimeZone::utc()));
    if (!at) {
        qFatal("not a time: %s", text);
    }
    return *at;
}

/// A consent event as its JSON, built step by step. Starts as a complete grant by the person: a web
/// form with its text and proof.
class ConsentJson
{
public:
    ConsentJson(const char* decision, const QString& email, const char* at)
    {
        set("decision", decision);
        identifier("email", email);
        set("purpose", "newsletter");
        set("channel", "email");
        set("method", "web_form");
        set("actor", "data_subject");
        if (at) {
            set("at", at);
        }
        if (qstrcmp(decision, "granted") == 0) {
            m_json.insert(QStringLiteral("notice"),
                          QJsonObject{{QStringLiteral("text"), QStringLiteral("Yes, mail me")}});
            m_json.insert(QStringLiteral("proof"),
                          QJsonObject{{QStringLiteral("form_id"), QStringLiteral("f1")}});
        }
    }

    ConsentJson& set(const char* key, const char* value)
    {
        m_json.insert(QString::fromLatin1(key), QString::fromUtf8(value));
        return *this;
    }
    ConsentJson& set(const char* key, const QJsonValue& value)
    {
        m_json.insert(QString::fromLatin1(key), value);
        return *this;
    }
    ConsentJson& without(const char* key)
    {
        m_json.remove(QString::fromLatin1(key));
        return *this;
    }
    ConsentJson& identifier(const char* type, const QString& value)
    {
        m_json.insert(QStringLiteral("identifier"),
                      QJsonObject{{QStringLiteral("type"), QString::fromLatin1(type)},
                                  {QStringLiteral("value"), value}});
        return *this;
    }
    ConsentJson& cell(const char* purpose, const char* channel)
    {
        return set("purpose", purpose).set("channel", channel);
    }
    ConsentJson& by(const char* actor, const char* method)
    {
        return set("actor", actor).set("method", method);
    }
    ConsentJson& person(const char* source, const char* recordId)
    {
        m_json.insert(QStringLiteral("person"),
                      QJsonObject{{QStringLiteral("source"), QString::fromLatin1(source)},
                                  {QStringLiteral("record_id"), QString::fromLatin1(recordId)}});
        return *this;
    }
    ConsentJson& confirmedAt(const char* at)
    {
        QJsonObject proof = m_json.value(QStringLiteral("proof")).toObject();
        proof.insert(QStringLiteral("double_opt_in_at"), QString::fromLatin1(at));
        m_json.insert(QStringLiteral("proof"), proof);
        return *this;
    }

    operator QJsonValue() const { return m_json; }

private:
    QJsonObject m_json;
};

/// Records events; a refused one ends the test.
inline void record(const TestWorkspace& workspace, const QJsonArray& events, const char* now)
{
    const auto report =
        must(consent::recordEvents(workspace.connection(), QJsonValue(events), {}, instant(now)));
    if (!report.refused.isEmpty()) {
        qFatal("refused: %s", qPrintable(report.refused.first().reason));
    }
}

/// The gate's answer, as its code.
inline QString gate(const TestWorkspace& workspace, RecordId person, const char* now,
                    const char* purpose = "newsletter", const char* channel = "email",
                    const char* destination = "")
{
    consent::Question question;
    question.purpose = QString::fromLatin1(purpose);
    question.channel = *consent::channelFromKey(QString::fromLatin1(channel));
    question.destination = QString::fromLatin1(destination);
    question.now = instant(now);
    const consent::Gate gate(workspace.connection());
    return consent::codeOf(must(gate.decide(ProfileId(person.value()), question)).reason);
}

} // namespace rondom::tests
