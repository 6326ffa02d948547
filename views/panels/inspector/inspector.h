#pragma once

#include "model/document/document.h"

#include <QSet>
#include <QWidget>

namespace failwright {

class AnalysisService;
class Form;
class PresetNote;
struct Catalogue;
class Selection;
class SubjectHeader;
class Theme;

/// Edits what is selected: nodes with their services, domains, links; the design itself where nothing is.
class Inspector : public QWidget {
    Q_OBJECT
public:
    Inspector(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme, QWidget* parent = nullptr);

    /// The presets whose sources are told.
    void setCatalogue(Catalogue catalogue);

private:
    /// What a form is made for: a change of any of it asks for another form.
    struct Subject {
        std::vector<NodeId> nodes;
        std::vector<DomainId> domains;
        std::vector<LinkId> links;
        std::vector<ServiceId> services;
        std::size_t members = 0;  ///< of the nodes, those that name the service they belong to
        bool clients = false;  ///< only clients among the nodes
        friend bool operator==(const Subject&, const Subject&) = default;
    };
    [[nodiscard]] Subject subject() const;
    void sync();
    void rebuild();
    void describe();
    void judge();

    Document& m_document;
    Selection& m_selection;
    AnalysisService& m_analysis;
    const Theme& m_theme;
    SubjectHeader* m_header;
    PresetNote* m_preset;
    Form* m_form;
    Subject m_subject;
};

}  // namespace failwright
