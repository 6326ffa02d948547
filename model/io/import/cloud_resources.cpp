#include "model/io/import/cloud_resources.h"

#include <algorithm>
#include <array>

namespace failwright::import {
namespace {

using enum NodeKind;
using enum CloudRole;

struct Entry {
    std::string_view type;  ///< a `*` at the end: whatever starts so
    CloudRole role = nothing;
    NodeKind kind = app;
    int rank = -1;  ///< of the kind where it is negative
};

constexpr int listener = 42, rule = 44, targets = 46, attachment = 48, consumer = 55;

/// The first entry that fits counts.
constexpr auto table = std::to_array<Entry>({
    // Amazon, in Terraform's words
    {"aws_instance", node}, {"aws_spot_instance_request", node}, {"aws_lightsail_instance", node}, {"aws_lambda_function", node},
    {"aws_elastic_beanstalk_environment", group}, {"aws_apprunner_service", node}, {"aws_ecs_service", group}, {"aws_autoscaling_group", group},
    {"aws_eks_node_group", group}, {"aws_emr_cluster", node}, {"aws_batch_compute_environment", node},
    {"aws_launch_template", template_}, {"aws_launch_configuration", template_}, {"aws_ecs_task_definition", template_},
    {"aws_lb", node, loadBalancer}, {"aws_alb", node, loadBalancer}, {"aws_elb", node, loadBalancer}, {"aws_lightsail_lb", node, loadBalancer},
    {"aws_lb_listener_rule", link, app, rule}, {"aws_alb_listener_rule", link, app, rule}, {"aws_lb_listener", link, app, listener},
    {"aws_alb_listener", link, app, listener}, {"aws_lb_target_group_attachment", link, app, attachment},
    {"aws_alb_target_group_attachment", link, app, attachment}, {"aws_lb_target_group", link, app, targets},
    {"aws_alb_target_group", link, app, targets}, {"aws_elb_attachment", link, app, attachment}, {"aws_autoscaling_attachment", link, app, attachment},
    {"aws_api_gateway_rest_api", node, gateway}, {"aws_apigatewayv2_api", node, gateway}, {"aws_api_gateway_integration", link, app, targets},
    {"aws_apigatewayv2_integration", link, app, targets}, {"aws_appsync_graphql_api", node, gateway}, {"aws_appsync_datasource", link, app, targets},
    {"aws_cloudfront_distribution", node, cdn}, {"aws_globalaccelerator_accelerator", node, dns}, {"aws_route53_zone", node, dns},
    {"aws_route53_record", link, app, 12}, {"aws_db_instance", node, database}, {"aws_rds_cluster_instance", node, database},
    {"aws_rds_cluster", cluster, database}, {"aws_docdb_cluster_instance", node, database}, {"aws_docdb_cluster", cluster, database},
    {"aws_neptune_cluster_instance", node, database}, {"aws_neptune_cluster", cluster, database}, {"aws_rds_global_cluster", nothing},
    {"aws_dynamodb_table", node, database}, {"aws_redshift_cluster", node, database}, {"aws_elasticsearch_domain", node, database},
    {"aws_opensearch_domain", node, database}, {"aws_keyspaces_table", node, database}, {"aws_timestreamwrite_database", node, database},
    {"aws_elasticache_replication_group", node, cache}, {"aws_elasticache_cluster", node, cache}, {"aws_elasticache_serverless_cache", node, cache},
    {"aws_memorydb_cluster", node, cache}, {"aws_dax_cluster", node, cache}, {"aws_sqs_queue", node, queue}, {"aws_sns_topic", node, queue},
    {"aws_kinesis_stream", node, queue}, {"aws_kinesis_firehose_delivery_stream", node, queue}, {"aws_mq_broker", node, queue},
    {"aws_msk_cluster", node, queue}, {"aws_cloudwatch_event_bus", node, queue}, {"aws_sns_topic_subscription", link, app, consumer},
    {"aws_lambda_event_source_mapping", link, app, consumer}, {"aws_s3_bucket", node, storage}, {"aws_efs_file_system", node, storage},
    {"aws_fsx_*", node, storage}, {"aws_ebs_volume", node, storage}, {"aws_volume_attachment", link, app, consumer},
    {"aws_ecr_repository", nothing}, {"aws_security_group_rule", nothing}, {"aws_vpc_security_group_*", nothing}, {"aws_security_group", securityGroup},
    {"aws_default_security_group", securityGroup}, {"aws_subnet", place}, {"aws_default_subnet", place}, {"aws_db_subnet_group", place},
    {"aws_elasticache_subnet_group", place}, {"aws_nat_gateway", nothing}, {"aws_wafv2_web_acl", nothing}, {"aws_sfn_state_machine", node},
    {"aws_cognito_user_pool", node, external}, {"aws_transfer_server", node, gateway}, {"aws_network_interface", link, app, attachment},
    {"aws_eks_cluster", node}, {"aws_ecs_cluster", nothing},
    // Amazon, in CloudFormation's words
    {"AWS::EC2::Instance", node}, {"AWS::AutoScaling::AutoScalingGroup", group}, {"AWS::ECS::Service", group}, {"AWS::Lambda::Function", node},
    {"AWS::Serverless::Function", node}, {"AWS::ElasticBeanstalk::Environment", group}, {"AWS::AppRunner::Service", node},
    {"AWS::EKS::Nodegroup", group}, {"AWS::EKS::Cluster", node}, {"AWS::EC2::LaunchTemplate", template_},
    {"AWS::AutoScaling::LaunchConfiguration", template_}, {"AWS::ECS::TaskDefinition", template_},
    {"AWS::ElasticLoadBalancingV2::LoadBalancer", node, loadBalancer}, {"AWS::ElasticLoadBalancing::LoadBalancer", node, loadBalancer},
    {"AWS::ElasticLoadBalancingV2::ListenerRule", link, app, rule}, {"AWS::ElasticLoadBalancingV2::Listener", link, app, listener},
    {"AWS::ElasticLoadBalancingV2::TargetGroup", link, app, targets}, {"AWS::ApiGateway::RestApi", node, gateway},
    {"AWS::ApiGatewayV2::Api", node, gateway}, {"AWS::Serverless::Api", node, gateway}, {"AWS::Serverless::HttpApi", node, gateway},
    {"AWS::ApiGateway::Method", link, app, targets}, {"AWS::ApiGatewayV2::Integration", link, app, targets},
    {"AWS::AppSync::GraphQLApi", node, gateway}, {"AWS::AppSync::DataSource", link, app, targets}, {"AWS::CloudFront::Distribution", node, cdn},
    {"AWS::Route53::HostedZone", node, dns}, {"AWS::Route53::RecordSet", link, app, 12}, {"AWS::Route53::RecordSetGroup", link, app, 12},
    {"AWS::GlobalAccelerator::Accelerator", node, dns}, {"AWS::RDS::DBInstance", node, database}, {"AWS::RDS::DBCluster", cluster, database},
    {"AWS::DocDB::DBInstance", node, database}, {"AWS::DocDB::DBCluster", cluster, database}, {"AWS::Neptune::DBInstance", node, database},
    {"AWS::Neptune::DBCluster", cluster, database}, {"AWS::DynamoDB::Table", node, database}, {"AWS::DynamoDB::GlobalTable", node, database},
    {"AWS::Serverless::SimpleTable", node, database}, {"AWS::Redshift::Cluster", node, database}, {"AWS::Elasticsearch::Domain", node, database},
    {"AWS::OpenSearchService::Domain", node, database}, {"AWS::ElastiCache::ReplicationGroup", node, cache},
    {"AWS::ElastiCache::CacheCluster", node, cache}, {"AWS::MemoryDB::Cluster", node, cache}, {"AWS::DAX::Cluster", node, cache},
    {"AWS::SQS::Queue", node, queue}, {"AWS::SNS::Topic", node, queue}, {"AWS::Kinesis::Stream", node, queue},
    {"AWS::KinesisFirehose::DeliveryStream", node, queue}, {"AWS::AmazonMQ::Broker", node, queue}, {"AWS::MSK::Cluster", node, queue},
    {"AWS::Events::EventBus", node, queue}, {"AWS::SNS::Subscription", link, app, consumer}, {"AWS::Lambda::EventSourceMapping", link, app, consumer},
    {"AWS::S3::Bucket", node, storage}, {"AWS::EFS::FileSystem", node, storage}, {"AWS::FSx::FileSystem", node, storage},
    {"AWS::EC2::Volume", node, storage}, {"AWS::EC2::VolumeAttachment", link, app, consumer}, {"AWS::EC2::SecurityGroup", securityGroup},
    {"AWS::EC2::Subnet", place}, {"AWS::RDS::DBSubnetGroup", place}, {"AWS::ElastiCache::SubnetGroup", place},
    {"AWS::StepFunctions::StateMachine", node}, {"AWS::Cognito::UserPool", node, external}, {"AWS::EC2::NetworkInterface", link, app, attachment},
    // Azure
    {"azurerm_linux_virtual_machine_scale_set", group}, {"azurerm_windows_virtual_machine_scale_set", group}, {"azurerm_virtual_machine_scale_set", group},
    {"azurerm_orchestrated_virtual_machine_scale_set", group}, {"azurerm_linux_virtual_machine", node}, {"azurerm_windows_virtual_machine", node},
    {"azurerm_virtual_machine", node}, {"azurerm_app_service", node}, {"azurerm_linux_web_app", node}, {"azurerm_windows_web_app", node},
    {"azurerm_function_app", node}, {"azurerm_linux_function_app", node}, {"azurerm_windows_function_app", node}, {"azurerm_container_app", group},
    {"azurerm_container_group", node}, {"azurerm_kubernetes_cluster", group}, {"azurerm_kubernetes_cluster_node_pool", group},
    {"azurerm_lb", node, loadBalancer}, {"azurerm_application_gateway", node, loadBalancer}, {"azurerm_lb_rule", link, app, rule},
    {"azurerm_lb_backend_address_pool", link, app, targets}, {"azurerm_network_interface_backend_address_pool_association", link, app, 47},
    {"azurerm_network_interface_application_gateway_backend_address_pool_association", link, app, 47},
    {"azurerm_network_interface", link, app, attachment}, {"azurerm_api_management", node, gateway}, {"azurerm_firewall", node, gateway},
    {"azurerm_frontdoor", node, cdn}, {"azurerm_cdn_frontdoor_profile", node, cdn}, {"azurerm_cdn_endpoint", node, cdn},
    {"azurerm_cdn_frontdoor_*", link, app, 22}, {"azurerm_traffic_manager_profile", node, dns},
    {"azurerm_traffic_manager_azure_endpoint", link, app, 12}, {"azurerm_dns_zone", node, dns},
    {"azurerm_dns_a_record", link, app, 12}, {"azurerm_dns_cname_record", link, app, 12},
    {"azurerm_postgresql_flexible_server", node, database}, {"azurerm_postgresql_server", node, database}, {"azurerm_mysql_flexible_server", node, database},
    {"azurerm_mysql_server", node, database}, {"azurerm_mariadb_server", node, database}, {"azurerm_mssql_server", cluster, database},
    {"azurerm_mssql_database", node, database}, {"azurerm_sql_server", cluster, database}, {"azurerm_sql_database", node, database},
    {"azurerm_mssql_managed_instance", node, database}, {"azurerm_cosmosdb_account", node, database}, {"azurerm_redis_cache", node, cache},
    {"azurerm_servicebus_namespace", node, queue}, {"azurerm_eventhub_namespace", node, queue}, {"azurerm_eventgrid_topic", node, queue},
    {"azurerm_storage_queue", node, queue}, {"azurerm_storage_account", node, storage}, {"azurerm_managed_disk", node, storage},
    {"azurerm_virtual_machine_data_disk_attachment", link, app, consumer}, {"azurerm_app_configuration", node, config},
    {"azurerm_key_vault", node, config}, {"azurerm_subnet", place}, {"azurerm_search_service", node, database},
    // Google
    {"google_compute_instance_group_manager", group}, {"google_compute_region_instance_group_manager", group},
    {"google_compute_instance_template", template_}, {"google_compute_region_instance_template", template_},
    {"google_compute_instance_from_template", node}, {"google_compute_instance_group", link, app, attachment}, {"google_compute_instance", node},
    {"google_cloud_run_service", node}, {"google_cloud_run_v2_service", node}, {"google_cloudfunctions_function", node},
    {"google_cloudfunctions2_function", node}, {"google_app_engine_standard_app_version", node},
    {"google_app_engine_flexible_app_version", node}, {"google_container_cluster", node}, {"google_container_node_pool", group},
    {"google_compute_forwarding_rule", node, loadBalancer}, {"google_compute_global_forwarding_rule", node, loadBalancer},
    {"google_compute_target_*", link, app, listener}, {"google_compute_region_target_*", link, app, listener}, {"google_compute_url_map", link, app, rule},
    {"google_compute_region_url_map", link, app, rule}, {"google_compute_backend_service", link, app, targets},
    {"google_compute_region_backend_service", link, app, targets}, {"google_compute_backend_bucket", link, app, targets},
    {"google_compute_region_network_endpoint_group", link, app, attachment}, {"google_compute_network_endpoint_group", link, app, attachment},
    {"google_api_gateway_gateway", node, gateway}, {"google_dns_managed_zone", node, dns}, {"google_dns_record_set", link, app, 12},
    {"google_sql_database_instance", node, database}, {"google_spanner_instance", node, database}, {"google_bigtable_instance", node, database},
    {"google_firestore_database", node, database}, {"google_alloydb_instance", node, database}, {"google_alloydb_cluster", cluster, database},
    {"google_bigquery_dataset", node, database}, {"google_redis_instance", node, cache}, {"google_memcache_instance", node, cache},
    {"google_pubsub_topic", node, queue}, {"google_pubsub_subscription", link, app, consumer}, {"google_storage_bucket", node, storage},
    {"google_filestore_instance", node, storage}, {"google_compute_disk", node, storage}, {"google_compute_subnetwork", place},
    // OpenStack
    {"openstack_compute_instance_v2", node}, {"openstack_lb_loadbalancer_v2", node, loadBalancer}, {"openstack_lb_listener_v2", link, app, listener},
    {"openstack_lb_l7policy_v2", link, app, rule}, {"openstack_lb_pool_v2", link, app, targets}, {"openstack_lb_member_v2", link, app, attachment},
    {"openstack_lb_members_v2", link, app, attachment}, {"openstack_networking_port_v2", link, app, 49}, {"openstack_db_instance_v1", node, database},
    {"openstack_dns_zone_v2", node, dns}, {"openstack_dns_recordset_v2", link, app, 12}, {"openstack_objectstorage_container_v1", node, storage},
    {"openstack_blockstorage_volume_v2", node, storage}, {"openstack_blockstorage_volume_v3", node, storage},
    {"openstack_compute_volume_attach_v2", link, app, consumer}, {"openstack_networking_secgroup_rule_v2", nothing},
    {"openstack_networking_secgroup_v2", securityGroup}, {"openstack_containerinfra_cluster_v1", node}, {"openstack_sharedfilesystem_share_v2", node, storage},
    // Others that are common
    {"digitalocean_droplet", node}, {"digitalocean_loadbalancer", node, loadBalancer}, {"digitalocean_database_cluster", node, database},
    {"digitalocean_spaces_bucket", node, storage}, {"digitalocean_app", node}, {"digitalocean_domain", node, dns}, {"digitalocean_kubernetes_cluster", node},
    {"hcloud_server", node}, {"hcloud_load_balancer_service", nothing}, {"hcloud_load_balancer_target", link, app, attachment},
    {"hcloud_load_balancer", node, loadBalancer}, {"hcloud_volume", node, storage}, {"cloudflare_zone", node, dns}, {"cloudflare_record", link, app, 12},
    {"cloudflare_load_balancer", node, loadBalancer}, {"scaleway_instance_server", node}, {"scaleway_lb", node, loadBalancer},
    {"scaleway_rdb_instance", node, database}, {"docker_container", node}, {"kubernetes_deployment*", group}, {"kubernetes_stateful_set*", group},
    {"helm_release", node}, {"linode_instance", node}, {"linode_nodebalancer", node, loadBalancer}, {"vsphere_virtual_machine", node},
});

/// Providers of which other types take no part, so that they are not guessed at.
constexpr auto knownProviders = std::to_array<std::string_view>(
    {"aws_", "AWS::", "azurerm_", "azuread_", "google_", "openstack_", "random_", "tls_", "local_", "template_", "time_", "archive_", "kubernetes_",
     "digitalocean_", "hcloud_", "cloudflare_", "scaleway_", "docker_", "helm_", "vault_", "github_", "Custom::", "datadog_", "external"});

}  // namespace

int rankOf(NodeKind kind) {
    switch (kind) {
        case client: return 0;
        case dns: return 10;
        case cdn: return 20;
        case gateway: return 30;
        case loadBalancer: return 40;
        case app: return 50;
        case queue: return 60;
        case cache: return 70;
        case database: return 80;
        default: return 90;
    }
}

std::optional<CloudResource> cloudResource(std::string_view type) {
    for (const Entry& entry : table) {
        const bool open = entry.type.ends_with('*');
        if (open ? type.starts_with(entry.type.substr(0, entry.type.size() - 1)) : type == entry.type)
            return CloudResource{type, entry.role, entry.kind, entry.rank >= 0 ? entry.rank : rankOf(entry.kind)};
    }
    const bool known = std::any_of(knownProviders.begin(), knownProviders.end(), [&](std::string_view start) { return type.starts_with(start); });
    return known ? std::optional(CloudResource{type, nothing, app, 0}) : std::nullopt;
}

}  // namespace failwright::import
