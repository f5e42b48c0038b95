"""What may stand in an SVG of a logo: still shapes, and nothing that runs, loads or moves."""

from __future__ import annotations

from typing import Final

SVG: Final = "http://www.w3.org/2000/svg"
XHTML: Final = "http://www.w3.org/1999/xhtml"
XLINK: Final = "http://www.w3.org/1999/xlink"
XML: Final = "http://www.w3.org/XML/1998/namespace"

MAX_BYTES: Final = 100_000
MAX_ELEMENTS: Final = 5_000
MAX_NESTING: Final = 30
MAX_DRAWN: Final = 20_000
"""How many elements may be drawn when every copy of one counts."""

TEXTS: Final = frozenset({"text", "tspan", "title", "desc"})
"""The elements whose own words count."""

ELEMENTS: Final = TEXTS | frozenset(
    {
        "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
        "image", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "style", "filter",
        "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feDropShadow", "feFlood", "feFuncA",
        "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feOffset",
    }
)  # fmt: skip
"""``style`` is read and never written: what it says goes into the elements' attributes."""

IGNORED: Final = frozenset({"metadata", "view", "cursor", "color-profile", "font"})
"""What no browser draws: dropped with all that is in it, as are the elements of other programs."""

PROPERTIES: Final = frozenset(
    {
        "alignment-baseline", "baseline-shift", "clip-path", "clip-rule", "color", "color-interpolation",
        "color-interpolation-filters", "direction", "display", "dominant-baseline", "fill", "fill-opacity",
        "fill-rule", "filter", "flood-color", "flood-opacity", "font-family", "font-size", "font-stretch",
        "font-style", "font-variant", "font-weight", "image-rendering", "letter-spacing", "mask", "mask-type",
        "opacity", "overflow", "paint-order", "shape-rendering", "stop-color", "stop-opacity", "stroke",
        "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
        "stroke-opacity", "stroke-width", "text-anchor", "text-decoration", "text-rendering", "transform",
        "transform-origin", "unicode-bidi", "vector-effect", "visibility", "word-spacing", "writing-mode",
    }
)  # fmt: skip
"""What CSS says and an attribute can say as well."""

BLENDING: Final = frozenset({"isolation", "mix-blend-mode"})
"""What only CSS can say."""

ATTRIBUTES: Final = PROPERTIES | frozenset(
    {
        "id", "href", "viewBox", "preserveAspectRatio", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx",
        "ry", "fx", "fy", "fr", "d", "points", "width", "height", "pathLength", "dx", "dy", "rotate", "textLength",
        "lengthAdjust", "offset", "gradientUnits", "gradientTransform", "spreadMethod", "clipPathUnits",
        "maskUnits", "maskContentUnits", "patternUnits", "patternContentUnits", "patternTransform", "filterUnits",
        "primitiveUnits", "in", "in2", "result", "stdDeviation", "type", "values", "mode", "operator", "k1", "k2",
        "k3", "k4", "tableValues", "slope", "intercept", "amplitude", "exponent", "edgeMode",
    }
)  # fmt: skip

SIZES: Final = frozenset({"x", "y", "width", "height"})

DRAWING: Final = SIZES | frozenset(
    {
        "animation", "animation-name", "background", "background-color", "background-image", "content", "cx", "cy",
        "d", "font", "offset-path", "r", "rotate", "rx", "ry", "scale", "transform-box", "translate",
    }
)  # fmt: skip
"""Properties that would change the picture and that no attribute can say."""

HARMLESS: Final = frozenset({"", "0", "auto", "inherit", "initial", "none", "normal", "transparent", "unset"})
"""What they may say all the same, since it draws nothing."""
