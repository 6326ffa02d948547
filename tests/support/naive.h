#pragma once

#include "model/topology/topology.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace failwright::testing {

/// SEMANTICS, section 3, read aloud: one state of the world at a time, by ids, with no cleverness. The judge of the engine.
class NaiveModel {
public:
    explicit NaiveModel(const Topology& topology);

    struct Client {
        std::string id;  ///< empty for the virtual one
        double weight = 1;
        bool linked = false;
    };
    [[nodiscard]] const std::vector<Client>& clients() const { return m_clients; }

    /// Whether the journey (null: core) is available to the client while exactly `failed` has failed.
    [[nodiscard]] bool isAvailable(const Client& client, const Feature* feature, const std::set<std::string>& failed) const;

private:
    struct Call {
        std::string link;  ///< empty: never fails
        std::string to;
        bool required = true;
    };
    using Serving = std::map<std::string, bool>;

    [[nodiscard]] bool isUp(const Node& node, const std::set<std::string>& failed) const;
    [[nodiscard]] bool isAnswered(const std::string& node, const Feature* feature, const std::set<std::string>& failed,
                                  const Serving& serving) const;
    [[nodiscard]] bool answers(const std::string& service, const std::vector<Call>& calls, const std::set<std::string>& failed,
                               const Serving& serving) const;

    const Topology& m_topology;
    std::vector<Client> m_clients;
    std::map<std::string, const Node*> m_nodes;
    std::map<std::string, std::vector<Call>> m_calls;  ///< by caller
    std::map<std::string, std::vector<const Node*>> m_members;
    std::map<std::string, const Service*> m_services;
    std::map<std::string, const Domain*> m_domains;
};

}  // namespace failwright::testing
