"""Plotly charts for exploring. Facts in, figure out; each says who states a number when it is pointed at."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import plotly.graph_objects as go

from components.figures.chart_tables import events, positions, publishers, tabulate
from components.figures.frame import Row
from components.html import theme
from components.html.format import day, in_short, ordinal, quantity
from components.html.theme import Palette
from components.model.content import Content
from components.model.schema.facts import Fact, Position
from components.model.schema.figures import Bars, Chart, Dates, Intervals, Series

SYMBOLS = {
    "circle": "circle",
    "square": "square",
    "diamond": "diamond",
    "triangle": "triangle-up",
    "cross": "x",
    "ring": "circle-open",
}
RANK_SYMBOLS = {"preferred": "circle", "plausible": "circle-open", "unsupported": "x-thin-open"}
PATTERNS = {1: "", 2: "/"}


@dataclass(frozen=True)
class Plot:
    """A chart, and the same as a table."""

    figure: go.Figure
    head: Row
    rows: Sequence[Row]


def plot(content: Content, id: str, *, dark: bool) -> Plot:
    """The chart called `id` in the light or dark theme."""
    chart: Chart = content.charts[id]
    palette = theme.DARK if dark else theme.LIGHT
    figure = _draw(content, chart, palette)
    return Plot(figure, *tabulate(content, chart, partial(publishers, content)))


def _draw(content: Content, chart: Chart, palette: Palette) -> go.Figure:
    match chart:
        case Bars():
            return _bars(content, chart, palette)
        case Intervals():
            return _intervals(content, chart, palette)
        case Series():
            return _series(content, chart, palette)
        case Dates():
            return _dates(content, chart, palette)


def _first_publisher(content: Content, fact: Fact) -> str:
    """A publisher for a label: the first, without the relay; the hover text and the table name all."""
    return content.sources[content.cites(fact)[0]].publisher.split(",")[0]


def _figure(palette: Palette, height: int) -> go.Figure:
    axis = {"gridcolor": palette.rule, "linecolor": palette.soft, "zerolinecolor": palette.soft, "automargin": True}
    figure = go.Figure()
    figure.update_layout(
        template="none",
        height=height,
        paper_bgcolor=palette.paper,
        plot_bgcolor=palette.paper,
        font={"family": theme.SANS, "size": 14, "color": palette.ink},
        margin={"l": 8, "r": 16, "t": 24, "b": 40},
        hoverlabel={"bgcolor": palette.panel, "font": {"color": palette.ink, "family": theme.SANS}},
        xaxis=axis,
        yaxis=axis,
        showlegend=False,
        bargap=0.35,
        dragmode=False,
    )
    return figure


def _bars(content: Content, chart: Bars, palette: Palette) -> go.Figure:
    from plotly.subplots import make_subplots

    names = [content.attributes[id].name for id in chart.attributes]
    grid = make_subplots(rows=len(names), cols=1, subplot_titles=names, vertical_spacing=0.09)
    base = _figure(palette, 90 + 46 * len(chart.variants) * len(names))
    grid.update_layout(base.layout)
    for number, attribute in enumerate(chart.attributes, 1):
        grid.add_trace(_bar(content, chart, attribute, palette), row=number, col=1)
        grid.update_yaxes(autorange="reversed", row=number, col=1, automargin=True)
        widest = _widest(content, chart, attribute)
        grid.update_xaxes(range=[0, widest * 1.25], gridcolor=palette.rule, row=number, col=1)
    for note in grid.layout.annotations:
        note.update(x=0, xanchor="left", font={"size": 15, "color": palette.ink})
    return grid


def _widest(content: Content, chart: Bars, attribute: str) -> float:
    statements = [content.variants[id].attributes[attribute] for id in chart.variants]
    return max((one.high or one.value or 0 for one in statements if isinstance(one, Fact)), default=0) or 1


def _bar(content: Content, chart: Bars, attribute: str, palette: Palette) -> go.Bar:
    colours = {1: palette.fam1, 2: palette.fam2}
    names, values, texts, hovers, fills, patterns = [], [], [], [], [], []
    for id in chart.variants:
        variant = content.variants[id]
        statement, tone = variant.attributes[attribute], content.families[variant.family].tone
        known = isinstance(statement, Fact) and statement.value is not None
        text = in_short(content, statement) if isinstance(statement, Fact) else content.words.not_stated
        who = publishers(content, statement) if isinstance(statement, Fact) else ""
        names.append(variant.name)
        values.append(statement.value if isinstance(statement, Fact) and known else None)
        texts.append(text)
        hovers.append(f"{variant.name}: {text}<br>{who}")
        fills.append(colours[tone])
        patterns.append(PATTERNS[tone])
    return go.Bar(
        x=[value or 0 for value in values],
        y=names,
        orientation="h",
        text=texts,
        textposition="outside",
        cliponaxis=False,
        hovertext=hovers,
        hoverinfo="text",
        marker={"color": fills, "pattern": {"shape": patterns, "fgcolor": palette.paper}},
    )


def _hover(content: Content, position: Position) -> str:
    when = f" ({day(content, position.when)})" if position.when else ""
    rank = getattr(content.words, position.rank)
    return f"<b>{quantity(content, position)}</b>{when}<br>{publishers(content, position)}<br>{rank}"


def _intervals(content: Content, chart: Intervals, palette: Palette) -> go.Figure:
    stated = positions(content, chart)
    figure = _figure(palette, 80 + 34 * len(stated))
    for number, one in enumerate(stated):
        low, high = one.value or 0.0, one.high or one.value or 0.0
        figure.add_trace(
            go.Scatter(
                x=[low, high],
                y=[number, number],
                mode="lines+markers+text",
                text=["", quantity(content, one)],
                textposition="middle right",
                cliponaxis=False,
                hovertext=_hover(content, one),
                hoverinfo="text",
                line={"color": palette.ink, "width": 3},
                marker={
                    "size": 11,
                    "symbol": RANK_SYMBOLS[one.rank],
                    "color": palette.ink,
                    "line": {"width": 2, "color": palette.ink},
                },
            )
        )
    figure.update_yaxes(tickvals=list(range(len(stated))), ticktext=[_first_publisher(content, one) for one in stated])
    widest = max((one.high or one.value or 0 for one in stated), default=1)
    figure.update_xaxes(title=content.units[chart.unit].name, range=[0, widest * 1.25])
    return figure


def _series(content: Content, chart: Series, palette: Palette) -> go.Figure:
    stated = positions(content, chart)
    figure = _figure(palette, 460)
    for rank, symbol in RANK_SYMBOLS.items():
        mine = [one for one in stated if one.rank == rank]
        if mine:
            figure.add_trace(_points(content, mine, symbol, getattr(content.words, rank), palette))
    figure.update_layout(showlegend=True, legend={"orientation": "h", "y": 1.08, "x": 0})
    figure.update_yaxes(rangemode="tozero", title=content.units[chart.unit].name)
    figure.update_xaxes(tickformat="d")
    return figure


def _points(content: Content, stated: Sequence[Position], symbol: str, name: str, palette: Palette) -> go.Scatter:
    sides = ("top center", "bottom center", "middle left", "middle right")
    reach = [(one.high or one.value or 0) - (one.value or 0) for one in stated]
    return go.Scatter(
        x=[ordinal(one.when or "") for one in stated],
        y=[one.value for one in stated],
        name=name,
        mode="markers+text",
        text=[_first_publisher(content, one) for one in stated],
        textposition=[sides[number % len(sides)] for number in range(len(stated))],
        textfont={"size": 12, "color": palette.soft},
        cliponaxis=False,
        hovertext=[_hover(content, one) for one in stated],
        hoverinfo="text",
        error_y={"type": "data", "symmetric": False, "array": reach, "visible": any(reach), "color": palette.ink},
        marker={"size": 12, "symbol": symbol, "color": palette.ink, "line": {"width": 2, "color": palette.ink}},
    )


def _dates(content: Content, chart: Dates, palette: Palette) -> go.Figure:
    shown = events(content, chart)
    actors = [id for id in content.actors if any(id in event.actors for event in shown)]
    figure = _figure(palette, 120 + 60 * len(actors))
    for number, actor in enumerate(actors):
        mine = [event for event in shown if actor in event.actors]
        figure.add_trace(
            go.Scatter(
                x=[ordinal(event.date) for event in mine],
                y=[number] * len(mine),
                mode="markers",
                hoverinfo="text",
                hovertext=[
                    f"<b>{day(content, event.date)}</b><br>{event.title}<br>{publishers(content, event.facts[0])}"
                    for event in mine
                ],
                marker={
                    "size": 13,
                    "symbol": SYMBOLS[content.actors[actor].mark],
                    "color": palette.ink,
                    "line": {"width": 2, "color": palette.ink},
                },
            )
        )
    figure.update_yaxes(
        tickvals=list(range(len(actors))), ticktext=[content.actors[id].name for id in actors], autorange="reversed"
    )
    figure.update_xaxes(tickformat="d", dtick=1)
    return figure
