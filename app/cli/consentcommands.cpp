#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "app/cli/consentjson.h"
#include "app/cli/profileargument.h"
#include "models/activation/destinationlibrary.h"
#include "models/consent/cellrules.h"
#include "models/consent/consentlog.h"
#include "models/consent/consenttext.h"
#include "models/consent/gate.h"
#include "models/consent/ledger.h"
#include "models/consent/noticelibrary.h"
#include "models/core/calendar.h"
#include "models/storage/transaction.h"
#include "models/workspace/consentchanges.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

Result<consent::Channel> channelOption(const Arguments& arguments)
{
    const QString key = arguments.value(u"channel"_s);
    const auto channel = consent::channelFromKey(key);
    if (!channel) {
        return usageError(key.isEmpty() ? CommandLine::tr("--channel says by what means, as email.")
                                        : CommandLine::tr("There is no channel \"%1\".").arg(key));
    }
    return *channel;
}

/// A destination of the program, or an ad platform that the ledger may name; empty when not given.
Result<QString> destinationOption(const Arguments& arguments)
{
    const QString id = arguments.value(u"destination"_s);
    const auto& library = activation::DestinationLibrary::builtIn();
    if (id.isEmpty() || library.find(id) || consent::isThirdParty(id)) {
        return id;
    }
    return usageError(
        CommandLine::tr("There is no destination \"%1\". \"destination list\" shows them all.")
            .arg(id));
}

Result<Answer> purposes(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const storage::Connection& connection = (*file)->connection();
    const auto coverage = consent::coverage(connection);
    const auto rules = consent::cellRules(connection);
    if (!coverage || !rules) {
        return coverage ? rules.error() : coverage.error();
    }
    QHash<QString, consent::Coverage> counts;
    for (const consent::Coverage& cell : *coverage) {
        counts.insert(cell.purpose + u'/' + cell.channel, cell);
    }
    QJsonArray cells;
    for (const consent::CellRule& rule : *rules) {
        QJsonObject cell = toJson(rule);
        const consent::Coverage count = counts.value(rule.purpose + u'/' + rule.channel);
        cell.insert(u"granted"_s, count.granted);
        cell.insert(u"withdrawn"_s, count.withdrawn);
        cell.insert(u"expired"_s, count.expired);
        cell.insert(u"unknown"_s, count.unknown);
        cells.append(cell);
    }
    return Answer(cells);
}

Result<Answer> show(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const storage::Connection& connection = (*file)->connection();
    const auto profile = profileArgument(connection, invocation.arguments().word(0));
    if (!profile) {
        return profile.error();
    }
    const auto states = consent::statesOf(connection, *profile, invocation.now());
    if (!states) {
        return states.error();
    }
    QJsonArray cells;
    for (const consent::CellState& cell : *states) {
        cells.append(toJson(cell));
    }
    return Answer(cells);
}

Result<Answer> log(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const storage::Connection& connection = (*file)->connection();
    const auto profile = profileArgument(connection, invocation.arguments().word(0));
    if (!profile) {
        return profile.error();
    }
    const auto entries = consent::logOf(connection, *profile);
    if (!entries) {
        return entries.error();
    }
    QJsonArray rows;
    for (const consent::LogEntry& entry : *entries) {
        rows.append(toJson(entry));
    }
    return Answer(rows);
}

Result<Answer> check(Invocation& invocation)
{
    constexpr int kRefused = 4;
    const Arguments& arguments = invocation.arguments();
    const auto channel = channelOption(arguments);
    if (!channel) {
        return channel.error();
    }
    const auto destination = destinationOption(arguments);
    if (!destination) {
        return destination.error();
    }
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const storage::Connection& connection = (*file)->connection();
    const auto profile = profileArgument(connection, arguments.word(0));
    if (!profile) {
        return profile.error();
    }
    consent::Question question;
    question.purpose = arguments.value(u"purpose"_s);
    question.channel = *channel;
    question.destination = *destination;
    question.brand = arguments.value(u"brand"_s);
    question.now = invocation.now();
    const consent::Gate gate(connection);
    const auto verdict = [&]() -> Result<consent::Verdict> {
        if (!arguments.has(u"identifier"_s)) {
            return gate.decide(*profile, question);
        }
        const auto identifier = consent::Identifier::parse(arguments.value(u"identifier"_s),
                                                           (*file)->settings().country);
        return identifier ? gate.decide(*profile, *identifier, question) : identifier.error();
    }();
    if (!verdict && verdict.error().code == Error::Code::ConsentMissing) {
        // A purpose nobody knows is a "no" as well, in the same form, which scripts read.
        QJsonObject refused = toJson(consent::Verdict());
        refused.insert(u"because"_s, verdict.error().message);
        return Answer(refused, {}, kRefused);
    }
    if (!verdict) {
        return verdict.error();
    }
    return Answer(toJson(*verdict), {}, verdict->isAllowed() ? 0 : kRefused);
}

Result<Answer> record(Invocation& invocation)
{
    const QString path = invocation.arguments().word(0);
    QFile json(path);
    if (!QFileInfo(path).isFile() || !json.open(QIODevice::ReadOnly)) {
        return Error{Error::Code::InvalidInput,
                     CommandLine::tr("The consent file %1 cannot be read. Nothing was changed. "
                                     "Check the path.")
                         .arg(path),
                     u"consent file"_s};
    }
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto report =
        workspace::recordConsents(**file, json.readAll(), invocation.now(), invocation.job());
    if (!report) {
        return report.error();
    }
    QJsonArray refused;
    for (const consent::RefusedEvent& event : report->refused) {
        refused.append(QJsonObject{{u"index"_s, event.index},
                                   {u"reason"_s, event.reason},
                                   {u"because"_s, consent::describeRefusal(event.reason)}});
    }
    return Answer(QJsonObject{{u"recorded"_s, report->recorded}, {u"refused"_s, refused}});
}

Result<Answer> verify(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto verification = consent::Ledger::verify((*file)->connection(), invocation.job());
    if (!verification) {
        return verification.error();
    }
    constexpr int kDamaged = 5;
    return Answer(QJsonObject{{u"ok"_s, verification->isOk()},
                              {u"events"_s, verification->events},
                              {u"first_bad"_s, verification->firstBad
                                                   ? QJsonValue(verification->firstBad->value())
                                                   : QJsonValue()}},
                  {}, verification->isOk() ? 0 : kDamaged);
}

Result<Answer> listNotices(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto notices = consent::NoticeLibrary((*file)->connection()).list();
    if (!notices) {
        return notices.error();
    }
    QJsonArray rows;
    for (const consent::Notice& notice : *notices) {
        rows.append(QJsonObject{{u"id"_s, notice.id.value()},
                                {u"text"_s, notice.text},
                                {u"version"_s, notice.version},
                                {u"language"_s, notice.language},
                                {u"sha256"_s, notice.sha256},
                                {u"events"_s, notice.events}});
    }
    return Answer(rows);
}

Result<Answer> removeNotice(Invocation& invocation)
{
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const storage::Connection& connection = (*file)->connection();
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    const NoticeId notice(invocation.arguments().word(0).toLongLong());
    if (const auto removed = consent::NoticeLibrary(connection).remove(notice); !removed) {
        return removed.error();
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return Answer(QJsonObject{{u"id"_s, notice.value()}});
}

Result<Answer> setCell(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    consent::CellChange change;
    change.purpose = arguments.value(u"purpose"_s);
    change.channel = arguments.value(u"channel"_s);
    change.country = arguments.value(u"country"_s).toUpper();
    if (arguments.has(u"double-opt-in"_s)) {
        const QString wanted = arguments.value(u"double-opt-in"_s);
        if (wanted != u"yes"_s && wanted != u"no"_s) {
            return usageError(CommandLine::tr("--double-opt-in is yes or no."));
        }
        change.needsDoubleOptIn = wanted == u"yes"_s;
    }
    if (arguments.has(u"bases"_s)) {
        change.bases = arguments.value(u"bases"_s);
    }
    if (arguments.has(u"review-months"_s)) {
        const auto months = arguments.number(u"review-months"_s, 0);
        if (!months) {
            return months.error();
        }
        change.reviewMonths = int(std::min<qint64>(*months, 10'000));
    }
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto rule = workspace::changeCell(**file, change, invocation.now(), invocation.job());
    return rule ? Result<Answer>(Answer(toJson(*rule))) : rule.error();
}

} // namespace

QList<Command> consentCommands()
{
    const OptionSpec purpose{u"purpose"_s, u"P"_s,
                             CommandLine::tr("what the contact is for, as newsletter")};
    const OptionSpec channel{u"channel"_s, u"C"_s, CommandLine::tr("by what means, as email")};
    const OptionSpec country{u"country"_s, u"NL"_s, CommandLine::tr("the country of the rule")};
    return {
        {u"consent purposes"_s,
         {},
         CommandLine::tr("Shows every cell of purposes and channels."),
         {},
         0,
         0,
         purposes},
        {u"consent show"_s,
         u"PROFILE"_s,
         CommandLine::tr("Shows what one customer allows, cell by cell."),
         {},
         1,
         1,
         show},
        {u"consent log"_s,
         u"PROFILE"_s,
         CommandLine::tr("Shows what one customer allowed and refused, newest first."),
         {},
         1,
         1,
         log},
        {u"consent check"_s,
         u"PROFILE --purpose P --channel C"_s,
         CommandLine::tr("Asks the gate about one customer."),
         {purpose,
          channel,
          {u"destination"_s, u"D"_s, CommandLine::tr("the tool that would receive them")},
          {u"identifier"_s, u"TYPE:VALUE"_s, CommandLine::tr("this very identifier")},
          {u"brand"_s, u"B"_s, CommandLine::tr("the brand that asks")}},
         1,
         1,
         check},
        {u"consent record"_s,
         u"FILE.json"_s,
         CommandLine::tr("Records consent events."),
         {},
         1,
         1,
         record},
        {u"consent verify"_s,
         {},
         CommandLine::tr("Checks the chain of the ledger."),
         {},
         0,
         0,
         verify},
        {u"consent notice list"_s,
         {},
         CommandLine::tr("Lists the texts people saw."),
         {},
         0,
         0,
         listNotices},
        {u"consent notice remove"_s,
         u"ID"_s,
         CommandLine::tr("Removes a text that no event names."),
         {},
         1,
         1,
         removeNotice},
        {u"consent cell set"_s,
         u"--purpose P --channel C"_s,
         CommandLine::tr("Sets what a cell of purposes and channels asks."),
         {purpose,
          channel,
          country,
          {u"double-opt-in"_s, u"yes|no"_s, CommandLine::tr("whether a grant must be confirmed")},
          {u"bases"_s, u"a,b"_s, CommandLine::tr("the legal bases allowed, as consent,contract")},
          {u"review-months"_s, u"N"_s, CommandLine::tr("when a grant should be asked again")}},
         0,
         0,
         setCell},
    };
}

} // namespace rondom::cli
