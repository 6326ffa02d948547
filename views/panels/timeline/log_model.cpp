#include "views/panels/timeline/log_model.h"

#include "model/document/document.h"
#include "model/document/playback.h"
#include "model/io/timeline_words.h"
#include "views/text/timeline.h"
#include "views/theme/theme.h"

#include <QFontDatabase>
#include <algorithm>

namespace failwright {
namespace {

constexpr double dimmed = 0.62;
constexpr double sameMoment = 1e-6;

bool isBad(LogKind kind) {
    switch (kind) {
        case LogKind::elementFailed:
        case LogKind::probeFailed:
        case LogKind::detected:
        case LogKind::automaticFailed:
        case LogKind::rotationEmpty:
        case LogKind::nobodyCanTakeOver:
        case LogKind::quorumLost:
            return true;
        default:
            return false;
    }
}

}  // namespace

LogModel::LogModel(const Document& document, const Playback& playback, const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent), m_document(document), m_playback(playback), m_theme(theme) {}

void LogModel::rebuild() {
    beginResetModel();
    m_lines.clear();
    const Topology& topology = m_document.topology();
    const LogWords operators(topology);
    for (const LogEntry& entry : m_playback.timeline().log)
        m_lines.push_back({entry.at, QString::fromStdString(operators.text(entry)), text::sentence(entry, topology), isBad(entry.kind)});
    m_past = 0;
    endResetModel();
    follow();
}

void LogModel::follow() {
    const auto later = [](double now, const Line& line) { return now < line.at; };
    const int past = int(std::upper_bound(m_lines.begin(), m_lines.end(), m_playback.now() + sameMoment, later) - m_lines.begin());
    if (past == m_past) return;
    const auto [from, to] = std::minmax(past, m_past);
    m_past = past;
    emit dataChanged(index(from, 0), index(to - 1, columns - 1), {Qt::ForegroundRole});
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    const Line& line = m_lines[std::size_t(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return index.column() == moment ? text::moment(line.at) : line.words;
        case Qt::ToolTipRole:
        case Qt::AccessibleDescriptionRole:
            return line.meaning;
        case Qt::TextAlignmentRole:
            return int((index.column() == moment ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::FontRole: {
            QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
            font.setPixelSize(12);
            return font;
        }
        case Qt::ForegroundRole: {
            const QColor colour = m_theme.color(line.bad ? Token::bad : index.column() == moment ? Token::muted : Token::text);
            return index.row() < m_past ? colour : mix(m_theme.color(Token::panel), colour, dimmed);
        }
        case secondsRole:
            return line.at;
        default:
            return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == moment ? tr("At") : tr("Event");
}

}  // namespace failwright
