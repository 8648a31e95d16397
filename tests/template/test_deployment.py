"""What has to hold of the template beyond what a linter knows."""
import re
import unittest

from deployment import ALARM, QUEUE, ROOT, environment, folder, functions, listed, of_type, references, resources, template, translated

DEAD_ENDS = {"TiersDeadLetters", "CouponsDeadLetters", "DueDeadLetters", "MessagesDeadLetters", "BulkMessagesDeadLetters", "CampaignsDeadLetters", "FeedbackDeadLetters", "OutboxDeadLetters", "ParkedQueue"}


def versions(contents=None):
    return set(of_type("AWS::Lambda::Version", translated(contents)))


def alarms_on(metric):
    return {target for alarm in of_type(ALARM).values() if alarm["MetricName"] == metric
            for dimension in alarm["Dimensions"] for target in references(dimension)}


class Publishing(unittest.TestCase):
    def test_a_changed_layer_publishes_a_new_version_of_every_function(self):
        before = versions()
        self.assertEqual(len(functions), len(before))
        for layer in ("DomainLayer", "PlatformLayer"):
            self.assertFalse(before & versions({layer: "changed"}), layer)

    def test_a_changed_layer_of_some_functions_publishes_those(self):
        users = {name for name, function in functions.items() if {"Ref": "LettersLayer"} in function.get("Layers", [])}
        self.assertTrue(users)
        self.assertEqual(len(users), len(versions() - versions({"LettersLayer": "changed"})))

    def test_the_same_content_publishes_nothing(self):
        self.assertEqual(versions(), versions())

    def test_a_changed_setting_publishes_a_new_version(self):
        self.assertTrue(all(function["AutoPublishAliasAllProperties"] for function in functions.values()))

    def test_every_function_is_called_by_its_alias(self):
        self.assertEqual("live", template["Globals"]["Function"]["AutoPublishAlias"])
        self.assertFalse([name for name, function in functions.items() if "AutoPublishAlias" in function])


class Functions(unittest.TestCase):
    def test_folders_and_functions_are_the_same(self):
        folders = {pom.parent.name for pom in (ROOT / "functions").glob("*/pom.xml")}
        self.assertEqual(folders, {folder(name) for name in functions})

    def test_each_is_built_from_its_own_folder(self):
        for name in functions:
            self.assertEqual(f"functions/{folder(name)}/target/artifact", resources[name]["Metadata"]["Artifact"])

    def test_routes_are_those_of_the_architecture(self):
        text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
        for name, function in functions.items():
            row = re.search(rf"^\| `{folder(name)}` \| (.*?) \|", text, re.MULTILINE).group(1)
            prefixes = re.findall(r"`(/v1/[a-z/-]+)`", row)
            paths = [event["Properties"]["Path"] for event in function["Events"].values() if "Path" in event["Properties"]]
            self.assertEqual(sorted(prefixes + [prefix + "/{proxy+}" for prefix in prefixes]), sorted(paths), name)

    def test_settings_are_those_of_the_architecture(self):
        text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
        known = set(re.findall(r"`([A-Z]+(?:_[A-Z]+)+)`", text))
        for name in functions:
            self.assertLessEqual(set(environment(name)), known, name)

    def test_no_environment_closes_a_circle(self):
        for name in functions:
            self.assertFalse({"Api", "Distribution", "BaseAddress"} & set(references(environment(name))), name)

    def test_each_has_a_log_of_its_own_with_an_end(self):
        logs = [function["LoggingConfig"]["LogGroup"]["Ref"] for function in functions.values()]
        self.assertEqual(len(functions), len(set(logs)))
        for group in of_type("AWS::Logs::LogGroup").values():
            self.assertEqual({"Ref": "LogRetentionDays"}, group["RetentionInDays"])

    def test_none_reserves_concurrency(self):
        self.assertFalse([name for name, function in functions.items() if "ReservedConcurrentExecutions" in function])


class Queues(unittest.TestCase):
    def test_every_queue_ends_in_dead_letters_after_five_tries(self):
        for name, queue in of_type(QUEUE).items():
            if name in DEAD_ENDS:
                continue
            redrive = queue["RedrivePolicy"]
            self.assertEqual(5, redrive["maxReceiveCount"], name)
            self.assertLessEqual(set(references(redrive)), DEAD_ENDS, name)

    def test_every_dead_end_has_an_alarm_and_two_weeks(self):
        self.assertEqual(DEAD_ENDS, alarms_on("ApproximateNumberOfMessagesVisible"))
        for name in DEAD_ENDS:
            self.assertEqual(14 * 24 * 3600, resources[name]["Properties"]["MessageRetentionPeriod"], name)

    def test_the_stream_has_an_alarm(self):
        self.assertEqual({"OutboxFunction"}, alarms_on("IteratorAge"))

    def test_consumers_report_each_message_and_are_bounded(self):
        for name, function in functions.items():
            for event in function["Events"].values():
                if event["Type"] in ("SQS", "DynamoDB"):
                    self.assertEqual(["ReportBatchItemFailures"], event["Properties"]["FunctionResponseTypes"], name)
                if event["Type"] == "SQS":
                    self.assertLessEqual(2, event["Properties"]["ScalingConfig"]["MaximumConcurrency"], name)

    def test_a_message_stays_hidden_for_six_times_its_consumers_timeout(self):
        for name, function in functions.items():
            for event in function["Events"].values():
                if event["Type"] == "SQS":
                    timeout = function.get("Timeout", template["Globals"]["Function"]["Timeout"])
                    queue = next(references(event["Properties"]["Queue"]))
                    self.assertEqual(6 * timeout, resources[queue]["Properties"]["VisibilityTimeout"], name)


class Table(unittest.TestCase):
    def test_it_survives_mistakes(self):
        table = resources["Table"]
        self.assertEqual(("Retain", "Retain"), (table["DeletionPolicy"], table["UpdateReplacePolicy"]))
        self.assertTrue(table["Properties"]["DeletionProtectionEnabled"])
        self.assertTrue(table["Properties"]["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"])

    def test_the_key_to_its_claims_survives_with_it(self):
        self.assertEqual("Retain", resources["SigningSecret"]["DeletionPolicy"])


class Edge(unittest.TestCase):
    def test_calls_are_never_kept(self):
        behaviours = resources["Distribution"]["Properties"]["DistributionConfig"]["CacheBehaviors"]
        self.assertEqual([("/v1/*", "CallsCachePolicy")], [(b["PathPattern"], b["CachePolicyId"]["Ref"]) for b in behaviours])
        kept = resources["CallsCachePolicy"]["Properties"]["CachePolicyConfig"]
        self.assertEqual((0, 0), (kept["MinTTL"], kept["DefaultTTL"]))

    def test_pages_are_told_the_same_with_and_without_the_distribution(self):
        sent = resources["SecurityHeadersPolicy"]["Properties"]["ResponseHeadersPolicyConfig"]
        java = (ROOT / "functions/site/src/main/java/regulars/site/PageHeaders.java").read_text(encoding="utf-8")
        java = re.sub(r'"\s*\+\s*"', "", java)
        for header, value in {
            "content-security-policy": sent["SecurityHeadersConfig"]["ContentSecurityPolicy"]["ContentSecurityPolicy"],
            "referrer-policy": sent["SecurityHeadersConfig"]["ReferrerPolicy"]["ReferrerPolicy"],
            **{item["Header"]: item["Value"] for item in sent["CustomHeadersConfig"]["Items"]},
        }.items():
            self.assertIn(f'"{header}", "{value}"', java)

    def test_errors_are_never_kept(self):
        kept = resources["Distribution"]["Properties"]["DistributionConfig"]["CustomErrorResponses"]
        self.assertEqual({0}, {error["ErrorCachingMinTTL"] for error in kept})

    def test_sms_is_off_by_default(self):
        self.assertEqual(0, template["Parameters"]["SmsMonthlyBudget"]["Default"])

    def test_every_parameter_has_a_default(self):
        self.assertFalse([name for name, parameter in template["Parameters"].items() if "Default" not in parameter])

    def test_alarms_reach_the_topic(self):
        for name, alarm in of_type(ALARM).items():
            self.assertEqual([{"Ref": "AlarmTopic"}], listed(alarm["AlarmActions"]), name)


if __name__ == "__main__":
    unittest.main()
