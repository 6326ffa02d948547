#include "model/io/import/kind_words.h"

#include "model/io/import/places.h"

#include <algorithm>
#include <array>
#include <set>

namespace failwright::import {
namespace {

struct Hint {
    std::string_view words;  ///< whole words; a `*` at the end: any word that starts so
    NodeKind kind;
};

using enum NodeKind;

/// The first hint that occurs decides: products before the words that they are made of, things before people.
constexpr auto hints = std::to_array<Hint>({
    {"exporter", monitor}, {"mongo express", app}, {"phpmyadmin", app}, {"pgadmin*", app}, {"kafka ui", app}, {"kafka connect", app},
    {"kafka rest", app}, {"queue consumer*", app}, {"kafka consumer*", app}, {"event consumer*", app}, {"message consumer*", app},
    {"message service", app}, {"client application", app}, {"payment provider", external}, {"payment gateway", external},
    {"compute engine", app}, {"app engine", app}, {"kubernetes engine", app}, {"app service", app}, {"cloud run", app},
    {"app runner", app}, {"elastic beanstalk", app}, {"virtual machine*", app}, {"service fabric", app}, {"config server", config},
    {"parameter store", config}, {"secret manager", config}, {"secrets manager", config}, {"key vault", config}, {"keyvault", config}, {"service discovery", config},
    {"service registry", config}, {"schema registry", config}, {"app configuration", config}, {"key management", config},
    {"quorum", witness}, {"witness", witness}, {"arbiter", witness}, {"tiebreaker", witness}, {"tie breaker", witness},
    {"load generator", client}, {"loadgenerator", client}, {"load gen", client}, {"loadgen", client}, {"locust", client}, {"k6", client},
    {"web browser", client}, {"mobile app*", client}, {"mobile client", client}, {"mobile device", client}, {"end user*", client},
    {"front door", cdn}, {"frontdoor", cdn}, {"cloud cdn", cdn}, {"cloudfront", cdn}, {"cloud front", cdn}, {"cdn", cdn}, {"fastly", cdn},
    {"akamai", cdn}, {"content delivery", cdn}, {"cloudflare", cdn},
    {"route 53", dns}, {"route53", dns}, {"traffic manager", dns}, {"dns", dns}, {"cloud dns", dns}, {"name server*", dns},
    {"nameserver*", dns}, {"coredns", dns}, {"core dns", dns}, {"powerdns", dns}, {"unbound", dns}, {"global accelerator", dns},
    {"api gateway*", gateway}, {"apigateway*", gateway}, {"api management", gateway}, {"internet gateway", gateway},
    {"application gateway*", loadBalancer}, {"load balanc*", loadBalancer}, {"loadbalanc*", loadBalancer}, {"load balacer*", loadBalancer},
    {"lastverteil*", loadBalancer}, {"reverse proxy", loadBalancer}, {"elb", loadBalancer}, {"alb", loadBalancer}, {"nlb", loadBalancer}, {"lb", loadBalancer},
    {"lbs", loadBalancer}, {"haproxy", loadBalancer}, {"ha proxy", loadBalancer}, {"big ip", loadBalancer}, {"f5", loadBalancer},
    {"rds proxy", loadBalancer}, {"sql proxy", loadBalancer}, {"metallb", loadBalancer}, {"keepalived", loadBalancer},
    {"nginx", loadBalancer}, {"balancer", loadBalancer}, {"caddy", loadBalancer}, {"pgbouncer", loadBalancer}, {"twemproxy", loadBalancer},
    {"event hub*", queue}, {"eventhub*", queue}, {"event grid", queue}, {"service bus", queue}, {"servicebus", queue}, {"pub sub", queue},
    {"pubsub", queue}, {"message bus", queue}, {"event bus", queue}, {"eventbridge", queue}, {"event bridge", queue}, {"data stream*", queue},
    {"queue*", queue}, {"kafka*", queue}, {"rabbit*", queue}, {"sqs", queue}, {"sns", queue}, {"kinesis", queue}, {"nats", queue},
    {"activemq", queue}, {"active mq", queue}, {"amazon mq", queue}, {"mosquitto", queue}, {"mqtt", queue}, {"amqp", queue}, {"pulsar", queue},
    {"redpanda", queue}, {"broker*", queue}, {"topic*", queue}, {"event stream*", queue}, {"event log", queue}, {"simple queue", queue},
    {"simple notification", queue}, {"message*", queue}, {"mq", queue}, {"artemis", queue}, {"nsq", queue},
    {"elasticache", cache}, {"elasti cache", cache}, {"redis*", cache}, {"memcache*", cache}, {"memorystore", cache}, {"memory store", cache},
    {"valkey*", cache}, {"varnish", cache}, {"hazelcast", cache}, {"keydb", cache}, {"dragonfly", cache}, {"cache*", cache}, {"caching", cache},
    {"dax", cache}, {"etcd*", config}, {"zookeeper*", config}, {"consul*", config}, {"vault", config}, {"eureka", config},
    {"postgres*", database}, {"mysql*", database}, {"mariadb*", database}, {"maria db", database}, {"mongo*", database}, {"dynamo*", database},
    {"aurora", database}, {"rds", database}, {"rdbms", database}, {"oracle*", database}, {"mssql*", database}, {"sql*", database},
    {"cassandra*", database}, {"scylla*", database}, {"couch*", database}, {"neo4j", database}, {"neo 4j", database}, {"neptune", database},
    {"elasticsearch*", database}, {"elastic search", database}, {"opensearch*", database}, {"solr", database}, {"cosmos*", database},
    {"documentdb", database}, {"document db", database}, {"spanner", database}, {"firestore", database}, {"bigtable", database},
    {"big table", database}, {"bigquery", database}, {"big query", database}, {"redshift", database}, {"snowflake", database},
    {"influx*", database}, {"clickhouse*", database}, {"cockroach*", database}, {"timescale*", database}, {"tidb", database},
    {"data warehouse", database}, {"datastore", database}, {"data store", database}, {"database*", database}, {"db", database},
    {"dbs", database}, {"pg", database}, {"data base", database}, {"keyspaces", database}, {"db instance", database},
    {"database engine", database}, {"datenbank*", database}, {"dbserver", database}, {"percona*", database}, {"rethinkdb", database}, {"arangodb", database},
    {"persistent disk*", storage}, {"object stor*", storage}, {"object store", storage}, {"file share*", storage}, {"fileshare", storage},
    {"file system", storage}, {"filesystem", storage}, {"data lake", storage}, {"s3", storage}, {"bucket*", storage}, {"blob*", storage},
    {"storage", storage}, {"minio", storage}, {"nfs", storage}, {"efs", storage}, {"ebs", storage}, {"ceph", storage}, {"gluster*", storage},
    {"filestore", storage}, {"disk*", storage}, {"volume*", storage}, {"glacier", storage}, {"snapshot*", storage}, {"backup*", storage},
    {"archive", storage}, {"nas", storage}, {"san", storage}, {"seaweedfs", storage}, {"container registry", storage}, {"file server", storage},
    {"prometheus*", monitor}, {"grafana*", monitor}, {"monitor*", monitor}, {"cloudwatch", monitor}, {"cloud watch", monitor},
    {"datadog", monitor}, {"alertmanager", monitor}, {"alert*", monitor}, {"jaeger*", monitor}, {"zipkin*", monitor}, {"kibana*", monitor},
    {"loki*", monitor}, {"new relic", monitor}, {"newrelic", monitor}, {"otel*", monitor}, {"opentelemetry*", monitor}, {"telemetry", monitor},
    {"sentry", monitor}, {"fluentd*", monitor}, {"fluent bit", monitor}, {"fluentbit", monitor}, {"logstash*", monitor}, {"logging", monitor},
    {"statsd*", monitor}, {"cadvisor*", monitor}, {"nagios", monitor}, {"zabbix", monitor}, {"x ray", monitor}, {"tempo", monitor},
    {"gateway*", gateway}, {"ingress*", gateway}, {"kong*", gateway}, {"traefik*", gateway}, {"envoy*", gateway}, {"istio*", gateway},
    {"firewall*", gateway}, {"waf", gateway}, {"vpn", gateway}, {"router*", gateway}, {"bastion", gateway}, {"nat", gateway},
    {"elastic ip*", gateway}, {"zuul", gateway}, {"apim", gateway}, {"apisix", gateway}, {"apigee", gateway}, {"switch", gateway},
    {"third party", external}, {"thirdparty", external}, {"3rd party", external}, {"external", external}, {"stripe", external},
    {"paypal", external}, {"twilio", external}, {"sendgrid", external}, {"mailgun", external}, {"partner*", external}, {"saas", external},
    {"auth0", external}, {"okta", external}, {"simple email", external},
    {"proxy", loadBalancer},
    {"service*", app}, {"api", app}, {"apis", app}, {"server*", app}, {"backend*", app}, {"back end", app}, {"frontend*", app},
    {"front end", app}, {"web app*", app}, {"webapp*", app}, {"web", app}, {"worker*", app}, {"lambda*", app}, {"function*", app},
    {"ec2", app}, {"ecs", app}, {"eks", app}, {"gke", app}, {"aks", app}, {"fargate", app}, {"pod", app}, {"instance*", app},
    {"node*", app}, {"vm", app}, {"vms", app}, {"compute", app}, {"app", app}, {"apps", app}, {"application*", app}, {"microservice*", app},
    {"container*", app}, {"deployment*", app}, {"job*", app}, {"tomcat", app}, {"apache", app}, {"httpd", app}, {"wordpress", app},
    {"host*", app}, {"processor*", app}, {"scheduler*", app}, {"daemon*", app},
    {"config*", config}, {"settings", config},
    {"user*", client}, {"client*", client}, {"browser*", client}, {"customer*", client}, {"mobile*", client}, {"visitor*", client},
    {"laptop*", client}, {"phone*", client}, {"smartphone*", client}, {"desktop*", client}, {"actor*", client}, {"person*", client},
    {"people", client}, {"internet", client}, {"consumer*", client}, {"shopper*", client}, {"iphone", client}, {"android", client},
    {"kunde*", client}, {"benutzer*", client}, {"nutzer*", client}, {"anwender*", client},
    {"ios", client}, {"tablet", client}, {"device*", client}, {"general public", client},
});

struct DomainHint {
    std::string_view words;
    DomainKind kind;
};

constexpr auto domainHints = std::to_array<DomainHint>({
    {"availability zone*", DomainKind::zone}, {"zone*", DomainKind::zone}, {"az", DomainKind::zone}, {"az1", DomainKind::zone},
    {"dc", DomainKind::zone}, {"dc1", DomainKind::zone}, {"dc2", DomainKind::zone}, {"dc3", DomainKind::zone}, {"rechenzentrum*", DomainKind::zone},
    {"az2", DomainKind::zone}, {"az3", DomainKind::zone}, {"data center*", DomainKind::zone}, {"datacenter*", DomainKind::zone},
    {"data centre*", DomainKind::zone}, {"datacentre*", DomainKind::zone}, {"region*", DomainKind::region}, {"rack*", DomainKind::rack},
    {"aws cloud", DomainKind::provider}, {"amazon web services", DomainKind::provider}, {"google cloud*", DomainKind::provider},
    {"azure cloud", DomainKind::provider}, {"microsoft azure", DomainKind::provider}, {"aws", DomainKind::provider},
    {"azure", DomainKind::provider}, {"gcp", DomainKind::provider}, {"cloud provider", DomainKind::provider},
    {"openstack", DomainKind::provider}, {"digital ocean", DomainKind::provider}, {"digitalocean", DomainKind::provider},
    {"hetzner", DomainKind::provider}, {"on premise*", DomainKind::provider}, {"group aws cloud*", DomainKind::provider},
    {"group region", DomainKind::region}, {"group availability zone", DomainKind::zone}, {"physical server", DomainKind::host},
    {"bare metal", DomainKind::host}, {"hypervisor*", DomainKind::host}, {"host", DomainKind::host},
});

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Whether the words stand in `text`, which has a space at either end.
bool occurs(std::string_view text, std::string_view words) {
    const bool open = words.back() == '*';
    if (open) words.remove_suffix(1);
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1))
        if (text[at - (at > 0 ? 1 : 0)] == ' ' && (open || text[at + words.size()] == ' ')) return true;
    return false;
}

constexpr std::size_t longestText = 400;

constexpr std::string_view loadGenerators[] = {"load generator", "loadgenerator", "load gen", "loadgen", "locust", "k6"};

constexpr std::string_view networkWords[] = {"vpc", "vnet", "virtual network", "subnet*", "security group", "resource group"};

/// The words, and after them those that end in a number without it: " db1 web02 db web ".
std::string withoutNumbers(std::string words) {
    const std::size_t length = words.size();
    for (std::size_t at = 1; at < length;) {
        const std::size_t end = words.find(' ', at);
        std::size_t letters = end;
        while (letters > at && isDigit(words[letters - 1])) --letters;
        if (letters < end && letters >= at + 2) words += words.substr(at, letters - at) + " ";
        at = end + 1;
    }
    return words;
}

std::string without(std::string words, std::string_view part) {
    for (std::size_t at = words.find(part); at != std::string::npos; at = words.find(part)) words.erase(at, part.size());
    return words;
}

/// "aws rds postgresql" and "azure kubernetes service" are products of a provider, "aws services" and "on premise servers" are all it runs.
bool isProduct(const std::string& words, std::string_view provider) {
    const auto kind = kindFromWords(without(words, "services "));
    return kind && (*kind != app || provider == "aws" || provider == "azure" || provider == "gcp");
}

/// What a name glues together: "ordersdb", "webserver".
std::optional<NodeKind> gluedKind(const std::string& words) {
    for (const auto& [end, kind] : {std::pair<std::string_view, NodeKind>{"db ", database}, {"database ", database}, {"server ", app}, {"service ", app}, {"svc ", app},
                                    {"api ", app}, {"queue ", queue}, {"cache ", cache}, {"gateway ", gateway}, {"proxy ", loadBalancer}})
        if (words.find(end) != std::string::npos) return kind;
    return std::nullopt;
}

std::string inLowerCase(std::string_view text) {
    std::string lower(text.substr(0, longestText));
    for (char& c : lower) c = isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

/// How many of "az1", "az2", "az3" there are.
std::size_t zonesIn(const std::string& words) {
    std::size_t count = 0;
    for (const std::string_view zone : {"az1", "az2", "az3"}) count += occurs(words, zone) ? 1 : 0;
    return count;
}

/// A region of Azure as people write it, "West Europe" or "East US 2"; empty for none.
std::string spelledRegionIn(const std::string& words) {
    std::string found;
    for (std::size_t from = 1; from < words.size(); from = words.find(' ', from) + 1) {
        std::string joined;
        std::size_t at = from;
        for (int count = 0; count < 3 && at < words.size(); ++count) {
            const std::size_t end = words.find(' ', at);
            joined += words.substr(at, end - at);
            at = end + 1;
            if (count > 0 && isRegionName(joined)) found = joined;
        }
    }
    return found;
}

/// The kind of the one place that a name gives as providers write it: "AWS us-east-1", "us-east-1a (10.0.1.0/24)".
std::optional<DomainKind> kindOfNamedPlace(std::string_view name) {
    std::set<std::string, std::less<>> zones, regions;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find_first_of(" \t\n,;:()[]/|&", at), name.size());
        const std::string_view part = name.substr(at, end - at);
        if (!regionOfZone(part).empty()) zones.emplace(part);
        else if (isRegionName(part)) regions.emplace(part);
        at = end + 1;
    }
    if (const std::string region = spelledRegionIn(wordsIn(name)); !region.empty()) regions.insert(region);
    if (zones.size() == 1) return DomainKind::zone;
    if (zones.empty() && regions.size() == 1) return DomainKind::region;
    return std::nullopt;
}

}  // namespace

std::string wordsIn(std::string_view text) {
    std::string words = " ";
    text = text.substr(0, longestText);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool letter = isUpper(c) || isLower(c) || isDigit(c) || static_cast<unsigned char>(c) >= 0x80;
        const bool camel = i > 0 && isUpper(c) && (isLower(text[i - 1]) || (isUpper(text[i - 1]) && i + 1 < text.size() && isLower(text[i + 1])));
        if ((!letter || camel) && words.back() != ' ') words += ' ';
        if (letter) words += isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (words.back() != ' ') words += ' ';
    return words;
}

std::optional<NodeKind> kindFromWords(std::string_view text) {
    const std::string apart = wordsIn(text), whole = wordsIn(inLowerCase(text));
    const std::string words = withoutNumbers(apart == whole ? apart : apart + "|" + whole);  // "SendGrid" is in the list as "sendgrid"
    const Hint* hint = std::find_if(hints.begin(), hints.end(), [&](const Hint& one) { return occurs(words, one.words); });
    const bool glued = hint == hints.end() || (hint->kind == client && hint->words.back() == '*');  // a "userdb" is no user
    const auto kind = glued ? gluedKind(words) : std::nullopt;
    return kind || hint == hints.end() ? kind : std::optional(hint->kind);
}

std::optional<NodeKind> kindOfProgram(std::string_view text) {
    const auto kind = kindFromWords(text);
    if (kind != client) return kind;
    const std::string words = wordsIn(text);
    const bool generatesLoad = std::ranges::any_of(loadGenerators, [&words](std::string_view name) { return occurs(words, name); });
    return generatesLoad ? client : app;
}

std::optional<DomainKind> domainKindFromWords(std::string_view text) {
    const std::string_view name = text.substr(0, longestText);
    const std::string words = without(wordsIn(name), "multi az ");
    const bool network = isNetworkName(words);
    if (!network)
        if (const auto named = kindOfNamedPlace(name)) return named;
    for (const DomainHint& hint : domainHints) {
        if (!occurs(words, hint.words)) continue;
        if (hint.kind == DomainKind::zone && zonesIn(words) > 1) return std::nullopt;
        if (hint.kind != DomainKind::provider) return hint.kind;
        return network || isProduct(words, hint.words) ? std::nullopt : std::optional(hint.kind);
    }
    return std::nullopt;
}

bool isNetworkName(std::string_view text) {
    const std::string words = wordsIn(text.substr(0, longestText));
    return std::any_of(std::begin(networkWords), std::end(networkWords), [&](std::string_view word) { return occurs(words, word); });
}

std::string nameOfImage(std::string_view image) {
    image = image.substr(0, image.find('@'));
    if (const std::size_t slash = image.rfind('/'); slash != std::string_view::npos) image.remove_prefix(slash + 1);
    return std::string(image.substr(0, image.find(':')));
}

}  // namespace failwright::import
