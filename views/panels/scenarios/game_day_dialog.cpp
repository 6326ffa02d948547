#include "views/panels/scenarios/game_day_dialog.h"

#include "views/text/text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <cmath>

namespace failwright {
namespace {

constexpr int leastWidth = 460;
constexpr int fieldWidth = 140;
constexpr int mostSeeds = 999'999;

/// What can be looked at in one go.
constexpr GameDayOptions usual{.hours = 1, .failuresPerHour = 8, .repairMinutes = 6};

}  // namespace

GameDayDialog::GameDayDialog(const Topology& topology, QWidget* parent)
    : QDialog(parent), m_topology(topology), m_form(new QFormLayout), m_seed(new QSpinBox(this)), m_below(new QCheckBox(this)), m_score(new QLabel(this)) {
    setWindowTitle(tr("Game day"));
    setMinimumWidth(leastWidth);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    auto* column = new QVBoxLayout(this);
    auto* intro = new QLabel(tr("Things fail at random and are repaired, and everything else follows. The same seed gives the same day."), this);
    intro->setWordWrap(true);
    intro->setProperty("role", "meta");
    column->addWidget(intro);
    column->addLayout(m_form);
    m_seed->setRange(1, mostSeeds);
    m_seed->setFixedWidth(fieldWidth);
    m_seed->setAccessibleName(tr("Seed"));
    m_form->addRow(tr("&Seed"), m_seed);
    m_hours = addNumber(tr("&Length"), tr("How long it lasts"), tr(" h"), 1'000);
    m_pace = addNumber(tr("&Failures"), tr("How many, on the average"), tr(" an hour"), 1'000);
    m_repair = addNumber(tr("&Repair after"), tr("How long something stays down, on the average"), tr(" min"), 10'000);
    m_below->setText(tr("Services may lose more &members than they can spare"));
    m_form->addRow(QString(), m_below);
    m_score->setWordWrap(true);
    m_score->setTextFormat(Qt::RichText);
    m_score->setAccessibleName(tr("What it will cost"));
    column->addWidget(m_score);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_play = buttons->addButton(tr("&Keep and play"), QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_seed, &QSpinBox::valueChanged, this, &GameDayDialog::preview);
    connect(m_below, &QCheckBox::toggled, this, &GameDayDialog::preview);
    setOptions(usual);
}

QDoubleSpinBox* GameDayDialog::addNumber(const QString& label, const QString& help, const QString& unit, double most) {
    auto* box = new QDoubleSpinBox(this);
    box->setRange(0.1, most);
    box->setDecimals(1);
    box->setFixedWidth(fieldWidth);
    box->setSuffix(unit);
    box->setToolTip(help);
    box->setAccessibleName(help);
    m_form->addRow(label, box);
    connect(box, &QDoubleSpinBox::valueChanged, this, &GameDayDialog::preview);
    return box;
}

GameDayOptions GameDayDialog::options() const {
    return {.seed = static_cast<std::uint64_t>(m_seed->value()),
            .hours = m_hours->value(),
            .failuresPerHour = m_pace->value(),
            .repairMinutes = m_repair->value(),
            .belowNeeded = m_below->isChecked()};
}

void GameDayDialog::setOptions(const GameDayOptions& options) {
    {
        const QSignalBlocker quiet[]{QSignalBlocker(m_seed), QSignalBlocker(m_hours), QSignalBlocker(m_pace), QSignalBlocker(m_repair), QSignalBlocker(m_below)};
        m_seed->setValue(static_cast<int>(options.seed));
        m_hours->setValue(options.hours);
        m_pace->setValue(options.failuresPerHour);
        m_repair->setValue(options.repairMinutes);
        m_below->setChecked(options.belowNeeded);
    }
    preview();
}

QString GameDayDialog::title() const { return tr("Game day %1").arg(m_seed->value()); }

QString GameDayDialog::words() const { return m_score->text(); }

void GameDayDialog::preview() {
    m_events = gameDay(m_topology, options());
    const GameDayScore score = scoreOf(m_topology, options(), failwright::play(m_topology, m_events));
    QString words = score.failures == 0 ? tr("Nothing fails on this day.")
                                        : tr("<b>%1 of the requests served.</b> %n failure(s) cost %2 of full traffic; at the worst moment %3 succeed.", nullptr,
                                             static_cast<int>(score.failures))
                                              .arg(text::percentUp(1 - score.served()), text::duration(score.lostSeconds), text::share(score.worstSuccess));
    if (score.lostRequests && *score.lostRequests > 0) words += u' ' + tr("%1 requests fail.").arg(text::amount(std::round(*score.lostRequests)));
    m_score->setText(words);
    m_play->setEnabled(score.failures > 0);
}

}  // namespace failwright
