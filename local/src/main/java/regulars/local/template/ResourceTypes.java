package regulars.local.template;

import java.util.Set;

/** Which types of resource the run plays and which it knowingly leaves out; any other stops it. */
final class ResourceTypes {
    static final String FUNCTION = "AWS::Serverless::Function";
    static final String LAYER = "AWS::Serverless::LayerVersion";
    static final String API = "AWS::Serverless::HttpApi";
    static final String TABLE = "AWS::DynamoDB::Table";
    static final String QUEUE = "AWS::SQS::Queue";
    static final String PARAMETER = "AWS::SSM::Parameter";
    static final String SECRET = "AWS::SecretsManager::Secret";

    static final String MAIL_CONFIGURATION = "AWS::SES::ConfigurationSet";
    static final String MAIL_EVENTS = "AWS::SES::ConfigurationSetEventDestination";
    static final String RULE = "AWS::Events::Rule";

    private static final Set<String> PLAYED = Set.of(FUNCTION, LAYER, API, TABLE, QUEUE, PARAMETER, SECRET,
            MAIL_CONFIGURATION, MAIL_EVENTS, RULE);

    /**
     * Watching, delivery to browsers, and permissions of services that are not played: nothing here depends on them.
     */
    private static final Set<String> PASSED_OVER = Set.of(
            "AWS::Budgets::Budget", "AWS::CertificateManager::Certificate", "AWS::CloudFront::CachePolicy",
            "AWS::CloudFront::Distribution", "AWS::CloudFront::Function", "AWS::CloudFront::KeyValueStore",
            "AWS::CloudFront::OriginAccessControl", "AWS::CloudFront::OriginRequestPolicy",
            "AWS::CloudFront::ResponseHeadersPolicy", "AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm",
            "AWS::CloudWatch::Dashboard", "AWS::IAM::ManagedPolicy", "AWS::IAM::Policy", "AWS::IAM::Role",
            "AWS::KMS::Alias", "AWS::KMS::Key", "AWS::Lambda::Permission", "AWS::Logs::LogGroup",
            "AWS::Logs::MetricFilter", "AWS::Logs::ResourcePolicy", "AWS::Route53::RecordSet",
            "AWS::SES::EmailIdentity",
            "AWS::SNS::Subscription", "AWS::SNS::Topic", "AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy",
            "AWS::WAFv2::WebACL");

    private ResourceTypes() {
    }

    static boolean isPlayed(String type) {
        return PLAYED.contains(type);
    }

    static void check(String id, String type) {
        if (!isPlayed(type) && !PASSED_OVER.contains(type)) {
            throw new TemplateException(id, "the local run does not understand resources of type " + type);
        }
    }
}
