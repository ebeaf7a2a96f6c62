#include "models/activation/exportplan.h"

#include "models/activation/activationtext.h"
#include "models/activation/behaviour.h"
#include "models/activation/columnchoice.h"
#include "models/consent/consenttext.h"
#include "models/consent/policy.h"
#include "models/segments/segmentrepository.h"

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

QStringList keysOf(const QList<consent::Channel>& channels)
{
    QStringList keys;
    for (const consent::Channel channel : channels) {
        keys.append(consent::keyOf(channel));
    }
    return keys;
}

Result<segments::Definition> definitionOf(const storage::Connection& connection,
                                          const ExportRequest& request)
{
    if (const auto* definition = std::get_if<segments::Definition>(&request.audience)) {
        return *definition;
    }
    auto segment =
        segments::SegmentRepository(connection).find(std::get<QString>(request.audience));
    if (!segment) {
        return segment.error();
    }
    return segment->definition;
}

} // namespace

Result<ExportPlan> planExport(const storage::Connection& connection,
                              const DestinationLibrary& library, const ExportRequest& request,
                              qint64 now)
{
    const Destination* destination = library.find(request.destination);
    if (destination == nullptr) {
        return destinationIsUnknown(request.destination, library.ids());
    }
    const auto channel = consent::channelFromKey(request.channel);
    if (!channel) {
        return channelIsUnknown(request.channel, keysOf(consent::allChannels()));
    }
    if (!destination->fits(*channel)) {
        return channelDoesNotFit(destination->name, request.channel, keysOf(destination->channels));
    }
    const auto policy = consent::Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    if (policy->indexOf(request.purpose) < 0) {
        return consent::purposeIsUnknown(request.purpose);
    }
    const bool isAdvertising = destination->isThirdParty || *channel == consent::Channel::AdsUpload;
    if (request.purpose == consent::kService && isAdvertising) {
        return serviceIsNoAdvertising(destination->name);
    }
    auto columns = chooseColumns(*destination, *channel, request.fields);
    if (!columns) {
        return columns.error();
    }
    auto definition = definitionOf(connection, request);
    if (!definition) {
        return definition.error();
    }
    const auto isByBehaviour = usesBehaviour(connection, *definition);
    if (!isByBehaviour) {
        return isByBehaviour.error();
    }

    ExportPlan plan;
    plan.destination = destination->forCountry(policy->country().toString());
    plan.question = {request.purpose, *channel, destination->id, {}, *isByBehaviour, now};
    plan.columns = *std::move(columns);
    plan.series = {definition->name, destination->id, request.purpose, request.channel};
    plan.definition = *std::move(definition);
    plan.changesOnly = request.changesOnly;
    plan.namesHeldBack = request.namesHeldBack;
    return plan;
}

} // namespace rondom::activation
