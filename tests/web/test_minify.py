"""Style and script as they are sent."""

import pytest

from components.web.minify import minified_css, minified_js


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        (".a { color: red; margin: 0 }\n", ".a{color:red;margin:0}"),
        (".a :hover, .b:hover { top: calc(1px + 2px) }", ".a :hover,.b:hover{top:calc(1px + 2px)}"),
        ('q { quotes: "a  b; c" }', 'q{quotes:"a  b; c"}'),
        ("/* why */ @media (max-width: 9px) { a { x: y } }", "@media (max-width:9px){a{x:y}}"),
    ],
)
def test_css_keeps_its_meaning(written: str, sent: str) -> None:
    assert minified_css(written) == sent


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("// why\n  run(1);  \n\n  go();", "run(1);\ngo();"),
        ("run(); // why", "run();"),
        ('go("https://a.example");', 'go("https://a.example");'),
        ('const [a, b] = on ? at("x = y") : { c: 1 };', 'const [a,b]=on?at("x = y"):{c:1};'),
        ('go(`a = ${b}`, "c = d");', 'go(`a = ${b}`,"c = d");'),
        ('text.replace(/"/g, " = ");', 'text.replace(/"/g, " = ");'),
        ("const found = / = /.test(`a = b`);", "const found = / = /.test(`a = b`);"),
        ("if (a + +b > c - -d) return !e;", "if(a + +b>c - -d)return!e;"),
    ],
)
def test_js_loses_comments_and_room_only(written: str, sent: str) -> None:
    assert minified_js(written) == sent
