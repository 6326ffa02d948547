#include "app/window/error_dialog.h"

#include "views/text/text.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace failwright {
namespace {

QString placeOf(const Error& error) {
    return error.line == 0 ? QStringLiteral("—") : QStringLiteral("%1:%2").arg(error.line).arg(error.column);
}

}  // namespace

ErrorDialog::ErrorDialog(const QString& fileName, const Errors& errors, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("%1 was not opened").arg(fileName));
    auto* heading =
        new QLabel(tr("“%1” was not opened: %n thing(s) to put right", nullptr, int(errors.size())).arg(fileName), this);
    const bool notSaved = errors.size() == 1 && errors.front().code == ErrorCode::cannotWrite;
    if (notSaved) {
        setWindowTitle(tr("%1 was not saved").arg(fileName));
        heading->setText(tr("“%1” was not saved").arg(fileName));
    }
    heading->setProperty("role", "heading");
    heading->setWordWrap(true);
    auto* comfort = new QLabel(notSaved ? tr("The file on the disk is as it was, and your changes are still open here. Make room on the disk and save again, "
                                             "or save somewhere else with “Save as”.")
                                        : tr("What you had open is as it was."),
                               this);
    comfort->setProperty("role", "meta");
    comfort->setWordWrap(true);

    auto* table = new QTableWidget(int(errors.size()), 2, this);
    table->setAccessibleName(tr("Errors"));
    table->setHorizontalHeaderLabels({tr("Line"), tr("What is wrong")});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setWordWrap(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setMinimumSectionSize(64);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, table, &QTableView::resizeRowsToContents,
            Qt::QueuedConnection);  // once the columns have settled
    QStringList lines;
    for (int row = 0; row < int(errors.size()); ++row) {
        Error withoutPosition = errors[std::size_t(row)];
        lines << text::sentence(withoutPosition);
        table->setItem(row, 0, new QTableWidgetItem(placeOf(withoutPosition)));
        withoutPosition.line = 0;
        table->setItem(row, 1, new QTableWidgetItem(text::sentence(withoutPosition)));
    }
    m_report = lines.join(u'\n');
    table->setColumnHidden(0, notSaved);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy all"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_report); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(comfort);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    resize(640, errors.size() > 3 ? 420 : 280);
}

}  // namespace failwright
