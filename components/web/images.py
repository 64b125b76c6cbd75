"""Pictures of the figures: SVG that brings its letters, PNG for print and download, PNG for link previews."""

from collections.abc import Iterator
from functools import partial

import resvg_py

from components.model.content import Content
from components.sharing import fonts
from components.sharing.addresses import image_path
from components.sharing.picture import picture, written
from components.sharing.preview import preview
from components.web.file import File
