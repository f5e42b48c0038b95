"""What describes the data is right: programs of Frictionless, OpenAPI and JSON-LD read it, and the files are so."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from pyld import jsonld

from showcase.exports.data.openapi import DOCUMENTS
from showcase.exports.data.resources import TABLES
from showcase.exports.data.schema import COMPONENTS
from showcase.urls import DATA_VERSION, DataName, create_data_path
from tests.network_builder import create_network
from tests.open_data.built_data import create_data, create_publication, read_csv, read_json

if TYPE_CHECKING:
    from tests.open_data.built_data import Tree

FRICTIONLESS: Final = Path(sys.executable).with_name("frictionless")
DCAT: Final = "http://www.w3.org/ns/dcat#"
DCT: Final = "http://purl.org/dc/terms/"
PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")


def write_tree(tree: Tree, folder: Path) -> Path:
    """Write files below a folder; return the folder."""
    for path, content in tree.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def validate_package(folder: Path) -> subprocess.CompletedProcess[str]:
    """Let Frictionless read the tables."""
    command = [str(FRICTIONLESS), "validate", "datapackage.json"]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_frictionless_finds_the_tables_valid(data: Tree, tmp_path: Path) -> None:
    result = validate_package(write_tree(data, tmp_path))
    assert result.returncode == 0, result.stdout
    assert result.stdout.count("VALID") == sum(path.endswith(".csv") for path in data)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pikku-paja,waste,t,", "pikku-paja,nobodys,t,"),
        ("pikku-paja,waste,t,false,2022", "pikku-paja,waste,t,false,MMXXII"),
        ("pikku-paja,waste,t,false,2022,behind", "pikku-paja,waste,t,false,2022,lost"),
        ("pikku-paja,waste,t,false,2022", "pikku-paja,waste,t,false,2023"),
        ("partner,target,unit", "partner,target,units"),
    ],
    ids=["foreign-key", "type", "closed-list", "primary-key", "column"],
)
def test_frictionless_would_find_what_is_wrong(golden_data: Tree, tmp_path: Path, old: str, new: str) -> None:
    folder = write_tree(golden_data, tmp_path)
    table = folder / "results.csv"
    table.write_text(table.read_text("utf-8").replace(old, new), "utf-8")
    assert validate_package(folder).returncode == 1


def test_a_network_without_targets_has_valid_tables(tmp_path: Path) -> None:
    result = validate_package(write_tree(create_data(create_publication(create_network())), tmp_path))
    assert result.returncode == 0, result.stdout


def test_the_package_names_every_table_and_its_columns(data: Tree) -> None:
    package = read_json(data, "datapackage.json")
    assert package["version"] == DATA_VERSION
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    resources = {each["path"]: each for each in package["resources"]}
    assert set(resources) == {path for path in data if path.endswith(".csv")}
    for path, resource in resources.items():
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert data[path].decode().partition("\r\n")[0].split(",") == names
        assert all(field["description"] for field in resource["schema"]["fields"])


def test_the_keys_of_a_table_are_unique(data: Tree) -> None:
    for path, table in (("targets.csv", TABLES[0]), ("results.csv", TABLES[1]), ("achievements/2023.csv", TABLES[2])):
        rows = read_csv(data[path])
        assert rows
        assert len({tuple(row[column] for column in table.key) for row in rows}) == len(rows)


def test_a_linter_finds_the_api_valid(data: Tree) -> None:
    OpenAPIV31SpecValidator(read_json(data, "openapi.json")).validate()


def test_every_file_answers_at_a_path_of_the_api(data: Tree) -> None:
    paths = read_json(data, "openapi.json")["paths"]
    patterns = [re.compile(PLACEHOLDER.sub(r"[^/]+", path)) for path in paths]
    matches = {path: sum(bool(each.fullmatch(create_data_path() + path)) for each in patterns) for path in data}
    assert set(matches.values()) == {1}
    unused = [each.pattern for each in patterns if not any(each.fullmatch(create_data_path() + path) for path in data)]
    assert not unused


def find_schema(openapi: dict[str, Any], name: DataName) -> dict[str, Any]:
    """Return the schema of what answers at a path, with all that it refers to."""
    path = openapi["paths"][create_data_path(name, slug="{slug}", year="{year}")]
    content = path["get"]["responses"]["200"]["content"]["application/json"]
    return {**content["schema"], "components": openapi["components"]}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_documents_are_as_their_schemas_say(data: Tree, name: DataName) -> None:
    """Every field is there, nothing but what is named, and each of its type."""
    openapi = read_json(data, "openapi.json")
    for component in openapi["components"]["schemas"].values():
        if "properties" in component:
            component["additionalProperties"] = False
    validator = Draft202012Validator(find_schema(openapi, name), format_checker=Draft202012Validator.FORMAT_CHECKER)
    pattern = re.compile(PLACEHOLDER.sub(r"[^/]+", name))
    documents = [path for path in data if pattern.fullmatch(path)]
    assert documents
    for path in documents:
        assert not [error.message for error in validator.iter_errors(read_json(data, path))]


def test_every_schema_and_field_is_described(golden_data: Tree) -> None:
    schemas = read_json(golden_data, "openapi.json")["components"]["schemas"]
    assert all(schema["description"] for schema in schemas.values())
    fields = [field for schema in schemas.values() for field in schema.get("properties", {}).values()]
    assert all(field["description"].endswith(".") for field in fields)
    used = set(re.findall(rf'"{COMPONENTS}(\w+)"', golden_data["openapi.json"].decode()))
    assert used == set(schemas)


def test_every_document_says_its_version_licence_publisher_and_day(data: Tree) -> None:
    patterns = [re.compile(PLACEHOLDER.sub(r"[^/]+", name)) for name in DOCUMENTS]
    for path in data:
        if any(pattern.fullmatch(path) for pattern in patterns):
            document = read_json(data, path)
            assert list(document)[:4] == ["schema_version", "licence", "publisher", "as_of"]
            assert (document["schema_version"], document["as_of"]) == (DATA_VERSION, "2025-05-20")


def expand(tree: Tree) -> dict[str, Any]:
    """Return the catalogue as a JSON-LD program reads it; nothing is fetched."""

    def refuse(url: str, _: object) -> None:
        raise AssertionError(url)

    (catalog,) = jsonld.expand(read_json(tree, "catalog.jsonld"), {"documentLoader": refuse})
    assert isinstance(catalog, dict)
    return catalog


def test_a_portal_can_read_the_catalogue(data: Tree) -> None:
    catalog = expand(data)
    assert catalog["@type"] == [f"{DCAT}Catalog"]
    for name in ("title", "description", "publisher", "license", "language", "spatial", "modified"):
        assert catalog[f"{DCT}{name}"], name
    datasets = catalog[f"{DCAT}dataset"]
    assert len({each["@id"] for each in datasets}) == len(datasets)
    for dataset in datasets:
        assert dataset["@type"] == [f"{DCAT}Dataset"]
        for name in ("title", "description"):
            texts = {text["@language"]: text["@value"] for text in dataset[f"{DCT}{name}"]}
            assert sorted(texts) == ["en", "fi", "sv"]
            assert len(set(texts.values())) == 3
        for name in ("publisher", "spatial", "temporal", "accrualPeriodicity"):
            assert dataset[f"{DCT}{name}"], name
        (contact,) = dataset[f"{DCAT}contactPoint"]
        (mail,) = contact["http://www.w3.org/2006/vcard/ns#hasEmail"]
        assert mail["@id"].startswith("mailto:")


def test_every_distribution_is_a_file_of_the_site(data: Tree) -> None:
    listed = {}
    for dataset in expand(data)[f"{DCAT}dataset"]:
        for distribution in dataset[f"{DCAT}distribution"]:
            ((access,), (download,)) = (distribution[f"{DCAT}{name}"] for name in ("accessURL", "downloadURL"))
            assert access == download
            assert distribution[f"{DCT}license"] == [
                {"@id": "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0"},
            ]
            listed[access["@id"].partition(create_data_path())[2]] = distribution[f"{DCAT}mediaType"][0]["@id"]
    assert set(listed) <= set(data)
    assert {path for path in data if path.endswith((".csv", ".xlsx"))} <= set(listed)
    assert listed["targets.csv"] == "https://www.iana.org/assignments/media-types/text/csv"
