#include "app/window/compare.h"

#include "model/layout/layout.h"
#include "views/panels/compare/compare_view.h"

#include <QCoreApplication>
#include <QDialog>
#include <QVBoxLayout>

namespace failwright {
namespace {

constexpr double shareOfWindow = 0.92;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

}  // namespace

void showComparison(Side a, Side b, const Theme& theme, QWidget& window) {
    auto* dialog = new QDialog(&window, Qt::Window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Compare %1 with %2").arg(a.name, b.name));
    a.topology = placed(std::move(a.topology));
    b.topology = placed(std::move(b.topology));
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new CompareView(std::move(a), std::move(b), theme, dialog));
    dialog->resize(window.size() * shareOfWindow);
    dialog->show();
}

}  // namespace failwright
