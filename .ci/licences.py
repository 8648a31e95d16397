"""Fails where something that is shipped has a licence that is not on the list.

Shipped are the jars in the artifacts and what web/package.json depends on at run time; tools and tests are not.
"""
import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

ALLOWED = {
    "Apache-2.0": r"apache( software)?( license)?,?( version)? ?-?2|apache-2",
    "MIT": r"\bmit\b(?!-0)",
    "MIT-0": r"mit-0|mit no attribution",
    "BSD": r"\bbsd\b",
    "ISC": r"\bisc\b",
    "OFL-1.1": r"ofl-1\.1",
    "Unicode": r"unicode-(dfs|3)",
}
OWN = {pom.parent.name for pattern in ("functions/*/pom.xml", "layers/*/pom.xml") for pom in pathlib.Path().glob(pattern)}


def known(text):
    return next((name for name, pattern in ALLOWED.items() if re.search(pattern, text, re.IGNORECASE)), None)


def local_repository():
    command = ["mvn", "-q", "-B", "-N", "-Dstyle.color=never", "help:evaluate", "-Dexpression=settings.localRepository", "-DforceStdout"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return pathlib.Path(re.sub(r"\x1b\[\d*m", "", printed).strip())


def child(element, path):
    found = element.findtext("/".join("{*}" + name for name in path.split("/")))
    return (found or "").strip()


def licence_of_pom(repository, pom):
    """The licence that a pom names, or the nearest of its parents."""
    project = xml.parse(pom).getroot()
    named = child(project, "licenses/license/name")
    if named:
        return named
    group, artifact, version = (child(project, "parent/" + part) for part in ("groupId", "artifactId", "version"))
    parent = repository / group.replace(".", "/") / artifact / version / f"{artifact}-{version}.pom"
    return licence_of_pom(repository, parent) if group and parent.exists() else ""


def jars():
    names = {jar.stem for pattern in ("functions", "layers") for jar in pathlib.Path(pattern).glob("*/target/artifact/**/*.jar")}
    if not names:
        sys.exit("nothing is built")
    repository = local_repository()
    poms = {pom.stem: pom for pom in repository.rglob("*.pom") if pom.stem in names}
    return {name: licence_of_pom(repository, poms[name]) if name in poms else "" for name in names - OWN}


def packages():
    lock = pathlib.Path("web/package-lock.json")
    if not lock.exists():
        return {}
    listed = json.loads(lock.read_text())["packages"]
    return {path: str(entry.get("license", "")) for path, entry in listed.items() if path and not entry.get("dev")}


unknown = []
for shipped, licence in sorted({**jars(), **packages()}.items()):
    print(f"  {shipped.removeprefix('node_modules/'):44} {licence}")
    if not known(licence):
        unknown.append(shipped)
if unknown:
    sys.exit("not on the list: " + ", ".join(unknown))
