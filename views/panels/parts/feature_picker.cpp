#include "views/panels/parts/feature_picker.h"

#include "model/document/document.h"
#include "model/document/selection.h"
#include "views/text/timeline.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace failwright {
namespace {

bool contains(const std::vector<ServiceId>& all, const ServiceId& id) { return std::ranges::find(all, id) != all.end(); }

void remove(std::vector<ServiceId>& all, const std::vector<ServiceId>& gone) {
    std::erase_if(all, [&](const ServiceId& id) { return contains(gone, id); });
}

}  // namespace

FeaturePicker::FeaturePicker(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_selection(selection),
      m_picked(new QLabel(this)),
      m_require(addButton(tr("&Requires them"), tr("The feature does not work without the services picked"))),
      m_tolerate(addButton(tr("&Tolerates their loss"), tr("The feature goes on without the services picked, although links to them are required"))),
      m_neither(addButton(tr("&Neither"), tr("What the links say holds for the services picked"))),
      m_show(addButton(tr("&Show on the canvas"), tr("Select everything that the feature requires"))) {
    setAccessibleName(tr("Services picked on the canvas"));
    m_picked->setWordWrap(true);
    m_picked->setProperty("role", "meta");
    m_picked->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    column->addWidget(m_picked);
    for (QPushButton* button : {m_require, m_tolerate, m_neither, m_show}) column->addWidget(button, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_require, &QPushButton::clicked, this, [this] { apply(Need::required); });
    connect(m_tolerate, &QPushButton::clicked, this, [this] { apply(Need::tolerated); });
    connect(m_neither, &QPushButton::clicked, this, [this] { apply(Need::neither); });
    connect(m_show, &QPushButton::clicked, this, &FeaturePicker::showRequired);
    connect(&selection, &Selection::changed, this, &FeaturePicker::follow);
    connect(&document, &Document::changed, this, &FeaturePicker::follow);
    connect(&document, &Document::wasReset, this, &FeaturePicker::follow);
    follow();
}

QPushButton* FeaturePicker::addButton(const QString& words, const QString& help) {
    auto* button = new QPushButton(words, this);
    button->setToolTip(help);
    return button;
}

const Feature* FeaturePicker::feature() const { return failwright::find(m_document.topology().features, m_feature); }

void FeaturePicker::setFeature(const QString& id) {
    m_feature = FeatureId{id.toStdString()};
    follow();
}

std::vector<ServiceId> FeaturePicker::picked() const {
    std::vector<ServiceId> services;
    for (const Node& node : m_document.topology().nodes)
        if (node.kind != NodeKind::client && m_selection.contains(QString::fromStdString(node.id.value)) && !contains(services, serviceOf(node)))
            services.push_back(serviceOf(node));
    return services;
}

void FeaturePicker::apply(Need need) {
    const Feature* now = feature();
    const std::vector<ServiceId> services = picked();
    if (now == nullptr || services.empty()) return;
    Feature changed = *now;
    remove(changed.requiredServices, services);
    remove(changed.toleratedServices, services);
    if (need == Need::required) changed.requiredServices.insert(changed.requiredServices.end(), services.begin(), services.end());
    if (need == Need::tolerated) changed.toleratedServices.insert(changed.toleratedServices.end(), services.begin(), services.end());
    if (changed != *now) (void)m_document.perform({Replace<Feature>{changed}}, tr("Services of a feature"));
}

void FeaturePicker::showRequired() {
    const Feature* now = feature();
    if (now == nullptr) return;
    QSet<QString> ids;
    for (const Node& node : m_document.topology().nodes)
        if (node.kind != NodeKind::client && contains(now->requiredServices, serviceOf(node))) ids.insert(QString::fromStdString(node.id.value));
    m_selection.set(ids);
}

void FeaturePicker::follow() {
    const std::vector<ServiceId> services = picked();
    QStringList titles;
    for (const ServiceId& id : services) titles << text::titleOfService(id.value, m_document.topology());
    m_picked->setText(services.empty() ? tr("Pick services on the canvas: select nodes, then say what the feature needs of them.")
                                       : tr("Picked: %1").arg(titles.join(QStringLiteral(", "))));
    const Feature* now = feature();
    setVisible(now != nullptr);
    for (QPushButton* button : {m_require, m_tolerate, m_neither}) button->setEnabled(now != nullptr && !services.empty());
    m_show->setEnabled(now != nullptr && !now->requiredServices.empty());
}

}  // namespace failwright
