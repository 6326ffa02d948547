#include "views/panels/form/field.h"

#include <QCoreApplication>

namespace failwright::fields {

QString stepName(const QString& label) {
    return QCoreApplication::translate("Form", "Change “%1”").arg(label);
}

}  // namespace failwright::fields
