#include "app/window/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(About)
};

}  // namespace

void showAbout(QWidget& parent) {
    QMessageBox box(&parent);
    box.setWindowTitle(Words::tr("About Failwright"));
    box.setIconPixmap(parent.windowIcon().pixmap(QSize(64, 64), parent.devicePixelRatioF()));
    box.setText(Words::tr("<b>Failwright %1</b>").arg(QCoreApplication::applicationVersion().toHtmlEscaped()));
    box.setInformativeText(
        Words::tr("Designer of systems that fail well: draw a cloud topology, and its availability and single points of failure "
                  "are computed exactly "
                  "as you draw.\n\nFree software under the GNU General Public License, version 3 or later. It comes without any "
                  "warranty."));
    box.exec();
}

}  // namespace failwright
