#pragma once

#include "model/topology/topology.h"

#include <QDialog>
#include <QTemporaryFile>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QProcess;
class QProgressBar;
class QPushButton;

namespace failwright {

/// The years that were simulated, to be simulated again.
struct SimulatedBefore {
    std::size_t years = 0;
    std::uint64_t seed = 1;
};

/// Asks what the report is to hold and has it written by a process of its own, as the command line does.
class ReportDialog : public QDialog {
    Q_OBJECT
public:
    /// `name` is what the file is called without its ending; `folder` is where it goes.
    ReportDialog(const Topology& topology, const QString& folder, const QString& name, std::optional<SimulatedBefore> simulated, QWidget* parent);
    ~ReportDialog() override;

    /// The command line that the choices make, without the file.
    [[nodiscard]] QStringList arguments(const QString& output) const;
    /// Writes the report; `written` or `failed` follows.
    void write(const QString& output);

signals:
    void written(const QString& path);
    void failed(const QString& reason);

private:
    void askAndWrite();
    void finish(const QString& output, bool done);
    void showFailure(const QString& reason);

    Topology m_topology;
    QString m_proposed;
    std::optional<SimulatedBefore> m_simulated;
    std::vector<QCheckBox*> m_sections;  ///< as `ReportSection` counts
    QComboBox* m_format;
    QComboBox* m_paper;
    QComboBox* m_language;
    QProgressBar* m_progress;
    QLabel* m_message;
    QPushButton* m_save;
    QTemporaryFile m_design;
    QProcess* m_process = nullptr;
};

}  // namespace failwright
