"""Random small topologies that use every feature of the format that SEMANTICS sections 2 to 4 and 9 give a meaning."""

AVAILABILITIES = [0.9, 0.95, 0.99, 0.995, 0.999, 0.9995, 0.9999, 0.99999, 1.0]
MOST_ELEMENTS = 14


def figures(random, absent=0.1):
    choice = random.random()
    if choice < absent:
        return {}
    if choice < absent + 0.25:
        return {"mtbf_h": random.choice([500, 1000, 8760]), "mttr_h": random.choice([0.5, 1, 4])}
    return {"availability": random.choice(AVAILABILITIES), "mttr_h": 1}


def chance(random, probability, value):
    return value if random.random() < probability else {}


def domains(random):
    made = []
    for i in range(random.choice([0, 0, 1, 2, 3, 4])):
        parent = {"parent": random.choice(made)["id"]} if made and random.random() < 0.6 else {}
        made.append({"id": f"d{i}", "kind": random.choice(["region", "zone", "rack"]), **parent, **figures(random, 0.3)})
    return made


def service(random, name, members):
    redundancy = random.choice(["active-active", "active-active", "active-passive", "quorum", None])
    made = {"id": name, **({"redundancy": redundancy} if redundancy else {})}
    made |= chance(random, 0.3, {"needed": random.randint(1, 3)})
    made |= chance(random, 0.25, {"common_availability": random.choice(AVAILABILITIES)})
    if redundancy == "quorum":
        made |= chance(random, 0.2, {"quorum": random.randint(1, members)})
    return made


def nodes_of(random, name, kind, count, places):
    made = []
    for i in range(count):
        node = {"id": f"{name}-{i}", "kind": kind, "service": name, **figures(random)}
        if places and random.random() < 0.7:
            node["domain"] = random.choice(places)["id"]
        if random.random() < 0.25:
            instances = random.randint(1, 4)
            node |= {"instances": instances, "needed": random.randint(1, instances)}
        made.append(node)
    return made


def witness(random, name, places):
    node = {"id": f"{name}-w", "kind": "witness", "service": name, **figures(random)}
    return node | ({"domain": random.choice(places)["id"]} if places else {})


def link(random, made, source, target):
    made.append({"id": f"l{len(made)}", "from": source, "to": target,
                 **chance(random, 0.15, {"required": False}), **chance(random, 0.12, figures(random, 0))})


def links(random, layers, clients):
    made = []
    for client in clients:
        if layers and random.random() < 0.92:  # else a client without links
            for target in random.sample(layers[0], random.randint(1, len(layers[0]))):
                link(random, made, client["id"], target["id"])
    for at, layer in enumerate(layers):
        for source in layer:
            for below in layers[at + 1:at + 3]:
                for target in below:
                    if random.random() < 0.65:
                        link(random, made, source["id"], target["id"])
            if at > 0 and random.random() < 0.15:  # a circle
                link(random, made, source["id"], random.choice(layers[random.randrange(at)])["id"])
        if len(layer) > 1 and random.random() < 0.15:  # inside a service
            one, other = random.sample(layer, 2)
            link(random, made, one["id"], other["id"])
            made[-1] |= chance(random, 0.2, {"kind": "replication", "mode": "sync"})
    if made and random.random() < 0.05:  # a second link between the same two
        link(random, made, made[0]["from"], made[0]["to"])
    return made


def features(random, names):
    def some(most):
        return random.sample(names, random.randint(0, min(most, len(names))))

    return [{"id": f"f{i}", **chance(random, 0.5, {"requires": some(2)}), **chance(random, 0.6, {"tolerates": some(2)})}
            for i in range(random.randint(0, 3))]


def tiers(random, offered):
    return [{"id": f"t{i}", "features": random.sample(offered, random.randint(0, len(offered)))}
            for i in range(random.randint(0, 3))]


def topology(random):
    """A topology with at most MOST_ELEMENTS things that can fail."""
    while True:
        places = domains(random)
        kinds = ["dns", "load-balancer", "app", "cache", "database"]
        layers, services, nodes = [], [], []
        for i in range(random.randint(1, 4)):
            name, count = f"s{i}", random.choice([1, 2, 2, 3])
            layers.append(nodes_of(random, name, random.choice(kinds), count, places))
            if random.random() < 0.85:
                services.append(service(random, name, count))
            if services and services[-1]["id"] == name and random.random() < 0.2:
                nodes.append(witness(random, name, places))
                if random.random() < 0.2:
                    layers[-1] = layers[-1] + [nodes.pop()]
            nodes += layers[-1]
        clients = [{"id": f"c{i}", "kind": "client", **chance(random, 0.5, {"weight": random.choice([0.5, 1, 2, 3])})}
                   for i in range(random.choice([0, 1, 1, 2, 3]))]
        made = links(random, layers, clients) if random.random() < 0.96 else []
        offered = features(random, [s["id"] for s in services])
        whole = {"format": "failwright", "version": 1, "name": "random", "domains": places, "services": services,
                 "nodes": clients + nodes, "links": made, "features": offered,
                 "tiers": tiers(random, [f["id"] for f in offered])}
        elements = (len(places) + len(nodes) + sum("mttr_h" in l for l in made if l.get("kind") != "replication") +
                    sum("common_availability" in s for s in services))
        if elements <= MOST_ELEMENTS:
            return whole
