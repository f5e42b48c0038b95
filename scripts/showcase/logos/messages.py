"""What is said of logos: what must be, and how to export one that is so."""

from __future__ import annotations

from typing import Final

from showcase.i18n import N_

LOGO_MESSAGES: Final = {
    "logo-too-large": N_(
        "a logo may have at most %(limit)s kB; export it without the drawing program's own data, or with fewer pixels"
    ),
    "svg-syntax": N_("the file must be whole and well-formed SVG, and here it is not; export the logo again"),
    "svg-root": N_(
        'a logo must begin with <svg xmlns="http://www.w3.org/2000/svg">; export it as SVG from a drawing program'
    ),
    "svg-doctype": N_(
        "only the plain DOCTYPE of SVG 1.0 or 1.1 may stand here; remove it, "
        "or export without Illustrator's editing capabilities"
    ),
    "svg-entity": N_(
        "of entities only &amp; &lt; &gt; &quot; and &apos; may stand here; write the character itself, "
        "or export as plain SVG"
    ),
    "svg-instruction": N_("an instruction between <? and ?> may not stand in a logo; remove it"),
    "svg-view-box": N_("<svg> must have a viewBox: left, top, width and height, the last two above zero"),
    "svg-script": N_("a logo must not run anything; remove this, or export as plain SVG"),
    "svg-animation": N_("a logo must not move; remove the animation"),
    "svg-foreign-object": N_(
        "parts of other formats may not stand in a logo; "
        "turn texts into outlines, and export without the drawing program's own data"
    ),
    "svg-link": N_("a logo must not be a link: the site puts one beside it; remove the link and keep what it holds"),
    "svg-element": N_(
        "only still shapes, texts, gradients and simple effects may stand in a logo; "
        "turn this into paths or an embedded picture, or remove it"
    ),
    "svg-attribute": N_("a logo must look the same to everyone; remove this condition"),
    "svg-reference": N_(
        "a logo may refer only to its own parts, such as #part, and hold embedded pictures; embed this or remove it"
    ),
    "svg-picture": N_(
        "an embedded picture must be a whole PNG or JPEG in base64, of a single frame, and all of them together may "
        "have at most %(limit)s megapixels; embed it again with fewer pixels"
    ),
    "svg-style": N_(
        "this style can't be used; export with presentation attributes instead of CSS, and draw a background as a shape"
    ),
    "svg-value": N_("this must be a plain value: a number, a word, a colour or a transformation; export as plain SVG"),
    "svg-elements": N_("a logo may have at most %(limit)s elements; simplify the drawing"),
    "svg-nesting": N_("groups and references may be nested at most %(limit)s deep; ungroup the drawing"),
    "svg-styles": N_("there are too many styles for so many elements; export with presentation attributes"),
    "svg-copies": N_("a logo may draw at most %(limit)s elements, every copy counted; simplify the drawing"),
    "svg-circle": N_("this refers to itself, directly or through others; remove the reference"),
    "svg-text": N_("this text is drawn in whatever font the reader has; turn it into outlines"),
    "png-format": N_("this must be a PNG, whatever its name says; export it as PNG"),
    "png-broken": N_("the picture must be whole, and it is cut short or damaged; export it again"),
    "png-pixels": N_("a picture may have at most %(limit)s megapixels; export it with fewer pixels"),
    "png-animated": N_("a logo must not move; export a single frame of it"),
}
