#include "views/text/imports.h"

#include "views/text/text.h"

#include <QCoreApplication>

namespace failwright::text {
namespace {

struct Imports {
    Q_DECLARE_TR_FUNCTIONS(Imports)
};

/// The word of a kind in the reader's language; other details as they are.
QString inWords(const std::string& detail) {
    if (const auto kind = fromWord<NodeKind>(detail)) return name(*kind);
    if (const auto kind = fromWord<DomainKind>(detail)) return name(*kind);
    if (const auto kind = fromWord<Redundancy>(detail)) return name(*kind);
    return QString::fromStdString(detail);
}

}  // namespace

QString name(Fate fate) {
    switch (fate) {
        case Fate::became: return Imports::tr("Taken over");
        case Fate::guessed: return Imports::tr("Guessed");
        case Fate::leftOut: return Imports::tr("Left out");
    }
    return {};
}

QString sentence(Remark remark, const std::string& detail) {
    const QString word = inWords(detail);
    switch (remark) {
        case Remark::becameNode: return Imports::tr("Became: %1").arg(word);
        case Remark::becameDomain: return Imports::tr("Became a failure domain: %1").arg(word);
        case Remark::becameMembers: return Imports::tr("Became members of one service: %1").arg(word);
        case Remark::becameNote: return Imports::tr("Became a note");
        case Remark::kindFromWords: return Imports::tr("Kind told by its words: %1").arg(word);
        case Remark::kindUnknown: return Imports::tr("Nothing tells the kind; taken for: %1").arg(word);
        case Remark::zoneSupposed: return Imports::tr("The source names too few zones; supposed: %1").arg(word);
        case Remark::redundancySupposed: return Imports::tr("Taken to stand in for one another: %1").arg(word);
        case Remark::capacitySupposed: return Imports::tr("One of %1 instances is taken to be enough").arg(word);
        case Remark::notRequired: return Imports::tr("Link taken to be optional");
        case Remark::oneDirection: return Imports::tr("Links without direction lead from what usually calls to what is usually called");
        case Remark::linkSupposed: return Imports::tr("Link read from settings: %1").arg(word);
        case Remark::linkToAll: return Imports::tr("Link with a box; taken for one with each node in it: %1").arg(word);
        case Remark::takesNoPart: return Imports::tr("Serves no requests: %1").arg(word);
        case Remark::unknownType: return Imports::tr("Unknown type: %1").arg(word);
        case Remark::endMissing: return Imports::tr("Link to something that is not there");
        case Remark::selfLink: return Imports::tr("Link of a thing with itself");
        case Remark::duplicateLink: return Imports::tr("The link is there already");
        case Remark::intoClient: return Imports::tr("Nothing calls a client");
        case Remark::emptyBox: return Imports::tr("Nothing is in it");
        case Remark::parentCircle: return Imports::tr("It would lie in itself");
        case Remark::noDomain: return Imports::tr("A group, but no failure domain");
        case Remark::otherEnvironment: return Imports::tr("Another environment was taken: %1").arg(word);
        case Remark::otherPage: return Imports::tr("A further page");
        case Remark::textCut: return Imports::tr("Too long a text");
    }
    return {};
}

}  // namespace failwright::text
