#pragma once

#include <QByteArray>
#include <QDate>
#include <QRectF>
#include <QString>
#include <vector>

namespace failwright::report {

/// A place in the document: `y` points below the upper edge of the page, which counts from 0.
struct PdfPlace {
    int page = 0;
    double y = 0;
};

/// A bookmark; one of level 2 lies under the one of level 1 before it.
struct PdfBookmark {
    QString title;
    int level = 1;
    PdfPlace place;
};

/// A field of a page, in points from the upper left corner, that leads elsewhere.
struct PdfLink {
    int page = 0;
    QRectF field;
    PdfPlace target;
};

/// What a writer of drawings has no words for.
struct PdfNavigation {
    std::vector<PdfBookmark> bookmarks;
    std::vector<PdfLink> links;
    QString language;
    double pageHeight = 0;  ///< points
};

/// `pdf`, as QPdfWriter writes it, with outline, links and language added as an update (ISO 32000-1, 7.5.6), made on `date`.
/// As it is where its objects are not found.
[[nodiscard]] QByteArray withNavigation(QByteArray pdf, const PdfNavigation& navigation, const QDate& date);

}  // namespace failwright::report
