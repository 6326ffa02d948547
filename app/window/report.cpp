#include "app/window/report.h"

#include "app/window/presets.h"
#include "app/window/render.h"
#include "model/catalogue/catalogue.h"
#include "views/text/text.h"

#include <QCoreApplication>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

}  // namespace

int writeReport(const ReportWish& wish, const Theme& theme) {
    const auto topology = loadOrComplain(wish.input);
    if (!topology) return badInput;
    const auto made = makeReport(*topology, wish.options);
    if (!made) return refuse(text::sentence(made.error()));
    if (!writeReport(*made, loadPresets(), theme, wish.style, wish.output)) return refuse(Words::tr("%1 cannot be written").arg(wish.output));
    return 0;
}

}  // namespace failwright
