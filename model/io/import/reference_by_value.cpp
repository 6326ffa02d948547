#include "model/io/import/references.h"
#include "model/io/import/resource_graph.h"
#include "model/io/import/text_encoding.h"
#include "model/io/import/unpack.h"

#include <algorithm>
#include <set>

namespace failwright::import {
namespace {

constexpr std::size_t shortestId = 6;          ///< "web" may be many things
constexpr std::size_t mostReferences = 200;    ///< of one resource
constexpr auto idKeys = {"id", "arn", "self_link", "name", "identifier", "cluster_identifier", "bucket", "url", "fqdn"};
constexpr auto hostKeys = {"address", "endpoint", "dns_name", "configuration_endpoint_address", "primary_endpoint_address", "reader_endpoint", "fqdn", "domain_name",
                           "public_dns", "private_dns", "public_ip", "private_ip", "ipv4_address", "hostname", "vip_address", "access_ip_v4"};

/// Which resource an id, an ARN or a host belongs to; none where several have it.
class Owners {
public:
    explicit Owners(const std::vector<Resource>& resources) {
        for (const Resource& resource : resources) {
            for (const char* key : idKeys) own(text(resource.values, {key}), resource.address);
            const bool member = resource.type.find("member") != std::string::npos;  // bears the address of the server that it stands for
            for (const char* key : hostKeys)
                if (!member) ownHost(text(resource.values, {key}), resource.address);
        }
        for (const auto& [id, address] : m_ids)
            if (m_hosts.contains(id) && !address.empty()) m_addresses.add(id, address);
    }

    void collect(const Json& value, const std::string& path, Resource& into) const {
        if (into.references.size() >= mostReferences) return;
        if (value.is_array())
            for (const Json& one : listOf(&value)) collect(one, path, into);
        for (const auto& [key, one] : membersOf(&value)) collect(one, path.empty() ? key : path + "/" + key, into);
        if (!value.is_string()) return;
        if (path.ends_with("user_data") || path.ends_with("user_data_base64") || path.ends_with("custom_data"))  // a script, packed
            if (const auto script = fromBase64(textOf(value)); script && isUtf8(*script) && script->size() < 20'000) {
                const Json plain = *script;
                for (const std::string& address : m_addresses.in(&plain)) add(address, "environment/" + path, into);
            }
        const std::string& words = value.get_ref<const std::string&>();
        if (const auto found = m_ids.find(words); found != m_ids.end()) add(found->second, path, into);
        else if (words.size() < 20'000 && words.find('.') != std::string::npos)
            for (const std::string& address : m_addresses.in(&value)) add(address, "environment/" + path, into);
    }

private:
    static void add(const std::string& address, const std::string& path, Resource& into) {
        if (address.empty() || address == into.address) return;
        const bool known = std::any_of(into.references.begin(), into.references.end(), [&](const Reference& one) { return one.target == address && one.path == path; });
        if (!known) into.references.push_back({address, path});
    }

    void own(const std::string& id, const std::string& address) {
        if (id.size() < shortestId) return;
        const auto [at, isNew] = m_ids.emplace(id, address);
        if (!isNew && at->second != address) at->second.clear();
    }

    void ownHost(const std::string& endpoint, const std::string& address) {
        const std::string host = endpoint.substr(0, endpoint.find(':'));
        own(host, address);
        if (host.size() >= shortestId) m_hosts.insert(host);
    }

    std::unordered_map<std::string, std::string> m_ids;
    std::unordered_set<std::string> m_hosts;
    Addresses m_addresses;
};

}  // namespace

void addReferencesByValue(std::vector<Resource>& resources) {
    const Owners owners(resources);
    std::unordered_map<std::string, std::string> baseOf;
    for (const Resource& resource : resources)
        if (resource.base != resource.address) baseOf.emplace(resource.address, resource.base);
    for (Resource& resource : resources) {
        const std::size_t declared = resource.references.size();
        const Json values = resource.values;
        owners.collect(values, {}, resource);
        std::set<std::string> told;  // of these a value says which one
        for (std::size_t i = declared; i < resource.references.size(); ++i)
            if (const auto base = baseOf.find(resource.references[i].target); base != baseOf.end()) told.insert(base->second);
        std::erase_if(resource.references, [&](const Reference& one) { return told.contains(one.target); });
    }
}

}  // namespace failwright::import
