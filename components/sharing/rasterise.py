"""Draws SVG from standard input as PNG to standard output: `rasterise.py ZOOM FONT...`. A program of its own, because
resvg keeps Python's lock while it draws, for up to a second; a server would answer nobody meanwhile."""

import os
import sys

import resvg_py

GENTLY = 10
"""How far it steps behind what answers readers."""

if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(GENTLY)
    zoom, *faces = sys.argv[1:]
    svg = sys.stdin.buffer.read().decode()
    drawn = resvg_py.svg_to_bytes(svg_string=svg, zoom=float(zoom), skip_system_fonts=True, font_files=faces)
    sys.stdout.buffer.write(bytes(drawn))
