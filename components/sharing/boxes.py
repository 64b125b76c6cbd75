"""Blocks, grids and tables of a drawn figure set as SVG, for the figures that a browser lays out as HTML.

It knows as much of CSS as the figures use: margins, padding, borders, grids of fixed and flexible columns, tables.
"""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from components.sharing import columns
from components.sharing.cascade import Style
from components.sharing.edges import edges, painted
from components.sharing.flatten import drawing
from components.sharing.lines import length, moved, set_in_lines
from components.sharing.pieces import Box, Item, Pieces, gaps


class Setter(Pieces):
    """Sets elements of one figure, all of whose styles are known."""

    def block(self, element: Element, width: float, least: float = 0.0) -> Box:
        """An element with its padding and borders, so wide, and at least so high."""
        style = self.styles[element]
        sides = zip(edges(style, "padding"), edges(style, "border"), strict=True)
        top, right, bottom, left = (padding + border for padding, border in sides)
        least = max(least, length(style.own.get("min-height", "0")))
        body = self._inside(element, style, width - left - right, least - top - bottom)
        height = max(body.height + top + bottom, least)
        spare = height - body.height - top - bottom if style.own.get("align-items") == "center" else 0.0
        return Box([*painted(style, width, height), moved(body.drawn, left, top + spare / 2)], height)

    def _inside(self, element: Element, style: Style, width: float, least: float) -> Box:
        if element.tag == "svg":
            across, height = self.size(element, width)
            return Box([drawing(element, self.styles, across, height)], height)
        display = style.all["display"]
        if display == "table":
            return self._table(element, style, width)
        if display.endswith("grid"):
            return self._grid(element, style, width)
        if display.endswith("flex"):
            return self._flex(element, style, width)
        return self._stacked(element, style, width, least)

    def _stacked(self, element: Element, style: Style, width: float, least: float) -> Box:
        """Blocks under each other, and between them text in lines."""
        drawn: list[Element] = []
        height = after = 0.0
        for item in self.items(element, style):
            if isinstance(item, list):
                text, tall = set_in_lines(item, width, style.all.get("text-align"), style.all.get("white-space"))
                box, before, below, left = Box(text, tall), 0.0, 0.0, 0.0
            else:
                before, right, below, left = edges(self.styles[item], "margin")
                fills = self.styles[item].own.get("height") == "100%"
                room = width if item.tag == "svg" else width - left - right
                most = self.most(item, width) or room
                if most < room and self.styles[item].own.get("margin", "").endswith("auto"):
                    left += (room - most) / 2
                box = self.block(item, min(room, most), least if fills else 0.0)
            height += max(before, after) if drawn else before
            drawn.append(moved(box.drawn, left, height))
            height, after = height + box.height, below
        return Box([*self._behind(element, height), *drawn], height + after)

    def _behind(self, element: Element, height: float) -> Iterator[Element]:
        """Drawings that are stretched behind a block."""
        for child in element:
            own = self.styles[child].own
            if child.tag == "svg" and own.get("position") == "absolute":
                yield drawing(child, self.styles, length(own.get("width", "0")), height)

    def _set(self, item: Item, width: float, least: float = 0.0) -> Box:
        return Box(*set_in_lines(item, width)) if isinstance(item, list) else self.block(item, width, least)

    def _grid(self, element: Element, style: Style, width: float) -> Box:
        parts, beside = sorted(self.parts(element, style), key=self._row), gaps(style)[1]
        template = style.own.get("grid-template-columns", "1fr")
        count = len(columns.widths(template, width, [0.0] * len(parts), beside))
        rows = columns.arranged([self._column(part) for part in parts], count)
        naturals = [0.0] * max(count, len(parts))
        for number, start, span in (cell for row in rows for cell in row):
            naturals[start] = max(naturals[start], self.natural(parts[number]) if span == 1 else 0.0)
        across = columns.widths(template, width, naturals, beside)
        placed = [
            [(parts[number], *columns.place(across, start, span, beside)) for number, start, span in row]
            for row in rows
        ]
        least = 0.0
        if style.own.get("grid-auto-rows") == "1fr":
            least = max(self._set(part, across).height for row in placed for part, across, _ in row)
        return self._rows(placed, style, least)

    def _row(self, part: Item) -> int:
        """The row of a grid that a part asks for; parts that ask for none come first."""
        asked = "" if isinstance(part, list) else self.styles[part].own.get("grid-row", "")
        return int(asked[0]) if asked[:1].isdigit() else 1

    def _column(self, part: Item) -> tuple[int, bool] | None:
        """The column that a part asks for, and whether it goes on to the last."""
        asked = "" if isinstance(part, list) else self.styles[part].own.get("grid-column", "")
        return (int(asked[0]), asked.endswith("-1")) if asked[:1].isdigit() else None

    def _flex(self, element: Element, style: Style, width: float) -> Box:
        parts, beside = self.parts(element, style), gaps(style)[1]
        naturals = [self.natural(part) for part in parts]
        if style.own.get("flex-wrap") == "wrap":
            rows = columns.wrapped(naturals, width, beside)
        else:
            rows, naturals = [list(range(len(parts)))], columns.squeezed(naturals, width, beside)
        placed = [
            [(parts[number], *columns.place([naturals[each] for each in row], at, 1, beside))
             for at, number in enumerate(row)]
            for row in rows
        ]  # fmt: skip
        return self._rows(placed, style, 0.0)

    def _rows(self, rows: Sequence[Sequence[tuple[Item, float, float]]], style: Style, least: float) -> Box:
        """Parts side by side in rows: each with its width and how far from the left it stands."""
        drawn: list[Element] = []
        height, between = 0.0, gaps(style)[0]
        centred = style.own.get("align-items") == "center"
        for row in rows:
            cells = [(part, self._across(part, width, style), width, left) for part, width, left in row]
            boxes = [self._set(part, across, least) for part, across, _, _ in cells]
            tall = max(box.height for box in boxes)
            for (part, across, width, left), box in zip(cells, boxes, strict=True):
                filled = box if centred or box.height == tall else self._set(part, across, tall)
                spare = (tall - box.height) / 2 if centred else 0.0
                drawn.append(moved(filled.drawn, left + (width - across) / 2, height + spare))
            height += tall + between
        return Box(drawn, max(0.0, height - between))

    def _across(self, part: Item, width: float, style: Style) -> float:
        """How much of its column a part takes."""
        if style.own.get("justify-items") != "center":
            return width
        if not isinstance(part, list) and part.tag == "svg":
            return self.size(part, width)[0]
        return min(width, self.natural(part))

    def _table(self, element: Element, style: Style, width: float) -> Box:
        rows = [(row, [cell for cell in row if self.is_seen(cell)]) for row in element.iter("tr")]
        declared = [length(self.styles[cell].own.get("width", "0")) for cell in rows[0][1]]
        naturals = [max(self.natural(cells[number]) for _, cells in rows) for number in range(len(declared))]
        across = columns.table_widths(width, declared, naturals, style.own.get("table-layout") == "fixed")
        drawn: list[Element] = []
        height = 0.0
        for row, cells in rows:
            boxes = [self.block(cell, span) for cell, span in zip(cells, across, strict=True)]
            tall = max(box.height for box in boxes)
            drawn += [moved([*painted(self.styles[row], width, tall)], 0, height)]
            for number, (cell, box) in enumerate(zip(cells, boxes, strict=True)):
                span, left = columns.place(across, number, 1, 0.0)
                filled = box if box.height == tall else self.block(cell, span, tall)
                drawn.append(moved(filled.drawn, left, height))
            height += tall
        return Box(drawn, height)
