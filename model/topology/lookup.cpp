#include "model/topology/lookup.h"

namespace failwright {

bool Lookup::hasService(const ServiceId& id) const {
    if (has<Service>(id)) return true;
    const Node* alone = find<Node>(NodeId{id.value});
    return alone != nullptr && !alone->service;
}

bool Lookup::hasElement(const std::string& id) const { return has<Domain>(DomainId{id}) || has<Node>(NodeId{id}) || has<Link>(LinkId{id}); }

bool Lookup::canFail(const std::string& name) const {
    if (name.starts_with(commonCausePrefix) && hasService(ServiceId{name.substr(commonCausePrefix.size())})) return true;
    return hasElement(name);
}

}  // namespace failwright
