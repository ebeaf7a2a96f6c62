#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "models/core/calendar.h"
#include "models/identity/matchrepository.h"
#include "models/identity/matchtext.h"
#include "models/workspace/matchchanges.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

constexpr qint64 kCandidates = 50;

Result<double> probability(const Invocation& invocation, const QString& option, double otherwise)
{
    if (!invocation.arguments().has(option)) {
        return otherwise;
    }
    const QString text = invocation.arguments().value(option);
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || !(value > 0 && value <= 1)) {
        return usageError(CommandLine::tr("--%1 %2 is no probability. Name a number above 0 and at "
                                          "most 1, such as 0.95.")
                              .arg(option, text));
    }
    return value;
}

Result<Answer> resolve(Invocation& invocation)
{
    using identity::MatchThresholds;
    const auto automatic = probability(invocation, u"auto-threshold"_s, MatchThresholds::kAuto);
    if (!automatic) {
        return automatic.error();
    }
    const auto review = probability(invocation, u"review-threshold"_s,
                                    std::min(MatchThresholds::kReview, *automatic));
    if (!review) {
        return review.error();
    }
    if (*review > *automatic) {
        return usageError(CommandLine::tr("The review threshold is above the automatic one: "
                                          "nothing between them could wait for review."));
    }
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    QElapsedTimer timer;
    timer.start();
    const auto report =
        workspace::matchAll(**file, {*automatic, *review}, invocation.now(), invocation.job());
    if (!report) {
        return report.error();
    }
    return Answer(
        QJsonObject{{u"compared"_s, report->compared},
                    {u"merged"_s, report->merged},
                    {u"queued"_s, report->queued},
                    {u"seconds"_s, invocation.seconds(double(timer.elapsed()) / 1000.0)}});
}

Result<Answer> candidates(Invocation& invocation)
{
    const auto limit = invocation.arguments().number(u"limit"_s, kCandidates);
    if (!limit) {
        return limit.error();
    }
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto found = identity::MatchRepository((*file)->connection()).candidates(int(*limit));
    if (!found) {
        return found.error();
    }
    QJsonArray list;
    for (const identity::MatchCandidate& candidate : *found) {
        QJsonArray reasons;
        for (const identity::MatchReason& reason : identity::matchReasons(candidate.evidence)) {
            reasons.append(identity::reasonText(reason));
        }
        list.append(QJsonObject{{u"a"_s, candidate.a.value()},
                                {u"b"_s, candidate.b.value()},
                                {u"probability"_s, candidate.probability},
                                {u"reasons"_s, reasons},
                                {u"record_a"_s, candidate.nameA},
                                {u"record_b"_s, candidate.nameB}});
    }
    return Answer(list);
}

Result<Answer> model(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto run = identity::MatchRepository((*file)->connection()).current();
    if (!run) {
        return run.error();
    }
    if (!*run) {
        return Error{Error::Code::NotFound,
                     CommandLine::tr("Nothing was learned about this workspace yet. Nothing was "
                                     "changed. \"identity resolve\" compares its records."),
                     u"no match run"_s};
    }
    QJsonObject json = QJsonDocument::fromJson((*run)->model).object();
    json.insert(u"at"_s, toIsoUtc((*run)->at));
    json.insert(u"auto_threshold"_s, (*run)->autoThreshold);
    json.insert(u"review_threshold"_s, (*run)->reviewThreshold);
    return Answer(json);
}

} // namespace

QList<Command> matchCommands()
{
    return {
        {u"identity resolve"_s,
         {},
         CommandLine::tr("Finds records that are probably one customer although they share no "
                         "identifier."),
         {{u"auto-threshold"_s, u"P"_s,
           CommandLine::tr("the probability from which on they are joined; 0.99 unless given")},
          {u"review-threshold"_s, u"P"_s,
           CommandLine::tr("the probability from which on they wait for review; 0.5 unless "
                           "given")}},
         0,
         0,
         resolve},
        {u"identity candidates"_s,
         {},
         CommandLine::tr("Lists pairs of customers that may be one, for you to decide."),
         {{u"limit"_s, u"N"_s, CommandLine::tr("at most so many")}},
         0,
         0,
         candidates},
        {u"identity model"_s,
         {},
         CommandLine::tr("Shows what was learned about telling customers apart."),
         {},
         0,
         0,
         model},
    };
}

} // namespace rondom::cli
