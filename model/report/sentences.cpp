#include "model/report/sentences.h"

#include "model/report/figures.h"

namespace failwright::english {
namespace {

/// The arguments of a finding in words.
class Arguments {
public:
    explicit Arguments(const Finding& finding) : m_finding(finding) {}

    [[nodiscard]] bool has(std::size_t i) const { return i < m_finding.arguments.size(); }
    [[nodiscard]] double at(std::size_t i) const { return has(i) ? m_finding.arguments[i] : 0.0; }
    [[nodiscard]] std::string percent(std::size_t i) const { return availability(1 - at(i)); }
    [[nodiscard]] std::string time(std::size_t i) const { return duration(at(i)); }
    [[nodiscard]] std::string part(std::size_t i) const { return share(at(i)); }
    [[nodiscard]] std::string count(std::size_t i) const { return wholeNumber(at(i)); }
    [[nodiscard]] std::string rate(std::size_t i) const { return wholeNumber(at(i)) + " requests/s"; }

private:
    const Finding& m_finding;
};

std::string onObjectives(Rule rule, const Arguments& given) {
    switch (rule) {
        case Rule::sloMissed:
            if (given.has(2))
                return "availability " + availabilityWithin(1 - given.at(0), 1 - given.at(2)) +
                       (given.at(2) < given.at(1) ? " misses" : " may miss") + " the SLO of " + given.percent(1);
            return "availability " + given.percent(0) + " misses the SLO of " + given.percent(1);
        case Rule::slaTighterThanSlo:
            return "the SLA of " + given.percent(0) + " is tighter than the SLO of " + given.percent(1);
        case Rule::rtoMissed:
            return "recovers in " + given.time(0) + ", which misses the RTO of " + given.time(1);
        case Rule::rpoMissed:
            return "loses " + dataLoss(given.at(0)) + ", which misses the RPO of " + given.time(1);
        case Rule::sloAboveCeiling:
            return "what nothing stands in for allows " + given.percent(0) + " at best, less than the SLO of " + given.percent(1) +
                   "; this is the weakest of it";
        default:
            return {};
    }
}

std::string onPlaces(Rule rule, const Arguments& given) {
    switch (rule) {
        case Rule::spof:
            return "stops " + given.part(0) + " of the traffic when it alone fails, " + given.time(1) + " a year";
        case Rule::singleZone:
            return "is the only zone: its failure stops all " + given.count(0) + " nodes in it, " + given.time(1) + " a year";
        case Rule::singleRegion:
            return "is the only region: its failure stops all " + given.count(0) + " nodes in it, " + given.time(1) + " a year";
        case Rule::membersShareDomain:
            return "all " + given.count(0) + " members stand in the same place and fall together with it";
        case Rule::singleDnsProvider:
            return "is the only DNS provider, " + given.time(0) + " of downtime a year";
        case Rule::singleExternalProvider:
            return "is the only provider of its kind, " + given.time(0) + " of downtime a year";
        case Rule::loadBalancerNotRedundant:
            return "has no second beside it, " + given.time(0) + " of downtime a year";
        default:
            return {};
    }
}

std::string onFailover(Rule rule, const Arguments& given) {
    switch (rule) {
        case Rule::noAutomaticFailover:
            return "has " + given.count(0) + " members and no automatic failover: people take " + given.time(1);
        case Rule::standbyUntested:
            return "has a standby that was never tested: " + given.time(0) + " by itself, but " + given.time(1) +
                   " by hand if that fails, " + figure(given.at(2)) + " times a year";
        case Rule::shallowCheck:
            return "keeps members in rotation that have lost what they depend on, as its check is shallow: " + given.time(0) + " a year";
        case Rule::slowDetection:
            return "takes " + given.time(0) + " to notice a failure, " + given.part(2) + " of the window's error budget of " + given.time(1);
        case Rule::ttlOverRto:
            return "moves by DNS with a TTL of " + given.time(0) + ", longer than the RTO of " + given.time(1);
        case Rule::splitBrain:
            return "gets two primaries " + given.time(0) + " into a partition: there is neither fencing nor a quorum";
        default:
            return {};
    }
}

std::string onData(Rule rule, const Arguments& given) {
    switch (rule) {
        case Rule::asyncOverRpo:
            return "copies " + (given.at(0) < 0 ? "with an unknown lag" : given.time(0) + " late") + ", against an RPO of " + given.time(1);
        case Rule::syncAcrossRegions:
            return "copies synchronously between regions: every write waits for both, and for the way between them";
        case Rule::evenQuorum:
            return "has an even number of voters: " + given.count(0) + " survive " + given.count(2) + " losses, no more than one voter fewer";
        case Rule::quorumInOneDomain:
            return given.count(0) + " of " + given.count(1) + " voters stand in one place, whose failure leaves fewer than the quorum of " +
                   given.count(2);
        case Rule::noBackup:
            return "has no backup: what destroys or garbles its " + counted(given.at(0), "copy", "copies") + " is final";
        default:
            return {};
    }
}

std::string onLoad(Rule rule, const Arguments& given) {
    switch (rule) {
        case Rule::noSpareMember:
            return "needs " + given.count(0) + " of " + given.count(1) + ": the loss of any one is an outage";
        case Rule::noSpareCapacity:
            return "can answer " + given.rate(0) + " after the loss of a member, and " + given.rate(1) + " come";
        case Rule::stickySessions:
            return "keeps sessions to itself: each failure ends " + given.part(0) + " of them";
        case Rule::cacheLossOverload:
            return "shields a database that can answer " + given.rate(1) + " from " + given.rate(0) + ": its loss brings both down";
        default:
            return {};
    }
}

std::string onCompleteness(Rule rule) {
    switch (rule) {
        case Rule::featureWithoutTier:
            return "is offered in no tier";
        case Rule::hiddenCauses:
            return "nothing is counted that is not drawn: releases, configuration, certificates, monitoring, the one who knows how";
        case Rule::notConnected:
            return "no request path reaches it";
        case Rule::noAvailability:
            return "no availability is given: it counts as never failing";
        case Rule::replicationAcross:
            return "copies between nodes of different services, which means nothing";
        default:
            return {};
    }
}

}  // namespace

std::string sentence(const Finding& finding) {
    const Arguments given(finding);
    for (const auto about : {onObjectives, onPlaces, onFailover, onData, onLoad})
        if (std::string text = about(finding.rule, given); !text.empty()) return text;
    return onCompleteness(finding.rule);
}

}  // namespace failwright::english
