"""Prints what is deployed and fails where it outgrows its budget; reads what `sam build` made.

Lambda allows 250 MB and CloudFormation 500 resources; ours are tighter, so that growth is noticed early.
"""
import json
import pathlib
import sys

MEGABYTE = 1_000_000
SIZE_LIMIT = 16 * MEGABYTE
RESOURCE_LIMIT = 400
BUILT = pathlib.Path(".aws-sam/build")


def size(folder):
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


layers = sum(size(folder) for folder in BUILT.glob("*Layer"))
sizes = {folder.name: size(folder) + layers for folder in sorted(BUILT.glob("*Function"))}
resources = len(json.loads(pathlib.Path("target/ci/template.json").read_text())["Resources"])

print(f"layers {layers / MEGABYTE:.2f} MB; each function with its layers, unpacked:")
for name, total in sizes.items():
    print(f"  {name:28} {total / MEGABYTE:6.2f} MB")
print(f"{resources} resources of {RESOURCE_LIMIT}")

too_large = [name for name, total in sizes.items() if total > SIZE_LIMIT]
if not sizes or too_large or resources > RESOURCE_LIMIT:
    sys.exit(f"over budget: {', '.join(too_large) or resources}")
