"""What is told of an embed's size is near what a reader really gets."""

from components.model.content import Content
from components.sharing.addresses import embed_path
from components.sharing.embed_size import embed_size, told
from components.web.encodings import compressed
from components.web.site import Site


def test_the_size_of_every_embed_is_near_what_goes_over_the_wire(real: Site) -> None:
    content, files = real.content, real.files
    assert content.figures
    for figure in content.figures:
        sent = len(compressed(files[embed_path(content, figure)].content, "br"))
        assert 0.75 < embed_size(content, figure) / sent < 1.25, figure


def test_the_size_is_told_in_kilobytes(subject: Content) -> None:
    assert f"{embed_size(subject, 'rock') / 1000:.0f}" in told(subject, "rock")
