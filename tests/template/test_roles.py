"""One role a function, with what it needs and no more."""
import unittest

import data_model
from deployment import actions, environment, folder, functions, listed, references, role, statements

READING = {"dynamodb:GetItem", "dynamodb:Query"}
WRITING = {"dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem", "dynamodb:BatchWriteItem"}


def of_table(function):
    for statement in statements(role(function)):
        if "Table" in references(statement["Resource"] if "Resource" in statement else []):
            if not any("Stream" in action or "Record" in action or "Shard" in action for action in actions(statement)):
                yield statement


def leading(statement):
    return statement["Condition"]["ForAllValues:StringLike"]["dynamodb:LeadingKeys"]


def families(function, wanted):
    return {key.split("#")[0] for statement in of_table(function) if set(actions(statement)) & wanted for key in leading(statement)}


def may(function, action, target):
    return any(action in actions(statement) and target in references(statement["Resource"])
               for statement in statements(role(function)) if "Resource" in statement)


class Roles(unittest.TestCase):
    def test_every_function_has_a_role_of_its_own(self):
        self.assertEqual(len(functions), len({role(name) for name in functions}))

    def test_no_role_scans_and_every_action_is_named_in_full(self):
        for name in functions:
            for action in (action for statement in statements(role(name)) for action in actions(statement)):
                with self.subTest(function=name, action=action):
                    self.assertNotIn("*", action)
                    self.assertNotIn(action, {"dynamodb:Scan", "dynamodb:PartiQLSelect"})

    def test_everywhere_is_written_only_where_the_service_knows_no_place(self):
        for name in functions:
            for statement in statements(role(name)):
                if "*" in listed(statement.get("Resource", [])):
                    self.assertEqual({"xray:PutTraceSegments", "xray:PutTelemetryRecords"}, set(actions(statement)), name)

    def test_the_table_is_open_by_family_of_keys_alone(self):
        for name in functions:
            for statement in of_table(name):
                self.assertLessEqual(set(actions(statement)), READING | WRITING, name)
                for key in leading(statement):
                    self.assertRegex(key, r"^[A-Z]+#(\*|[a-z]+)$", name)

    def test_writers_are_those_that_the_data_model_names(self):
        for family, (writers, _) in data_model.families().items():
            if writers:
                with self.subTest(family=family):
                    self.assertEqual(writers, {folder(name) for name in functions if family in families(name, WRITING)})

    def test_readers_are_those_that_the_data_model_names(self):
        for family, (writers, readers) in data_model.families().items():
            if writers and family != "CREDENTIAL":
                with self.subTest(family=family):
                    granted = {folder(name) for name in functions if family in families(name, READING)}
                    self.assertLessEqual(granted, writers | readers)
                    self.assertLessEqual(readers, granted)

    def test_no_family_is_granted_that_the_data_model_does_not_know(self):
        known = set(data_model.families())
        for name in functions:
            self.assertLessEqual(families(name, READING | WRITING), known, name)

    def test_who_has_a_queue_in_the_environment_may_send_to_it_and_nobody_else(self):
        for name in functions:
            queues = {target for key, value in environment(name).items() if key.endswith("_QUEUE_URL") for target in references(value)}
            for queue in ("TiersQueue", "CouponsQueue", "DueQueue", "MessagesQueue", "BulkMessagesQueue", "CampaignsQueue", "FeedbackQueue", "ParkedQueue"):
                self.assertEqual(queue in queues, may(name, "sqs:SendMessage", queue), f"{name} {queue}")

    def test_who_has_a_secret_in_the_environment_may_read_it_and_nobody_else(self):
        for name in functions:
            for setting, secret in (("SIGNING_SECRET_NAME", "SigningSecret"), ("ORIGIN_SECRET_NAME", "OriginSecret")):
                self.assertEqual(setting in environment(name), may(name, "secretsmanager:GetSecretValue", secret), f"{name} {secret}")


if __name__ == "__main__":
    unittest.main()
