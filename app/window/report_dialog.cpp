#include "app/window/report_dialog.h"

#include "model/io/topology_json.h"
#include "model/report/report.h"
#include "views/report/sections.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLocale>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace failwright {
namespace {

constexpr int sectionColumns = 2;

QComboBox* choice(const QString& name, const std::vector<std::pair<QString, QString>>& values, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    for (const auto& [words, value] : values) box->addItem(words, value);
    return box;
}

QString wordOf(ReportSection section) {
    const std::string_view name = word(section);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

/// The window's program: this one, or beside it while tests run.
QString program() {
    const QString given = qEnvironmentVariable("FAILWRIGHT_WINDOW_COMMAND");
    return given.isEmpty() ? QCoreApplication::applicationFilePath() : given;
}

}  // namespace

ReportDialog::ReportDialog(const Topology& topology, const QString& folder, const QString& name, std::optional<SimulatedBefore> simulated, QWidget* parent)
    : QDialog(parent), m_topology(topology), m_proposed(QDir(folder).filePath(name)), m_simulated(simulated) {
    setWindowTitle(tr("Report"));
    auto* group = new QGroupBox(tr("Sections"), this);
    auto* grid = new QGridLayout(group);
    for (const ReportSection section : allReportSections()) {
        auto* box = new QCheckBox(report::titleOf(section), group);
        const bool possible = section != ReportSection::simulation || m_simulated;
        box->setChecked(possible);
        box->setEnabled(possible);
        if (!possible) box->setToolTip(tr("Simulate years first: the panel below the canvas does."));
        const int at = int(m_sections.size());
        grid->addWidget(box, at / sectionColumns, at % sectionColumns);
        m_sections.push_back(box);
    }
    m_format = choice(tr("Format"), {{tr("PDF"), QStringLiteral("pdf")}, {tr("HTML, one file"), QStringLiteral("html")}, {tr("Markdown"), QStringLiteral("md")}}, this);
    m_paper = choice(tr("Paper"), {{QStringLiteral("A4"), QStringLiteral("A4")}, {tr("US Letter"), QStringLiteral("Letter")}}, this);
    m_language = choice(tr("Language"), {{QStringLiteral("English"), QStringLiteral("en")}, {QStringLiteral("Deutsch"), QStringLiteral("de")}}, this);
    m_language->setCurrentIndex(QLocale().language() == QLocale::German ? 1 : 0);
    const bool letter = QLocale::system().territory() == QLocale::UnitedStates;
    m_paper->setCurrentIndex(letter ? 1 : 0);
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] { m_paper->setEnabled(m_format->currentData() != QLatin1String("md")); });
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("The report is being written"));
    m_progress->hide();
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_message->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Write report…"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::askAndWrite);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout;
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Paper"), m_paper);
    form->addRow(tr("Language"), m_language);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(group);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
}

ReportDialog::~ReportDialog() {
    if (m_process == nullptr) return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished();
}

QStringList ReportDialog::arguments(const QString& output) const {
    QStringList sections;
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        if (m_sections[i]->isChecked()) sections << wordOf(static_cast<ReportSection>(i));
    QStringList all{QStringLiteral("--report"), QStringLiteral("-o"), output, QStringLiteral("--sections"), sections.join(u','), QStringLiteral("--paper"), m_paper->currentData().toString(),
                    QStringLiteral("--language"), m_language->currentData().toString()};
    if (m_simulated)
        all << QStringLiteral("--years") << QString::number(m_simulated->years) << QStringLiteral("--seed") << QString::number(m_simulated->seed);
    return all;
}

void ReportDialog::askAndWrite() {
    const QString ending = m_format->currentData().toString();
    QString path = QFileDialog::getSaveFileName(this, tr("Write report"), m_proposed + u'.' + ending, QStringLiteral("%1 (*.%2)").arg(m_format->currentText(), ending));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().compare(ending, Qt::CaseInsensitive) != 0) path += u'.' + ending;
    write(path);
}

void ReportDialog::write(const QString& output) {
    const std::string text = writeTopology(m_topology);
    if (!m_design.open() || m_design.write(text.data(), qint64(text.size())) != qint64(text.size()) || !m_design.flush())
        return showFailure(tr("The design cannot be handed over: %1").arg(m_design.errorString()));
    m_save->setEnabled(false);
    m_message->hide();
    m_progress->show();
    m_process = new QProcess(this);
    connect(m_process, &QProcess::finished, this, [this, output](int code, QProcess::ExitStatus status) { finish(output, status == QProcess::NormalExit && code == 0); });
    connect(m_process, &QProcess::errorOccurred, this, [this, output](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) finish(output, false);
    });
    m_process->start(program(), arguments(output) << m_design.fileName());
}

void ReportDialog::finish(const QString& output, bool done) {
    m_progress->hide();
    m_save->setEnabled(true);
    const QString said = QString::fromUtf8(m_process->readAllStandardError()).trimmed();
    m_process->deleteLater();
    m_process = nullptr;
    if (!done) return showFailure(said.isEmpty() ? tr("%1 cannot be written").arg(output) : said);
    emit written(output);
    accept();
}

void ReportDialog::showFailure(const QString& reason) {
    m_message->setText(reason);
    m_message->show();
    emit failed(reason);
}

}  // namespace failwright
