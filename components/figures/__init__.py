"""Facts to drawings: fragments of SVG and HTML that need no script, and Plotly charts for exploring. Knows no shell."""
