#include "model/io/import/alike.h"

#include "model/io/import/kind_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace failwright::import {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

enum class Ending { none, letter, number };

struct Name {
    std::string stem;  ///< words apart by single spaces
    Ending ending = Ending::none;
};

/// "web 1 app" is "web # app" with a number.
Name withMarks(const std::string& words) {
    std::string marked;
    for (const char c : words)
        if (!isDigit(c)) marked += c;
        else if (marked.empty() || marked.back() != '#') marked += '#';
    return {marked, marked == words ? Ending::none : Ending::number};
}

/// "web-01" is "web" with a number, "Server A" is "server" with a letter.
Name nameFrom(const std::string& label) {
    std::string words = wordsIn(label);
    words = words.substr(1, words.size() > 1 ? words.size() - 2 : 0);
    const std::size_t space = words.rfind(' ');
    const std::string last = words.substr(space == std::string::npos ? 0 : space + 1);
    if (space != std::string::npos && last.size() == 1 && !isDigit(last[0])) return {words.substr(0, space), Ending::letter};
    std::size_t end = words.size();
    while (end > 0 && isDigit(words[end - 1])) --end;
    if (end == words.size()) return withMarks(words);
    while (end > 0 && words[end - 1] == ' ') --end;
    return {words.substr(0, end), Ending::number};
}

template <std::size_t N>
bool endsInOneOf(const std::string& stem, const std::array<std::string_view, N>& words) {
    const std::string last = stem.substr(stem.rfind(' ') == std::string::npos ? 0 : stem.rfind(' ') + 1);
    return std::find(words.begin(), words.end(), last) != words.end();
}

/// Words for machines: several of a name do the same.
bool namesMachine(const std::string& stem) {
    static constexpr auto words = std::to_array<std::string_view>({"server", "servers", "webserver", "node", "instance", "vm", "host", "ec2", "machine", "replica", "pod", "web",
                                                                   "lb", "balancer", "proxy", "haproxy", "nginx", "tomcat", "apache", "httpd", "task"});
    return endsInOneOf(stem, words);
}

/// Words for programs: several of a name do different things.
bool namesProgram(const std::string& stem) {
    static constexpr auto words = std::to_array<std::string_view>({"service", "microservice", "svc", "lambda", "function", "job", "module", "system", "component", "team", "tenant", "application"});
    return stem.empty() || endsInOneOf(stem, words);
}

bool lieApart(const std::vector<const Server*>& servers) {
    std::set<std::string> domains;
    for (const Server* server : servers) domains.insert(server->domain);
    return domains.size() == servers.size() && !domains.contains(std::string());
}

bool callOneAnother(const std::vector<const Server*>& servers) {
    return std::any_of(servers.begin(), servers.end(), [&](const Server* server) {
        return std::any_of(servers.begin(), servers.end(), [&](const Server* other) { return std::binary_search(server->callers.begin(), server->callers.end(), other->key); });
    });
}

}  // namespace

std::vector<std::vector<std::string>> alike(const std::vector<Server>& servers) {
    using Likeness = std::tuple<NodeKind, std::string, Ending, std::vector<std::string>>;
    std::map<Likeness, std::vector<const Server*>> sets;
    std::vector<const std::vector<const Server*>*> inOrder;
    for (const Server& server : servers) {
        Name name = nameFrom(server.label);
        if (server.callers.empty() || name.stem.empty()) continue;
        auto& set = sets[{server.kind, std::move(name.stem), name.ending, server.callers}];
        if (set.empty()) inOrder.push_back(&set);
        set.push_back(&server);
    }
    std::vector<std::vector<std::string>> found;
    for (const auto* set : inOrder) {
        const Name name = nameFrom(set->front()->label);
        const bool counts = name.ending == Ending::number || (name.ending == Ending::letter && set->front()->balanced);
        const bool same = lieApart(*set) || namesMachine(name.stem) || (counts && !namesProgram(name.stem));
        if (set->size() < 2 || !same || callOneAnother(*set)) continue;
        std::vector<std::string>& keys = found.emplace_back();
        for (const Server* server : *set) keys.push_back(server->key);
    }
    return found;
}

}  // namespace failwright::import
