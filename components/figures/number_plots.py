"""Plotly drawings of numbers in one unit: over time, a bar for each thing, from the lowest to the highest."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

import plotly.graph_objects as go

from components.figures.number_points import FACT, SMALL, Point, placed
from components.figures.plot import width_of, wrapped
from components.figures.scales import ticks
from components.html import theme
from components.html.format import number, ordinal
from components.html.theme import Palette
from components.model.content import Content
from components.model.schema.blocks import View

SYMBOLS = {"preferred": "circle", "plausible": "circle-open", "unsupported": "x-thin", FACT: "square"}
PATTERNS = {0: "", 1: "", 2: "/"}
"""By family, as in the figures."""
NARROW, NAMES, AXIS = 340.0, 132.0, 50.0
"""How wide a drawing on a phone is, the names of its rows there at most, and the numbers of an axis, in pixels."""
LINE, ROW, LEGEND = 17.0, 30.0, 22.0
"""From line to line of a name, from row to row at least, and from line to line of the key, in pixels."""
HIGH = 360.0
"""How high the field of a drawing over time is, in pixels."""
UNPICKED = {"marker": {"opacity": 0.3}}


def plot(content: Content, view: View, points: Sequence[Point], names: Mapping[str, str], *, dark: bool) -> go.Figure:
    """The points, all in one unit; `names` says in a key what ranks and families (`fam1`) are called."""
    palette = theme.DARK if dark else theme.LIGHT
    draw: Mapping[View, Callable[..., go.Figure]] = {"time": _over_time, "things": _bars, "ranges": _ranges}
    figure = draw[view](content, points, palette)
    _add_key(figure, points, names, palette, view == "things")
    return figure


def _figure(palette: Palette, height: float) -> go.Figure:
    axis = {"gridcolor": palette.rule, "linecolor": palette.soft, "zeroline": False, "automargin": True,
            "fixedrange": True, "tickfont": {"size": SMALL}}  # fmt: skip
    figure = go.Figure()
    figure.update_layout(
        template="none", height=height, paper_bgcolor=palette.paper, plot_bgcolor=palette.paper,
        font={"family": theme.SANS, "size": SMALL, "color": palette.ink}, margin={"l": 0, "r": 8, "t": 8, "b": 8},
        hoverlabel={"bgcolor": palette.panel, "font": {"color": palette.ink, "family": theme.SANS}, "align": "left"},
        xaxis=axis, yaxis=axis, showlegend=False, dragmode=False, hovermode="closest", clickmode="event+select",
    )  # fmt: skip
    return figure


def _colour(palette: Palette, tone: int) -> str:
    return {1: palette.fam1, 2: palette.fam2}.get(tone, palette.ink)


def _hover(point: Point) -> str:
    first, *rest = (said for said in point.hover if said)
    lines = [escape(line, quote=False) for said in rest for line in wrapped(said, NARROW * 0.7, SMALL)]
    return "<br>".join([f"<b>{escape(first, quote=False)}</b>", *lines])


def _marks(points: Sequence[Point], xs: Sequence[float], ys: Sequence[float], palette: Palette) -> go.Scatter:
    """Marks that can be pointed at and pressed, each in the symbol of its rank and the colour of its family."""
    colours = [_colour(palette, point.tone) for point in points]
    symbols = [SYMBOLS[point.rank] for point in points]
    return go.Scatter(
        x=xs, y=ys, mode="markers", hoverinfo="text", hovertext=[_hover(point) for point in points],
        customdata=[[point.key] for point in points], cliponaxis=False, showlegend=False, unselected=UNPICKED,
        marker={"size": 12, "symbol": symbols, "color": colours, "line": {"width": 2, "color": colours}},
    )  # fmt: skip


def _spans(ends: Sequence[tuple[float, float, float, float]], palette: Palette) -> go.Scatter:
    """Lines from `(x, y)` to `(x, y)`, which nothing points at."""
    return go.Scatter(
        x=[x for x1, _, x2, _ in ends for x in (x1, x2, None)], y=[y for _, y1, _, y2 in ends for y in (y1, y2, None)],
        mode="lines", hoverinfo="skip", showlegend=False, cliponaxis=False, line={"color": palette.soft, "width": 3},
    )  # fmt: skip


def _words(xs: Sequence[float], ys: Sequence[float], said: Sequence[str], sides: Sequence[str]) -> go.Scatter:
    """Numbers beside marks, as far from them as if there were larger ones."""
    return go.Scatter(
        x=xs, y=ys, mode="markers+text", text=said, textposition=sides, textfont={"size": SMALL}, hoverinfo="skip",
        marker={"size": 18, "opacity": 0}, showlegend=False, cliponaxis=False,
    )  # fmt: skip


def _bars(content: Content, points: Sequence[Point], palette: Palette) -> go.Figure:
    figure, rows = _rows(content, points, palette)
    fills = [_colour(palette, point.tone) if point.tone else palette.t3 for point in points]
    pattern = {"shape": [PATTERNS[point.tone] for point in points], "fgcolor": fills, "bgcolor": palette.paper}
    figure.add_trace(go.Bar(
        x=[point.low or 0.0 for point in points], y=rows, width=16, orientation="h", hoverinfo="text",
        hovertext=[_hover(point) for point in points], customdata=[[point.key] for point in points],
        marker={"color": fills, "pattern": pattern}, showlegend=False, unselected=UNPICKED,
    ))  # fmt: skip
    return figure


def _ranges(content: Content, points: Sequence[Point], palette: Palette) -> go.Figure:
    figure, rows = _rows(content, points, palette)
    ends = [(point, x, row) for point, row in zip(points, rows, strict=True)
            for x in (point.low, point.high) if x is not None]  # fmt: skip
    figure.add_trace(_marks([each for each, _, _ in ends], [x for _, x, _ in ends], [y for _, _, y in ends], palette))
    return figure


def _rows(content: Content, points: Sequence[Point], palette: Palette) -> tuple[go.Figure, list[float]]:
    """Named rows from the top with a line for a range and the number at its end, an axis from nothing, and where each
    row is."""
    labels = [wrapped(point.label, NAMES, SMALL) for point in points]
    heights = [max(ROW, len(lines) * LINE + 10) for lines in labels]
    rows = [sum(heights[:at]) + high / 2 for at, high in enumerate(heights)]
    names = ["<br>".join(escape(line, quote=False) for line in lines) for lines in labels]
    figure = _figure(palette, sum(heights) + 40)
    figure.update_yaxes(range=[sum(heights), 0], tickvals=rows, ticktext=names, showgrid=False, showline=False,
                        ticks="outside", ticklen=6, tickcolor=palette.paper)  # fmt: skip
    field = NARROW - max(width_of(line, SMALL) for lines in labels for line in lines) - 12
    needs = max(point.end * field / (field - width_of(point.said, SMALL) - 22) for point in points)
    axis = ticks(max(point.end for point in points), 4)
    right = max(axis[-1], needs)
    widest = max(width_of(number(content, tick), SMALL) for tick in axis)
    axis = axis if axis[1] / right * field > widest + 12 else axis[::2]
    figure.update_xaxes(range=[0, right], tickvals=axis, ticktext=[number(content, tick) for tick in axis], tickangle=0)
    figure.add_trace(_spans([(point.low or 0.0, row, point.high, row) for point, row in zip(points, rows, strict=True)
                             if point.high is not None], palette))  # fmt: skip
    ends = [point.end for point in points]
    said = [point.said if point.low is not None else f"?\u2002{point.said}" for point in points]
    figure.add_trace(_words(ends, rows, said, ["middle right"] * len(points)))
    return figure, rows


def _over_time(content: Content, points: Sequence[Point], palette: Palette) -> go.Figure:
    figure = _figure(palette, HIGH + 40)
    xs, ys = [ordinal(point.when or "") for point in points], [point.low or 0.0 for point in points]
    axis, years = ticks(max(point.end for point in points), 6), _years(xs)
    beside, top = (years[-1] - years[0]) * 0.04, axis[-1] * 1.08
    left, right = years[0] - beside, years[-1] + beside
    figure.update_yaxes(range=[0, top], tickvals=axis, ticktext=[number(content, tick) for tick in axis])
    figure.update_xaxes(range=[left, right], tickvals=years, ticktext=list(map(str, years)), showgrid=False,
                        ticklabeloverflow="allow")  # fmt: skip
    figure.add_trace(_spans([(x, point.low or 0.0, x, point.high) for x, point in zip(xs, points, strict=True)
                             if point.high is not None], palette))  # fmt: skip
    figure.add_trace(_marks(points, xs, ys, palette))
    wide = NARROW - AXIS
    on_phone = [(((x - left) / (right - left) * wide, (1 - y / top) * HIGH), point)
                for x, y, point in zip(xs, ys, points, strict=True)]  # fmt: skip
    said = placed(on_phone, wide, HIGH)  # on wider screens nothing is nearer to anything
    at = {point.key: (x, y) for x, y, point in zip(xs, ys, points, strict=True)}
    where = [at[point.key] for point, _ in said]
    figure.add_trace(_words([x for x, _ in where], [y for _, y in where], [point.said for point, _ in said],
                            [side for _, side in said]))  # fmt: skip
    return figure


def _years(xs: Sequence[float]) -> list[int]:
    """Round years from before the first date to after the last, so few that they stand beside each other on a phone."""
    first, last = int(min(xs)), int(max(xs)) + 1
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if (last - first) / step <= 5)
    begin = first - first % step
    return list(range(begin, last + (begin - last) % step + 1, step))


def _add_key(
    figure: go.Figure, points: Sequence[Point], names: Mapping[str, str], palette: Palette, bars: bool
) -> None:
    """What symbols and colours mean, where there is more than one of them, above the drawing."""
    ranks = [] if bars else [rank for rank in SYMBOLS if any(point.rank == rank for point in points)]
    shown = [(names[rank], SYMBOLS[rank], palette.ink) for rank in ranks if ranks != [FACT]]
    tones = sorted({point.tone for point in points} - {0})
    shown += [(names[f"fam{tone}"], "square", _colour(palette, tone)) for tone in tones]
    for name, symbol, colour in shown:
        said = {"x": [None], "y": [None], "name": escape(name, quote=False), "showlegend": True, "hoverinfo": "skip"}
        marker = {"color": colour, "line": {"width": 2, "color": colour}}
        shape = PATTERNS[2 if colour == palette.fam2 else 0]
        pattern = {"shape": shape, "fgcolor": colour, "bgcolor": palette.paper if shape else colour}
        figure.add_trace(
            go.Bar(**said, marker={"color": colour, "pattern": pattern})
            if bars
            else go.Scatter(**said, mode="markers", marker={**marker, "symbol": symbol, "size": 11})
        )
    needs = sum(width_of(name, SMALL) + 48 for name, _, _ in shown)
    room = (1 + needs // NARROW) * LEGEND if shown else 0
    figure.update_layout(
        showlegend=bool(shown), height=figure.layout.height + room, margin={"t": 8 + room},
        legend={"orientation": "h", "x": 0, "xref": "container", "xanchor": "left", "y": 1, "yref": "container",
                "yanchor": "top", "itemclick": False, "itemdoubleclick": False, "bgcolor": palette.paper},
    )  # fmt: skip
