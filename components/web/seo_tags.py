"""What search engines read of a page: its address and language as links, what it is as JSON-LD."""

import json
from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

from components.html.element import Child, el
from components.model.content import Content
from components.sharing.addresses import data_path, read_path
from components.web.document import described


def findable(
    content: Content, address: str | None, title: str, description: str, path: str, figure: str, story: str = ""
) -> list[Child]:
    """The tags of a page that is to be found: where it stands, in which language, and what it is."""
    head = described(content, address, title, description, path, figure, story)
    if address is not None:
        ways = alternates(content, path)
        ways["x-default"] = next(iter(ways.values()))
        head.append([el("link", rel="alternate", hreflang=language, href=f"{address}/{way}")
                     for language, way in ways.items()])  # fmt: skip
    return [*head, data_block(_facts(content, address, title, description, path))]


def alternates(content: Content, path: str) -> dict[str, str]:
    """A path in every language in which it is told, the first language first."""
    own = content.explainer.language
    return {language: f"{language}/{path.removeprefix(f'{own}/')}" for language in content.languages or (own,)}


def _facts(content: Content, address: str | None, title: str, description: str, path: str) -> dict[str, Any]:
    """What search engines read; no date is given, because none is known for a single page."""
    explainer = content.explainer
    shared = {
        "inLanguage": explainer.language,
        "license": explainer.licence_address,
        "creditText": explainer.credit,
        "isAccessibleForFree": True,
    }
    dataset: dict[str, Any] = {"@type": "Dataset", "name": explainer.title, "description": explainer.summary, **shared}
    lesson = {"@type": "LearningResource", "name": title, "description": description, **shared}
    if address is not None:
        lesson["url"] = f"{address}/{path}"
        dataset["url"] = f"{address}/{read_path(content)}"
        dataset["distribution"] = [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": f"{address}/{data_path(content, name)}"}
            for kind, name in (("text/csv", "claims.csv"), ("application/json", "explainer.json"))
        ]
    lesson["accessibilityFeature"] = ["alternativeText", "longDescription", "structuralNavigation"]
    return {"@context": "https://schema.org", "@graph": [lesson, dataset]}


def data_block(data: Mapping[str, Any]) -> Element:
    """Facts for machines; a `<` in a string could end the block early, so it is written as JSON's own escape."""
    return el("script", json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"), type="application/ld+json")
