"""What template.yaml deploys, for the tests to look at."""
import importlib.util
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
FUNCTION = "AWS::Serverless::Function"
QUEUE = "AWS::SQS::Queue"
ALARM = "AWS::CloudWatch::Alarm"


def _module(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_translation = _module(ROOT / ".ci" / "translate.py")
_source = (ROOT / "template.yaml").read_text(encoding="utf-8")

template = _translation.yaml_parse(_source)
resources = template["Resources"]


def translated(contents=None):
    """The resources as CloudFormation gets them, with the given contents of layers."""
    return _translation.translate(_source, contents)["Resources"]


def of_type(kind, among=None):
    return {name: resource["Properties"] for name, resource in (among or resources).items() if resource["Type"] == kind}


functions = of_type(FUNCTION)


def folder(logical_id):
    """StampingFunction is functions/stamping."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", logical_id.removesuffix("Function")).lower()


def role(logical_id):
    return functions[logical_id]["Role"]["Fn::GetAtt"][0]


def statements(role_id):
    """The statements of a role's own policies and of those of this template that it has beside them."""
    properties = resources[role_id]["Properties"]
    documents = [policy["PolicyDocument"] for policy in properties["Policies"]]
    documents += [resources[arn["Ref"]]["Properties"]["PolicyDocument"] for arn in properties["ManagedPolicyArns"]]
    return [statement for document in documents for statement in document["Statement"]]


def listed(value):
    return value if isinstance(value, list) else [value]


def actions(statement):
    return listed(statement["Action"])


def references(value):
    """The logical ids that a value names in any way."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "Ref":
                yield inner
            elif key == "Fn::GetAtt":
                yield inner[0] if isinstance(inner, list) else inner.split(".")[0]
            elif key == "Fn::Sub":
                yield from re.findall(r"\$\{(\w+)", inner if isinstance(inner, str) else inner[0])
            else:
                yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def environment(logical_id):
    return functions[logical_id].get("Environment", {}).get("Variables", {})
