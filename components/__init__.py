"""One explainer, whatever its subject: content states, figures draw, shells show."""
