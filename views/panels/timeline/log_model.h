#pragma once

#include <QAbstractTableModel>
#include <vector>

namespace failwright {

class Document;
class Playback;
class Theme;

/// The lines of the log: moment and text. Lines that are still to come are dim.
class LogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { moment, words, columns };
    enum Role { secondsRole = Qt::UserRole };

    LogModel(const Document& document, const Playback& playback, const Theme& theme, QObject* parent = nullptr);

    /// What is played is another thing.
    void rebuild();
    /// The clock moved.
    void follow();
    /// The last line that has happened; -1 before the first.
    [[nodiscard]] int lastRow() const { return m_past - 1; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_lines.size()); }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        double at = 0;
        QString words;
        QString meaning;
        bool bad = false;
    };

    const Document& m_document;
    const Playback& m_playback;
    const Theme& m_theme;
    std::vector<Line> m_lines;
    int m_past = 0;  ///< lines that have happened
};

}  // namespace failwright
