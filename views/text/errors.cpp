#include "views/text/text.h"

#include <QCoreApplication>

namespace failwright::text {
namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

QString what(const Error& error) {
    switch (error.code) {
        case ErrorCode::cannotRead:
            return Errors::tr("the file cannot be read");
        case ErrorCode::cannotWrite:
            return Errors::tr("the file cannot be written");
        case ErrorCode::tooLarge:
            return Errors::tr("too large");
        case ErrorCode::syntax:
            return Errors::tr("not well-formed");
        case ErrorCode::wrongType:
            return Errors::tr("wrong type");
        case ErrorCode::missing:
            return Errors::tr("missing");
        case ErrorCode::outOfRange:
            return Errors::tr("out of range");
        case ErrorCode::unknownWord:
            return Errors::tr("unknown word");
        case ErrorCode::badId:
            return Errors::tr("not an id");
        case ErrorCode::duplicateId:
            return Errors::tr("this id is taken");
        case ErrorCode::unknownReference:
            return Errors::tr("refers to nothing");
        case ErrorCode::circle:
            return Errors::tr("contains itself");
        case ErrorCode::newerVersion:
            return Errors::tr("made by a newer version of Failwright");
        case ErrorCode::notThisFormat:
            return Errors::tr("not a Failwright topology");
        case ErrorCode::stillReferenced:
            return Errors::tr("something still refers to it");
        case ErrorCode::notFound:
            return Errors::tr("not found");
        case ErrorCode::illegal:
            return Errors::tr("not possible here");
        case ErrorCode::cancelled:
            return Errors::tr("cancelled");
    }
    return {};
}

QString where(const Error& error) {
    const QString place = QString::fromStdString(error.place);
    if (error.line == 0) return place;
    const QString position = Errors::tr("line %1, column %2").arg(error.line).arg(error.column);
    return place.isEmpty() ? position : Errors::tr("%1, at %2").arg(position, place);
}

QString capitalised(QString sentence) {
    if (!sentence.isEmpty()) sentence[0] = sentence[0].toUpper();
    return sentence;
}

}  // namespace

QString sentence(const Error& error) {
    QStringList parts{what(error)};
    if (!error.found.empty()) parts << Errors::tr("found %1").arg(QString::fromStdString(error.found));
    if (!error.expected.empty()) parts << Errors::tr("expected %1").arg(QString::fromStdString(error.expected));
    const QString problem = parts.join(QStringLiteral(", "));
    const QString place = where(error);
    if (place.isEmpty()) return capitalised(problem) + u'.';
    if (error.line == 0) return place + QStringLiteral(": ") + problem + u'.';
    return capitalised(place) + QStringLiteral(": ") + problem + u'.';
}

}  // namespace failwright::text
