"""SEMANTICS sections 2 to 4 and the tier probabilities of 9, straight from the text: the reference for `failwright analyze`."""

from decimal import Decimal, getcontext
from math import comb

from algebras import Diagrams, States, at_least, conjunction, disjunction

getcontext().prec = 60
YEAR_S = Decimal("365.25") * 86400
MOST_STATES = 18  # events; beyond, diagrams


def number(value):
    return Decimal(str(value))


def unavailability(figures, prefix=""):
    """1 - A of a single thing; 0 where nothing is said."""
    if prefix + "availability" in figures:
        return 1 - number(figures[prefix + "availability"])
    if "mtbf_h" in figures:
        return number(figures["mttr_h"]) / (number(figures["mtbf_h"]) + number(figures["mttr_h"]))
    return Decimal(0)


def node_unavailability(node):
    q, n, m = unavailability(node), node.get("instances", 1), node.get("needed", 1)
    return sum((comb(n, i) * (1 - q) ** i * q ** (n - i) for i in range(m)), Decimal(0))


class Reference:
    """What SEMANTICS says of one topology, as plain dictionaries and lists."""

    def __init__(self, topology):
        self.topology = topology
        self.nodes = {n["id"]: n for n in topology["nodes"]}
        self.service_of = {n["id"]: n.get("service", n["id"]) for n in topology["nodes"]}
        self.services = {s["id"]: s for s in topology.get("services", [])}
        self.domains = {d["id"]: d for d in topology.get("domains", [])}
        self.requests = [l for l in topology.get("links", []) if l.get("kind", "request") == "request"]
        self.members = {}
        for node, service in self.service_of.items():
            self.members.setdefault(service, []).append(node)
        self._add_clients()
        self._list_elements()
        self.algebra = (States if len(self.elements) <= MOST_STATES else Diagrams)(len(self.elements))
        self.core = self._journey({})

    # -- the parts ---------------------------------------------------------------------------------------------------

    def _add_clients(self):
        self.clients = {n["id"]: number(n.get("weight", 1)) for n in self.nodes.values() if n["kind"] == "client"}
        self.virtual = not self.clients
        if self.virtual:
            self.clients = {"": Decimal(1)}
            called, calling = {l["to"] for l in self.requests}, {l["from"] for l in self.requests}
            entries = [n for n in self.nodes if n not in called and n in calling] if self.requests else list(self.nodes)
            self.service_of[""] = None
            self.requests = self.requests + [{"from": "", "to": n} for n in entries]
        calling = {l["from"] for l in self.requests}
        self.clients = {c: (w if c in calling else None) for c, w in self.clients.items()}

    def _list_elements(self):
        """(id, unavailability, order) of whatever can fail, and the place of each in the list."""
        rows = [(d["id"], unavailability(d), 1) for d in self.domains.values()]
        rows += [(n["id"], node_unavailability(n), n.get("instances", 1) - n.get("needed", 1) + 1)
                 for n in self.nodes.values() if n["kind"] != "client"]
        rows += [(l["id"], unavailability(l), 1) for l in self.requests if "availability" in l or "mtbf_h" in l]
        rows += [("service:" + s["id"], unavailability(s, "common_"), 1)
                 for s in self.services.values() if "common_availability" in s]
        self.elements = rows
        self.place = {row[0]: i for i, row in enumerate(rows)}

    def _event(self, element):
        return self.algebra.variable(self.place[element]) if element in self.place else self.algebra.true

    def _is_witness(self, node):
        return self.nodes[node]["kind"] == "witness" or self.nodes[node].get("role") == "witness"

    # -- section 3: the structure function ---------------------------------------------------------------------------

    def _up(self, node):
        events = [self._event(node), self._event("service:" + self.service_of[node])]
        domain = self.nodes[node].get("domain")
        while domain is not None:
            events.append(self._event(domain))
            domain = self.domains[domain].get("parent")
        return conjunction(self.algebra, events)

    def _calls(self, node):
        """The groups that `node` calls: (service, alone, links); `alone` where the target shares the node's service."""
        groups = {}
        for link in self.requests:
            if link["from"] == node:
                service = self.service_of[link["to"]]
                alone = link["to"] if service == self.service_of[node] else None
                groups.setdefault((service, alone), []).append(link)
        return [(service, alone is not None, links) for (service, alone), links in groups.items()]

    def _required(self, service, alone, links, journey):
        if service in journey.get("requires", []) and not alone:  # no member needs the service that it is part of
            return True
        return any(l.get("required", True) for l in links) and service not in journey.get("tolerates", [])

    def _ok(self, service, alone, links, up, serves):
        algebra, settings = self.algebra, self.services.get(service, {})
        redundancy = "active-active" if alone else settings.get("redundancy", "active-active")
        needed = settings.get("needed", 1)
        link_up = {}
        for link in links:
            link_up[link["to"]] = algebra.either(link_up.get(link["to"], algebra.false), self._event(link.get("id")))
        if redundancy == "active-active":
            answers = [algebra.both(link_up[r], serves[r]) for r in link_up]
            return at_least(algebra, min(needed, len(answers)), answers)
        members = [r for r in self.members[service] if not self._is_witness(r)]
        ok = algebra.both(disjunction(algebra, link_up.values()),
                          at_least(algebra, min(needed, len(members)), [serves[r] for r in members]))
        if redundancy == "quorum":
            voters = self.members[service]
            quorum = settings.get("quorum", len(voters) // 2 + 1)
            ok = algebra.both(ok, at_least(algebra, quorum, [up[r] for r in voters]))
        return ok

    def _journey(self, journey):
        """For each client with links: the function that is true where the journey is available to it."""
        calls = {n: [c for c in self._calls(n) if self._required(*c, journey)]
                 for n in [*self.nodes, *self.clients]}
        up = {n: self._up(n) for n in self.nodes}
        serves, before = dict(up), None
        while serves != before:  # from everything serving, take away what cannot: the greatest solution
            before = serves
            serves = {n: conjunction(self.algebra, [up[n]] + [self._ok(*c, up, before) for c in calls[n]]) for n in self.nodes}
        return {c: conjunction(self.algebra, [self._ok(*call, up, serves) for call in calls[c]])
                for c, weight in self.clients.items() if weight is not None}

    # -- probabilities -----------------------------------------------------------------------------------------------

    def _mean_failure(self, by_client, given=None):
        """The clients' mean probability that the function is false; `given` = (element, is it up) fixes one event."""
        if not by_client:
            return None
        down = [row[1] for row in self.elements]
        if given:
            down[self.place[given[0]]] = Decimal(0 if given[1] else 1)
        up = [1 - q for q in down]
        weight = sum(self.clients[c] for c in by_client)
        return sum(self.clients[c] * self.algebra.failure(f, up, down) for c, f in by_client.items()) / weight

    def unavailability(self):
        return self._mean_failure(self.core)

    def client_unavailability(self):
        return {c: self._mean_failure({c: self.core[c]}) if c in self.core else None for c in self.clients}

    def journeys(self):
        return {f["id"]: self._mean_failure(self._journey(f)) for f in self.topology.get("features", [])}

    def tiers(self):
        """The probability that a tier is possible and no better one is."""
        tiers = self.topology.get("tiers", [])
        if not tiers:
            return {}
        features = {f["id"]: self._journey(f) for f in self.topology.get("features", [])}
        so_far = {c: self.algebra.false for c in self.core}
        worse, result = Decimal(1), {}
        for tier in tiers:
            for c in so_far:
                possible = conjunction(self.algebra, [features[f][c] for f in tier.get("features", [])])
                so_far[c] = self.algebra.either(so_far[c], possible)
            still_worse = self._mean_failure(so_far)
            result[tier["id"]] = None if still_worse is None else worse - still_worse
            worse = still_worse
        return result | {"down": worse}

    # -- section 4: what fails first ---------------------------------------------------------------------------------

    def cut_sets(self):
        some_client_fails = conjunction(self.algebra, self.core.values())
        return {frozenset(self.elements[i][0] for i in s) for s in self.algebra.cut_sets(some_client_fails)}

    def order(self, elements):
        return sum(self.elements[self.place[e]][2] for e in elements)

    def spofs(self):
        """Blast radius of every element whose single failure takes the core journey from some client."""
        lost = {}
        weight = sum(self.clients[c] for c in self.core)
        for client, f in self.core.items():
            for cut_set in self.algebra.cut_sets(f):
                if len(cut_set) == 1:
                    element = self.elements[next(iter(cut_set))]
                    if element[2] == 1:
                        lost[element[0]] = lost.get(element[0], 0) + self.clients[client] / weight
        return lost

    def importance(self):
        u, result = self.unavailability(), {}
        if u is None:
            return result
        for element, _, _ in self.elements:
            up, down = (self._mean_failure(self.core, (element, is_up)) for is_up in (True, False))
            result[element] = {
                "birnbaum": down - up,
                "fussell_vesely": (u - up) / u if u else None,
                "raw": down / u if u else None,
                "rrw": u / up if up else None,
                "downtime_year_s": (u - up) * YEAR_S,
            }
        return result

    def not_connected(self):
        """The nodes but clients that no request path from a client reaches, in the order of the file."""
        reached, waiting = set(), list(self.clients)
        while waiting:
            node = waiting.pop()
            for service, alone, links in self._calls(node):
                targets = {l["to"] for l in links}
                redundancy = self.services.get(service, {}).get("redundancy", "active-active")
                if not alone and redundancy != "active-active":
                    targets |= set(self.members[service])  # a link to one of them is a link to the service
                waiting += targets - reached
                reached |= targets
        return [n["id"] for n in self.nodes.values() if n["kind"] != "client" and n["id"] not in reached]
