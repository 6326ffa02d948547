#include "views/report/pdf.h"
namespace failwright::report {
QByteArray toPdf(const Page&, const Theme&, const QPageSize&, const QDate&) { return {}; }
}
