#include "model/io/import/import.h"
#include "model/layout/layout.h"
#include "model/topology/invariants.h"
#include "tests/support/picture.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <algorithm>

using namespace failwright;

namespace {

ImportedDesign imported(const std::string& text, ImportFormat format) {
    auto design = importDesign(text);
    if (!design) qFatal("%s: %s", design.error().front().found.c_str(), text.substr(0, 80).c_str());
    if (design->format != format) qFatal("taken for %s", std::string(nameOf(design->format)).c_str());
    const Errors errors = validate(design->topology);
    if (!errors.empty()) qFatal("%s", errors.front().place.c_str());
    if (const QString fault = testing::faultOfPicture(placed(design->topology)); !fault.isEmpty()) qFatal("%s", qPrintable(fault));
    return std::move(*design);
}

const Node& node(const ImportedDesign& design, const char* id) {
    const Node* found = find(design.topology.nodes, NodeId{id});
    if (found == nullptr) {
        for (const Node& one : design.topology.nodes) qWarning("there is %s", one.id.value.c_str());
        qFatal("no node %s", id);
    }
    return *found;
}

std::size_t linksBetween(const ImportedDesign& design, const char* from, const char* to) {
    return std::size_t(std::count_if(design.topology.links.begin(), design.topology.links.end(), [&](const Link& link) { return link.from.value == from && link.to.value == to; }));
}

bool remarks(const ImportedDesign& design, Remark remark, const std::string& source) {
    return std::any_of(design.notes.begin(), design.notes.end(), [&](const ImportNote& note) { return note.remark == remark && note.source == source; });
}

std::string resource(const std::string& address, const std::string& values, const std::string& index = {}) {
    const std::string type = address.substr(0, address.find('.')), name = address.substr(address.find('.') + 1);
    return "{ \"address\": \"" + address + (index.empty() ? "" : "[" + index + "]") + "\", \"mode\": \"managed\", \"type\": \"" + type + "\", \"name\": \"" + name + "\", \"values\": " + values + " }";
}

std::string block(const std::string& address, const std::string& expressions) {
    return "{ \"address\": \"" + address + "\", \"mode\": \"managed\", \"provider_config_key\": \"aws\", \"expressions\": " + expressions + " }";
}

std::string refers(const std::string& setting, const std::string& to) {
    return "{ \"" + setting + "\": { \"references\": [\"" + to + ".id\", \"" + to + "\"] } }";
}

}  // namespace

/// Infrastructure code in the shapes that its tools write.
class ImportInfrastructureTest : public QObject {
    Q_OBJECT
private slots:
    void composeServices() {
        const ImportedDesign design = imported(
            "\n"
            "name: shop\n"
            "x-defaults: &defaults\n"
            "  restart: always\n"
            "  deploy: { replicas: 3 }\n"
            "services:\n"
            "  web:\n"
            "    <<: *defaults\n"
            "    image: ghcr.io/shop/web:1.2\n"
            "    environment:\n"
            "      REDIS_URL: redis://cart:6379/0\n"
            "      GREETING: \"hello search: engine\"\n"
            "      SEARCH_HOST: search\n"
            "    depends_on:\n"
            "      db: { condition: service_healthy }\n"
            "      migrate: { condition: service_completed_successfully }\n"
            "  cart: { image: \"redis:7-alpine\" }\n"
            "  search: { image: docker.elastic.co/elasticsearch/elasticsearch:8.1.0 }\n"
            "  db:\n"
            "    image: postgres:16\n"
            "    healthcheck: { test: [\"CMD\", \"pg_isready\"], interval: 1m30s, timeout: 500ms, retries: 4 }\n"
            "  migrate: { image: flyway/flyway, deploy: { replicas: 0 } }\n"
            "volumes: { data: }\n"
            "", ImportFormat::compose);
        QCOMPARE(design.topology.name, std::string("shop"));
        QCOMPARE(design.topology.nodes.size(), std::size_t(4));
        QCOMPARE(node(design, "web").instances, std::optional(3));
        QCOMPARE(node(design, "cart").kind, NodeKind::cache);
        QCOMPARE(node(design, "search").kind, NodeKind::database);
        QCOMPARE(design.topology.links.size(), std::size_t(3));
        for (const char* target : {"cart", "db", "search"}) QCOMPARE(linksBetween(design, "web", target), std::size_t(1));
        const Service* db = find(design.topology.services, ServiceId{"db"});
        QVERIFY(db != nullptr && db->healthCheck);
        QCOMPARE(db->healthCheck->intervalSeconds, std::optional(90.0));
        QCOMPARE(db->healthCheck->timeoutSeconds, std::optional(0.5));
        QCOMPARE(db->healthCheck->threshold, std::optional(4));
        QVERIFY(remarks(design, Remark::linkSupposed, "web → cart"));
        QVERIFY(remarks(design, Remark::takesNoPart, "migrate"));
    }

    void kubernetesWorkloads() {
        const std::string text = 
            "apiVersion: apps/v1\n"
            "kind: Deployment\n"
            "metadata: { name: web, namespace: shop }\n"
            "spec:\n"
            "  replicas: 4\n"
            "  selector: { matchLabels: { app: web } }\n"
            "  template:\n"
            "    metadata: { labels: { app: web } }\n"
            "    spec:\n"
            "      topologySpreadConstraints:\n"
            "        - { maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: DoNotSchedule }\n"
            "      containers:\n"
            "        - name: web\n"
            "          image: shop/web:1\n"
            "          env:\n"
            "            - { name: DB_URL, value: \"postgres://user:pw@orders-db.shop.svc.cluster.local:5432/x\" }\n"
            "          envFrom: [ { configMapRef: { name: settings } } ]\n"
            "          readinessProbe: { httpGet: { path: /ready, port: 80 }, periodSeconds: 7, failureThreshold: 2 }\n"
            "---\n"
            "apiVersion: v1\n"
            "kind: ConfigMap\n"
            "metadata: { name: settings, namespace: shop }\n"
            "data: { CACHE_HOST: \"cache\" }\n"
            "---\n"
            "apiVersion: v1\n"
            "kind: List\n"
            "items:\n"
            "  - apiVersion: apps/v1\n"
            "    kind: StatefulSet\n"
            "    metadata: { name: orders, namespace: shop }\n"
            "    spec:\n"
            "      replicas: 3\n"
            "      template: { metadata: { labels: { app: orders } }, spec: { nodeSelector: { topology.kubernetes.io/zone: eu-west-1a }, containers: [ { image: \"mysql:8\" } ] } }\n"
            "  - apiVersion: v1\n"
            "    kind: Service\n"
            "    metadata: { name: orders-db, namespace: shop }\n"
            "    spec: { clusterIP: None, selector: { app: orders } }\n"
            "  - apiVersion: v1\n"
            "    kind: Service\n"
            "    metadata: { name: web, namespace: shop }\n"
            "    spec: { selector: { app: web } }\n"
            "  - apiVersion: v1\n"
            "    kind: Service\n"
            "    metadata: { name: cache, namespace: shop }\n"
            "    spec: { type: ExternalName, externalName: cache.example.com }\n"
            "  - { apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: { name: p, namespace: shop }, spec: { minAvailable: 2, selector: { matchLabels: { app: orders } } } }\n"
            "  - { apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: entry, namespace: shop }, spec: { rules: [ { http: { paths: [ { backend: { service: { name: web, port: { number: 80 } } } } ] } } ] } }\n"
            "  - { apiVersion: batch/v1, kind: CronJob, metadata: { name: nightly }, spec: {} }\n"
            "  - { apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: { name: pg }, spec: {} }\n"
            "";
        const ImportedDesign design = imported(text, ImportFormat::kubernetes);
        QCOMPARE(design.topology.nodes.size(), std::size_t(6));  // web in three zones, orders, cache, entry
        QCOMPARE(node(design, "web-zone-a").instances, std::optional(2));
        QCOMPARE(node(design, "web-zone-b").instances, std::optional<int>());
        QCOMPARE(node(design, "web-zone-a").service, std::optional(ServiceId{"web"}));
        const Service* web = find(design.topology.services, ServiceId{"web"});
        QVERIFY(web != nullptr && web->healthCheck && web->healthCheck->intervalSeconds == 7.0 && web->healthCheck->threshold == 2);
        bool foundOrders = false;
        for (const Node& one : design.topology.nodes)
            if (one.kind == NodeKind::database) {
                foundOrders = true;
                QCOMPARE(one.instances, std::optional(3));
                QCOMPARE(one.domain, std::optional(DomainId{"eu-west-1a"}));
            }
        QVERIFY(foundOrders);
        QCOMPARE(linksBetween(design, "entry", "web-zone-c"), std::size_t(1));
        QCOMPARE(design.topology.links.size(), std::size_t(9));  // entry to three; each of the three to orders and cache
        QVERIFY(remarks(design, Remark::zoneSupposed, "web") && remarks(design, Remark::unknownType, "pg") && remarks(design, Remark::takesNoPart, "nightly"));
    }

    void kubernetesDocumentsOneAfterAnother() {
        const std::string one = "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"labels\":{\"x\":\"y\"}},\"spec\":{\"containers\":[{\"image\":\"nginx\"}]}}";
        const ImportedDesign design = imported(one + "\n" + "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"a\"},\"spec\":{\"type\":\"LoadBalancer\",\"selector\":{\"x\":\"y\"}}}", ImportFormat::kubernetes);
        QCOMPARE(design.topology.nodes.size(), std::size_t(2));
        QCOMPARE(linksBetween(design, "a-lb", "a"), std::size_t(1));
    }

    void podsOfAStatefulSetHaveNames() {
        const ImportedDesign design = imported(
            "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: kafka }\nspec: { replicas: 2, serviceName: kafka-headless }\n---\n"
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { template: { spec: { containers: [ { name: a, env: [\n"
            "  { name: BROKERS, value: \"kafka-0.kafka-headless:9092,kafka-1.kafka-headless:9092\" } ] } ] } } }\n", ImportFormat::kubernetes);
        QCOMPARE(linksBetween(design, "api", "kafka"), std::size_t(1));
    }

    /// A balancer before a group over two zones, a database in two zones, a queue with its consumer.
    void kubernetesSettingsMayBeElsewhere() {
        const ImportedDesign design = imported("apiVersion: v1\nkind: Service\nmetadata: {name: db}\nspec: {selector: {app: db}}\n---\n"
                                               "apiVersion: v1\nkind: Service\nmetadata: {name: api}\nspec: {selector: {app: api}}\n---\n"
                                               "apiVersion: v1\nkind: Service\nmetadata: {name: cache}\nspec: {selector: {app: cache}}\n---\n"
                                               "apiVersion: v1\nkind: Pod\nmetadata: {name: cache, labels: {app: cache}}\nspec: {containers: [{image: redis}]}\n---\n"
                                               "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {url: cG9zdGdyZXM6Ly91OnBAZGI6NTQzMi94}\nstringData: {c: 'redis://cache:6379'}\n---\n"
                                               "apiVersion: v1\nkind: Pod\nmetadata: {name: db, labels: {app: db}}\nspec: {containers: [{image: postgres}]}\n---\n"
                                               "apiVersion: v1\nkind: Pod\nmetadata: {name: api, labels: {app: api}}\nspec: {containers: [{image: api, env: ["
                                               "{name: URL, valueFrom: {secretKeyRef: {name: s, key: url}}}, {name: STRIPE_URL, value: 'https://api.stripe.com/v1'}]}]}\n",
                                               ImportFormat::kubernetes);
        QCOMPARE(linksBetween(design, "api", "db"), std::size_t(1));
        QCOMPARE(design.topology.links.size(), std::size_t(1));  // neither the other key of the secret, nor a host of the same name elsewhere
        QVERIFY(!remarks(design, Remark::selfLink, "api → api"));
    }

    void programsAreNoClients() {
        const ImportedDesign compose = imported("services:\n  user: {image: 'acme/user:1'}\n  customers: {image: acme/customers}\n  loadgenerator: {image: locust}\n"
                                                "  web: {image: shop, depends_on: [user, customers]}\n", ImportFormat::compose);
        QCOMPARE(node(compose, "user").kind, NodeKind::app);
        QCOMPARE(linksBetween(compose, "web", "user"), std::size_t(1));
        QCOMPARE(linksBetween(compose, "web", "customers"), std::size_t(1));
        QCOMPARE(node(compose, "loadgenerator").kind, NodeKind::client);
        const ImportedDesign pods = imported("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: user}\nspec:\n  replicas: 2\n  template: {spec: {containers: [{name: user, image: acme/user}]}}\n",
                                             ImportFormat::kubernetes);
        QCOMPARE(node(pods, "user").kind, NodeKind::app);
        QCOMPARE(node(pods, "user").instances, std::optional(2));
    }

    void composeRoutersAndOptionalNeeds() {
        const ImportedDesign design = imported("services:\n  edge: {image: 'traefik:v3'}\n  web:\n    image: shop\n    labels: ['traefik.http.routers.web.rule=Host(`a`)']\n"
                                               "    depends_on: {cache: {condition: service_started, required: false}}\n  cache: {image: redis, labels: {traefik.enable: false}}\n",
                                               ImportFormat::compose);
        QCOMPARE(linksBetween(design, "edge", "web"), std::size_t(1));
        QCOMPARE(linksBetween(design, "edge", "cache"), std::size_t(0));
        QCOMPARE(linksBetween(design, "web", "cache"), std::size_t(1));
        QVERIFY(remarks(design, Remark::notRequired, "web → cache"));
    }

    void composeClustersAndCopies() {
        const ImportedDesign design = imported("services:\n  app: {image: shop, environment: {KAFKA_URL: 'kafka1:9092,kafka2:9092', ZK_HOST: zk-1}}\n"
                                               "  kafka1: {image: kafka}\n  kafka2: {image: kafka}\n  zk-1: {image: zookeeper}\n  zk-2: {image: zookeeper}\n  zk-3: {image: zookeeper}\n"
                                               "  pg-main: {image: postgres}\n  pg-copy: {image: postgres, environment: {POSTGRES_MASTER_HOST: pg-main}}\n",
                                               ImportFormat::compose);
        QCOMPARE(design.topology.services.size(), std::size_t(3));
        QCOMPARE(node(design, "kafka1").service, node(design, "kafka2").service);
        const Service* keeper = find(design.topology.services, *node(design, "zk-1").service);
        QVERIFY(keeper != nullptr && keeper->redundancy == Redundancy::quorum);
        QCOMPARE(node(design, "pg-copy").role, std::optional(Role::replica));
        QCOMPARE(linksBetween(design, "pg-copy", "pg-main"), std::size_t(0));
        QCOMPARE(linksBetween(design, "pg-main", "pg-copy"), std::size_t(1));
    }

    void terraformStateNamesServersByAddress() {
        const std::string state = R"({ "version": 4, "terraform_version": "1.3.0", "serial": 3, "lineage": "a", "resources": [
            { "mode": "managed", "type": "openstack_lb_loadbalancer_v2", "name": "lb", "instances": [ { "attributes": { "id": "lb-0001" } } ] },
            { "mode": "managed", "type": "openstack_lb_listener_v2", "name": "l", "instances": [ { "attributes": { "id": "listener-1", "loadbalancer_id": "lb-0001" } } ] },
            { "mode": "managed", "type": "openstack_lb_pool_v2", "name": "p", "instances": [ { "attributes": { "id": "pool-0001", "listener_id": "listener-1" } } ] },
            { "mode": "managed", "type": "openstack_lb_member_v2", "name": "m", "instances": [ { "attributes": { "id": "member-01", "pool_id": "pool-0001", "address": "10.0.0.5" } } ] },
            { "mode": "managed", "type": "openstack_compute_instance_v2", "name": "web", "instances": [ { "attributes": { "id": "server-01", "access_ip_v4": "10.0.0.5" } } ] } ] })";
        const ImportedDesign design = imported(state, ImportFormat::terraformState);
        QCOMPARE(linksBetween(design, "openstack_lb_loadbalancer_v2.lb", "openstack_compute_instance_v2.web"), std::size_t(1));
    }

    void terraformScriptsAreUnpacked() {
        const std::string state = R"({ "format_version": "1.0", "terraform_version": "1.5", "values": { "root_module": { "resources": [ )" +
                                  resource("aws_db_instance.db", R"({ "id": "orders-db", "address": "orders.abc.eu-west-1.rds.amazonaws.com" })") + "," +
                                  resource("aws_instance.web", R"({ "id": "i-0123456", "user_data": "ZXhwb3J0IERCPW9yZGVycy5hYmMuZXUtd2VzdC0xLnJkcy5hbWF6b25hd3MuY29tCg==" })") + " ] } } }";
        const ImportedDesign design = imported(state, ImportFormat::terraformState);
        QCOMPARE(linksBetween(design, "aws_instance.web", "aws_db_instance.db"), std::size_t(1));
    }

    void terraformZonesOfStandbys() {
        const auto state = [](const std::string& resources) { return R"({ "format_version": "1.0", "terraform_version": "1.5", "values": { "root_module": { "resources": [ )" + resources + " ] } } }"; };
        const ImportedDesign azure = imported(state(resource("azurerm_postgresql_flexible_server.db",
                                                             R"({ "location": "westeurope", "zone": "2", "high_availability": [ { "mode": "ZoneRedundant", "standby_availability_zone": "1" } ] })")),
                                              ImportFormat::terraformState);
        QCOMPARE(node(azure, "azurerm_postgresql_flexible_server.db").domain, std::optional(DomainId{"westeurope-2"}));
        QCOMPARE(node(azure, "azurerm_postgresql_flexible_server.db-standby").domain, std::optional(DomainId{"westeurope-1"}));
        const ImportedDesign google = imported(state(resource("google_sql_database_instance.main", R"({ "region": "europe-west1", "settings": [ { "availability_type": "REGIONAL" } ], "name": "orders" })") + "," +
                                                     resource("google_compute_instance.vm", R"({ "zone": "europe-west1-c" })") + "," + resource("google_compute_instance.vn", R"({ "zone": "europe-west1-d" })")),
                                               ImportFormat::terraformState);
        const Node& main = node(google, "google_sql_database_instance.main");  // in the zones that there are
        QCOMPARE(main.domain, std::optional(DomainId{"europe-west1-c"}));
        QCOMPARE(main.name, std::string("orders"));
        QCOMPARE(node(google, "google_sql_database_instance.main-standby").domain, std::optional(DomainId{"europe-west1-d"}));
        QVERIFY(remarks(google, Remark::zoneSupposed, "google_sql_database_instance.main"));
    }

    void terraformPlan() {
        const std::string plan = "{ \"format_version\": \"1.2\", \"terraform_version\": \"1.6.0\", \"planned_values\": { \"root_module\": { \"resources\": [" +
            resource("aws_lb.front", "{}") + "," + resource("aws_lb_listener.https", "{}") + "," + resource("aws_lb_target_group.web", "{}") + "," +
            resource("aws_autoscaling_group.web", "{ \"min_size\": 2, \"max_size\": 6, \"desired_capacity\": 5, \"availability_zones\": [\"us-east-1b\", \"us-east-1a\"] }") + "," +
            resource("aws_launch_template.web", "{}") + "," +
            resource("aws_db_instance.main", "{ \"multi_az\": true, \"availability_zone\": \"us-east-1a\", \"tags\": { \"Name\": \"Orders\" } }") + "," +
            resource("aws_db_instance.copy", "{ \"availability_zone\": \"us-east-1c\" }") + "," +
            resource("aws_sqs_queue.jobs", "{}") + "," + resource("aws_lambda_function.worker", "{}", "0") + "," + resource("aws_lambda_function.worker", "{}", "1") + "," +
            resource("aws_lambda_event_source_mapping.jobs", "{}") + "," + resource("aws_iam_role.r", "{}") + "," + resource("aws_shiny_new_thing.t", "{}") + "," +
            resource("mongodbatlas_cluster.docs", "{}") + 
            "] } }, \"configuration\": { \"provider_config\": { \"aws\": { \"expressions\": { \"region\": { \"references\": [\"var.region\"] } } } },\n"
            "            \"root_module\": { \"resources\": [" +
            block("aws_lb_listener.https", 
            "{ \"load_balancer_arn\": { \"references\": [\"aws_lb.front.arn\", \"aws_lb.front\"] },\n"
            "                \"default_action\": [ { \"target_group_arn\": { \"references\": [\"aws_lb_target_group.web.arn\", \"aws_lb_target_group.web\"] } } ] }") + "," +
            block("aws_autoscaling_group.web", "{ \"target_group_arns\": { \"references\": [\"aws_lb_target_group.web.arn\"] }, \"launch_template\": [ { \"id\": { \"references\": [\"aws_launch_template.web.id\"] } } ] }") + "," +
            block("aws_launch_template.web", "{ \"user_data\": { \"references\": [\"aws_db_instance.main.endpoint\", \"module.q.url\", \"mongodbatlas_cluster.docs\"] } }") + "," +
            block("aws_db_instance.copy", refers("replicate_source_db", "aws_db_instance.main")) + "," +
            block("aws_lambda_event_source_mapping.jobs", "{ \"function_name\": { \"references\": [\"aws_lambda_function.worker\"] }, \"event_source_arn\": { \"references\": [\"aws_sqs_queue.jobs.arn\"] } }") +
            
            " ], \"module_calls\": { \"q\": { \"expressions\": { \"in\": { \"references\": [\"aws_sqs_queue.jobs.url\", \"aws_sqs_queue.jobs\"] } },\n"
            "            \"module\": { \"outputs\": { \"url\": { \"expression\": { \"references\": [\"var.in\"] } } } } } } } }, \"variables\": { \"region\": { \"value\": \"us-east-1\" } } }";
        const ImportedDesign design = imported(plan, ImportFormat::terraformPlan);
        QCOMPARE(node(design, "aws_lb.front").kind, NodeKind::loadBalancer);
        QCOMPARE(node(design, "aws_autoscaling_group.web-us-east-1a").instances, std::optional(3));
        QCOMPARE(node(design, "aws_autoscaling_group.web-us-east-1b").instances, std::optional(2));
        QCOMPARE(node(design, "aws_db_instance.main").name, std::string("Orders"));
        QCOMPARE(node(design, "aws_db_instance.main-standby").role, std::optional(Role::standby));
        QCOMPARE(node(design, "aws_db_instance.main-standby").domain, std::optional(DomainId{"us-east-1b"}));
        QCOMPARE(node(design, "aws_db_instance.copy").service, node(design, "aws_db_instance.main").service);
        QCOMPARE(node(design, "aws_sqs_queue.jobs").domain, std::optional(DomainId{"us-east-1"}));
        QCOMPARE(node(design, "aws_lambda_function.worker-0").service, std::optional(ServiceId{"aws_lambda_function.worker"}));
        QCOMPARE(node(design, "mongodbatlas_cluster.docs").kind, NodeKind::database);
        QCOMPARE(design.topology.nodes.size(), std::size_t(10));
        for (const char* group : {"aws_autoscaling_group.web-us-east-1a", "aws_autoscaling_group.web-us-east-1b"}) {
            QCOMPARE(linksBetween(design, "aws_lb.front", group), std::size_t(1));
            for (const char* target : {"aws_db_instance.main", "aws_db_instance.main-standby", "aws_sqs_queue.jobs", "mongodbatlas_cluster.docs"})
                QCOMPARE(linksBetween(design, group, target), std::size_t(1));
        }
        QCOMPARE(linksBetween(design, "aws_lambda_function.worker-1", "aws_sqs_queue.jobs"), std::size_t(1));
        QCOMPARE(design.topology.links.size(), std::size_t(2 + 8 + 2 + 2));  // and two copies of the data
        QVERIFY(remarks(design, Remark::unknownType, "aws_shiny_new_thing.t") || remarks(design, Remark::takesNoPart, "aws_shiny_new_thing.t"));
    }

    /// In a state, ids and addresses tell who refers to whom.
    void terraformState() {
        const ImportedDesign design = imported(
            "{ \"version\": 4, \"terraform_version\": \"1.5.0\", \"serial\": 1, \"lineage\": \"x\", \"outputs\": {}, \"resources\": [\n"
            "            { \"mode\": \"data\", \"type\": \"aws_ami\", \"name\": \"a\", \"instances\": [ { \"attributes\": {} } ] },\n"
            "            { \"mode\": \"managed\", \"type\": \"azurerm_lb\", \"name\": \"lb\", \"instances\": [ { \"attributes\": { \"id\": \"/sub/lb-123\", \"location\": \"westeurope\" } } ] },\n"
            "            { \"mode\": \"managed\", \"type\": \"azurerm_lb_backend_address_pool\", \"name\": \"pool\", \"instances\": [ { \"attributes\": { \"id\": \"/sub/pool-1\", \"loadbalancer_id\": \"/sub/lb-123\" } } ] },\n"
            "            { \"mode\": \"managed\", \"type\": \"azurerm_linux_virtual_machine_scale_set\", \"name\": \"web\", \"instances\": [ { \"attributes\": { \"id\": \"/sub/vmss-1\", \"location\": \"westeurope\",\n"
            "              \"instances\": 4, \"zones\": [\"1\", \"2\"], \"network_interface\": [ { \"ip_configuration\": [ { \"load_balancer_backend_address_pool_ids\": [\"/sub/pool-1\"] } ] } ],\n"
            "              \"custom\": \"jdbc:postgresql://shop-db.example.com:5432/shop\" },\n"
            "              \"dependencies\": [\"azurerm_lb.lb\", \"azurerm_lb_backend_address_pool.pool\", \"azurerm_postgresql_flexible_server.db\"] } ] },\n"
            "            { \"mode\": \"managed\", \"type\": \"azurerm_postgresql_flexible_server\", \"name\": \"db\", \"instances\": [ { \"attributes\": { \"id\": \"/sub/db-1\", \"location\": \"westeurope\",\n"
            "              \"fqdn\": \"shop-db.example.com\", \"zone\": \"1\", \"high_availability\": [ { \"mode\": \"ZoneRedundant\" } ] } } ] },\n"
            "            { \"module\": \"module.cache[0]\", \"mode\": \"managed\", \"type\": \"google_redis_instance\", \"name\": \"c\", \"each\": \"list\", \"instances\": [\n"
            "              { \"index_key\": 0, \"attributes\": { \"id\": \"redis-1\", \"tier\": \"STANDARD_HA\", \"region\": \"europe-west1\" } } ] } ] }", ImportFormat::terraformState);
        QCOMPARE(design.topology.nodes.size(), std::size_t(1 + 2 + 2 + 2));
        QCOMPARE(node(design, "azurerm_linux_virtual_machine_scale_set.web-1").domain, std::optional(DomainId{"westeurope-1"}));
        QCOMPARE(linksBetween(design, "azurerm_lb.lb", "azurerm_linux_virtual_machine_scale_set.web-2"), std::size_t(1));
        QCOMPARE(linksBetween(design, "azurerm_linux_virtual_machine_scale_set.web-2", "azurerm_postgresql_flexible_server.db"), std::size_t(1));
        QCOMPARE(linksBetween(design, "azurerm_linux_virtual_machine_scale_set.web-2", "azurerm_postgresql_flexible_server.db-standby"), std::size_t(1));
        QVERIFY(find(design.topology.domains, DomainId{"azure"}) != nullptr && find(design.topology.domains, DomainId{"google"}) != nullptr);
    }

    /// What `terraform show -json` says of a state; a value tells which of several is meant; a region is one however it is written.
    void terraformShowsState() {
        const ImportedDesign design = imported(
            "{ \"format_version\": \"1.0\", \"terraform_version\": \"1.9.0\", \"values\": { \"root_module\": { \"resources\": [\n"
            "  { \"address\": \"azurerm_linux_virtual_machine.vm[0]\", \"mode\": \"managed\", \"type\": \"azurerm_linux_virtual_machine\", \"name\": \"vm\", \"index\": 0,\n"
            "    \"values\": { \"id\": \"/sub/vm-000\", \"location\": \"West Europe\" } },\n"
            "  { \"address\": \"azurerm_linux_virtual_machine.vm[1]\", \"mode\": \"managed\", \"type\": \"azurerm_linux_virtual_machine\", \"name\": \"vm\", \"index\": 1,\n"
            "    \"values\": { \"id\": \"/sub/vm-001\", \"location\": \"westeurope\" } },\n"
            "  { \"address\": \"azurerm_linux_web_app.api\", \"mode\": \"managed\", \"type\": \"azurerm_linux_web_app\", \"name\": \"api\",\n"
            "    \"values\": { \"id\": \"/sub/api\", \"location\": \"westeurope\", \"app_settings\": { \"HOST\": \"/sub/vm-001\" } },\n"
            "    \"depends_on\": [\"azurerm_linux_virtual_machine.vm\"] },\n"
            "  { \"address\": \"azurerm_kubernetes_cluster.k\", \"mode\": \"managed\", \"type\": \"azurerm_kubernetes_cluster\", \"name\": \"k\",\n"
            "    \"values\": { \"location\": \"westeurope\", \"default_node_pool\": [ { \"node_count\": 3, \"zones\": [\"1\", \"2\"] } ] } } ] } } }",
            ImportFormat::terraformState);
        const auto regions = std::count_if(design.topology.domains.begin(), design.topology.domains.end(), [](const Domain& one) { return one.kind == DomainKind::region; });
        QCOMPARE(regions, std::ptrdiff_t(1));
        QCOMPARE(linksBetween(design, "azurerm_linux_web_app.api", "azurerm_linux_virtual_machine.vm-1"), std::size_t(1));
        QCOMPARE(design.topology.links.size(), std::size_t(1));
        QCOMPARE(node(design, "azurerm_kubernetes_cluster.k-1").instances, std::optional(2));
        QCOMPARE(node(design, "azurerm_kubernetes_cluster.k-2").domain, std::optional(DomainId{"westeurope-2"}));
    }

    void cloudFormationShortTags() {
        const ImportedDesign design = imported(
            "AWSTemplateFormatVersion: \"2010-09-09\"\n"
            "Description: Shop\n"
            "Parameters:\n"
            "  Count: { Type: Number, Default: \"3\" }\n"
            "Resources:\n"
            "  Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: !Sub \"${AWS::StackName}-api\" } }\n"
            "  Route:\n"
            "    Type: AWS::ApiGatewayV2::Integration\n"
            "    Properties:\n"
            "      ApiId: !Ref Api\n"
            "      IntegrationUri: !Sub \"arn:aws:apigateway:${AWS::Region}:lambda:path/${Handler.Arn}/invocations\"\n"
            "  Handler:\n"
            "    Type: AWS::Lambda::Function\n"
            "    Properties:\n"
            "      Environment: { Variables: { TABLE: !Ref Orders, HOST: !GetAtt Cluster.Endpoint.Address } }\n"
            "      DeadLetterConfig: { TargetArn: !GetAtt [Failed, Arn] }\n"
            "  Failed: { Type: AWS::SQS::Queue }\n"
            "  Orders: { Type: AWS::DynamoDB::Table }\n"
            "  Cluster: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql } }\n"
            "  One: { Type: AWS::RDS::DBInstance, Properties: { DBClusterIdentifier: !Ref Cluster, AvailabilityZone: !Select [0, !GetAZs \"\"] } }\n"
            "  Two: { Type: AWS::RDS::DBInstance, Properties: { DBClusterIdentifier: !Ref Cluster, AvailabilityZone: !Select [1, !GetAZs \"\"] } }\n"
            "  Fleet:\n"
            "    Type: AWS::ECS::Service\n"
            "    DependsOn: Handler\n"
            "    Properties: { DesiredCount: !Ref Count }\n"
            "  Role: { Type: AWS::IAM::Role }\n"
            "", ImportFormat::cloudFormation);
        QCOMPARE(design.topology.nodes.size(), std::size_t(7));
        QCOMPARE(linksBetween(design, "Api", "Handler"), std::size_t(1));
        for (const char* target : {"Orders", "One", "Two", "Failed"}) QCOMPARE(linksBetween(design, "Handler", target), std::size_t(1));
        QCOMPARE(find(design.topology.links, LinkId{"Handler>Failed"})->required, std::optional(false));
        QCOMPARE(node(design, "One").role, std::optional(Role::primary));
        QCOMPARE(node(design, "Two").domain, std::optional(DomainId{"zone-b"}));
        QCOMPARE(node(design, "Fleet").instances, std::optional(3));
        QCOMPARE(linksBetween(design, "Fleet", "Handler"), std::size_t(1));
    }

    void structurizrWithoutDeployment() {
        const ImportedDesign design = imported(
            "{ \"name\": \"W\", \"model\": { \"people\": [ { \"id\": \"1\", \"name\": \"Shopper\", \"relationships\": [ { \"sourceId\": \"1\", \"destinationId\": \"3\" }, { \"sourceId\": \"1\", \"destinationId\": \"2\" } ] } ],\n"
            "            \"softwareSystems\": [ { \"id\": \"2\", \"name\": \"Shop\", \"containers\": [ { \"id\": \"3\", \"name\": \"Web\", \"tags\": \"Element,Container\", \"relationships\": [ { \"sourceId\": \"3\", \"destinationId\": \"4\" }, { \"sourceId\": \"3\", \"destinationId\": \"5\" } ] },\n"
            "              { \"id\": \"4\", \"name\": \"Store\", \"tags\": \"Element,Container,Database\" } ] }, { \"id\": \"5\", \"name\": \"Bank\", \"location\": \"External\" } ] }, \"views\": {} }", ImportFormat::structurizr);
        QCOMPARE(design.topology.nodes.size(), std::size_t(4));
        QCOMPARE(node(design, "Shopper").kind, NodeKind::client);
        QCOMPARE(node(design, "Store").kind, NodeKind::database);
        QCOMPARE(node(design, "Bank").kind, NodeKind::external);
        QCOMPARE(design.topology.links.size(), std::size_t(3));
    }
};

FAILWRIGHT_CORE_TEST(ImportInfrastructureTest)
#include "tst_import_infrastructure.moc"
