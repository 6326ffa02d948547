#pragma once

#include "model/topology/topology.h"

#include <QAbstractTableModel>

namespace failwright {

class Document;

/// The events of one scenario as a table that can be edited: when, what happens, and to what. Each edit is one undo step.
class ScenarioModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { when, what, about, columns };
    enum Role { idRole = Qt::UserRole };  ///< of `about`: as files write it

    explicit ScenarioModel(Document& document, QObject* parent = nullptr);

    void setScenario(const ScenarioId& id);
    /// The document may say something else now.
    void refresh();
    [[nodiscard]] const Scenario* scenario() const;
    /// Adds an event a minute after the last: the failure of `element`.
    void add(const QString& element);
    void remove(int row);

    /// What can happen, in the order of the alternatives of ScenarioEvent::what.
    [[nodiscard]] static QStringList happenings();
    /// What an event of this row can be about: ids with their titles; empty for what is typed.
    [[nodiscard]] std::vector<std::pair<QString, QString>> choices(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_events.size()); }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    /// What was typed means nothing; one sentence for people.
    void refused(const QString& reason);

private:
    bool perform(std::vector<ScenarioEvent> events, const QString& text);
    [[nodiscard]] QString shown(const ScenarioEvent& event) const;

    Document& m_document;
    ScenarioId m_id;
    std::vector<ScenarioEvent> m_events;
};

}  // namespace failwright
