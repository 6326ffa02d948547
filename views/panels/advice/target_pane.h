#pragma once

#include "model/advice/target.h"
#include "model/document/inquiry.h"

#include <QWidget>
#include <memory>
#include <optional>

class QCustomPlot;
class QLabel;
class QLineEdit;
class QPushButton;

namespace failwright {

class Document;
class Theme;

/// What it takes to reach an availability: the cheapest set of changes, which is made on request as one step, and the curve of
/// nines against their price.
class TargetPane : public QWidget {
    Q_OBJECT
public:
    TargetPane(Document& document, const Theme& theme, QWidget* parent = nullptr);

    /// The changes to choose from; null while there are none.
    void setAdvice(std::shared_ptr<const AdviceList> list);
    [[nodiscard]] const std::optional<TargetPlan>& plan() const { return m_plan; }
    [[nodiscard]] QLineEdit& target() const { return *m_target; }
    [[nodiscard]] QPushButton& searchButton() const { return *m_search; }
    [[nodiscard]] QPushButton& applyButton() const { return *m_apply; }
    [[nodiscard]] QCustomPlot& plot() const { return *m_plot; }

signals:
    /// To be shown on the canvas: what the plan would do.
    void previewWanted(const failwright::Edits& edits);

private:
    void propose();
    void search();
    void take(Result<TargetPlan> plan);
    void refresh();
    void draw();
    void drawCurve(const TargetPlan& plan);
    void apply();
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] Edits planned() const;

    Document& m_document;
    const Theme& m_theme;
    std::shared_ptr<const AdviceList> m_list;
    std::optional<TargetPlan> m_plan;
    double m_limit = 0;  ///< unavailability that is asked for
    QLineEdit* m_target;
    QPushButton* m_search;
    QPushButton* m_apply;
    QLabel* m_words;
    QCustomPlot* m_plot;
    Inquiry<Result<TargetPlan>> m_inquiry;
};

}  // namespace failwright
