"""Translates template.yaml into plain CloudFormation as the service would, without asking it.

usage: translate.py TEMPLATE OUTPUT [LAYER=CONTENT ...]

A circle between resources or a property that SAM drops passes every check of the source and is only seen here.
LAYER=CONTENT stands for a build in which that layer has other content.
"""
import json
import os
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-central-1")

from samtranslator.parser.parser import Parser  # noqa: E402
from samtranslator.translator.translator import Translator  # noqa: E402
from samtranslator.yaml_helper import yaml_parse  # noqa: E402

CODE = {"AWS::Serverless::Function": "CodeUri", "AWS::Serverless::LayerVersion": "ContentUri"}


def translate(source, contents=None):
    """The translated template; every code location is replaced by one in a bucket, as `sam package` does."""
    template = yaml_parse(source)
    template.get("Globals", {}).get("Function", {}).pop("CodeUri", None)
    for name, resource in template["Resources"].items():
        if resource["Type"] in CODE:
            content = (contents or {}).get(name, name)
            resource["Properties"][CODE[resource["Type"]]] = f"s3://artifacts/{content}"
    return Translator({}, Parser()).translate(template, parameter_values={})


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        result = translate(file.read(), dict(argument.split("=") for argument in sys.argv[3:]))
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(result, file, indent=1, default=str)
