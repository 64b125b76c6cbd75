"""Questions as a QTI 2.1 content package: a zip with a manifest and one assessment item for each."""

from io import BytesIO
from xml.etree.ElementTree import Element, SubElement, tostring
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from components.article.answers import mixed
from components.article.exercises import Exercise

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
CONTENT = "http://www.imsglobal.org/xsd/imscp_v1p1"
MATCH = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"
DAY = (2000, 1, 1, 0, 0, 0)
"""The date of every file in the zip, so that the same questions make the same bytes."""


def package(language: str, asked: list[Exercise]) -> bytes:
    """The zip."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        _write(archive, "imsmanifest.xml", _manifest(asked))
        for exercise in asked:
            _write(archive, f"{exercise.id}.xml", _item(exercise, language))
    return made.getvalue()


def _write(archive: ZipFile, name: str, root: Element) -> None:
    entry = ZipInfo(name, DAY)
    entry.compress_type = ZIP_DEFLATED
    archive.writestr(entry, b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="utf-8"))


def _manifest(asked: list[Exercise]) -> Element:
    root = Element("manifest", xmlns=CONTENT, identifier="questions")
    about = SubElement(root, "metadata")
    SubElement(about, "schema").text = "QTIv2.1 Package"
    SubElement(about, "schemaversion").text = "1.0.0"
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    for exercise in asked:
        name = f"{exercise.id}.xml"
        one = SubElement(resources, "resource", identifier=_id(exercise), type="imsqti_item_xmlv2p1", href=name)
        SubElement(one, "file", href=name)
    return root


def _id(exercise: Exercise) -> str:
    return f"question-{exercise.id}"


def _item(exercise: Exercise, language: str) -> Element:
    root = Element("assessmentItem", {"xml:lang": language}, xmlns=QTI, identifier=_id(exercise), title=exercise.text,
                   adaptive="false", timeDependent="false")  # fmt: skip
    _declare(root, exercise)
    SubElement(root, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    feedback = SubElement(
        root, "outcomeDeclaration", identifier="FEEDBACK", cardinality="single", baseType="identifier"
    )
    SubElement(SubElement(feedback, "defaultValue"), "value").text = "because"
    body = SubElement(root, "itemBody")
    _ask(body, exercise)
    _process(root, exercise)
    reason = SubElement(root, "modalFeedback", outcomeIdentifier="FEEDBACK", identifier="because", showHide="show")
    SubElement(reason, "p").text = exercise.because
    return root


def _declare(root: Element, exercise: Exercise) -> None:
    """What the right response is."""
    cardinality = {"one": "single", "many": "multiple", "order": "ordered", "number": "single"}[exercise.form]
    base = "float" if exercise.form == "number" else "identifier"
    response = SubElement(root, "responseDeclaration", identifier="RESPONSE", cardinality=cardinality, baseType=base)
    right = SubElement(response, "correctResponse")
    values = [f"c{choice.value}" for choice in exercise.choices if choice.right]
    values += [f"i{at}" for at in range(len(exercise.items))]
    if exercise.form == "number":
        values = [f"{(exercise.low + exercise.high) / 2:g}"]
    for value in values:
        SubElement(right, "value").text = value


def _ask(body: Element, exercise: Exercise) -> None:
    if exercise.form == "number":
        line = SubElement(body, "p")
        line.text = f"{exercise.text} "
        SubElement(line, "textEntryInteraction", responseIdentifier="RESPONSE", expectedLength="10")
        return
    if exercise.form == "order":
        asked = SubElement(body, "orderInteraction", responseIdentifier="RESPONSE", shuffle="true")
        choices = mixed(exercise.id, [(f"i{at}", item) for at, item in enumerate(exercise.items)])
    else:
        most = "1" if exercise.form == "one" else "0"
        asked = SubElement(body, "choiceInteraction", responseIdentifier="RESPONSE", shuffle="true", maxChoices=most)
        choices = [(f"c{choice.value}", choice.text) for choice in exercise.choices]
    SubElement(asked, "prompt").text = exercise.text
    for value, text in choices:
        SubElement(asked, "simpleChoice", identifier=value).text = text


def _process(root: Element, exercise: Exercise) -> None:
    """One point for the right response; of a number, for all from the lowest to the highest that are right."""
    if exercise.form != "number":
        SubElement(root, "responseProcessing", template=MATCH)
        return
    condition = SubElement(SubElement(root, "responseProcessing"), "responseCondition")
    hit = SubElement(condition, "responseIf")
    both = SubElement(hit, "and")
    for name, end in (("gte", exercise.low), ("lte", exercise.high)):
        compared = SubElement(both, name)
        SubElement(compared, "variable", identifier="RESPONSE")
        SubElement(compared, "baseValue", baseType="float").text = f"{end:g}"
    point = SubElement(hit, "setOutcomeValue", identifier="SCORE")
    SubElement(point, "baseValue", baseType="float").text = "1"
