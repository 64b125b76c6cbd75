// Reads {name: html} as JSON and writes {cleaner: {name: cleaned}}: the cleaners of JavaScript, and what Canvas allows.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/`);
const sanitizeHtml = require("sanitize-html");
const createDOMPurify = require("dompurify");
const { JSDOM } = require("jsdom");

const forms = JSON.parse(readFileSync(0, "utf8"));
const purify = createDOMPurify(new JSDOM("").window);
const withFrames = { allowedTags: [...sanitizeHtml.defaults.allowedTags, "iframe", "img"], allowedAttributes: false };

// What Canvas lets authors write, of that which a snippet has, as its gem canvas_sanitize says: no `loading`, no `allow`,
// no style element, and styles without a sum or a product.
const CANVAS = {
  allowedTags: ["a", "div", "em", "figure", "figcaption", "iframe", "img", "p", "span", "strong"],
  allowedAttributes: {
    "*": ["style", "class", "id", "title", "role", "aria-label"],
    a: ["href", "target", "name"],
    img: ["align", "alt", "height", "src", "width"],
    iframe: ["src", "width", "height", "name", "align", "frameborder", "scrolling", "sandbox", "allowfullscreen"],
  },
  nonTextTags: ["style"],
  allowedSchemes: ["http", "https"],
  parseStyleAttributes: false,
  transformTags: {
    "*": (tagName, attribs) => ({ tagName, attribs: { ...attribs, ...(attribs.style ? { style: canvasStyle(attribs.style) } : {}) } }),
  },
};
const STYLED = /^(background|border|clear|color|cursor|display|float|font|height|(line-)?height|margin|(max|min)-(height|width)|overflow|padding|position|text-align|width)(-(top|right|bottom|left|width|style|color))?$/;
function canvasStyle(style) {
  if (/[+*]/.test(style)) return "";
  const pairs = style.split(";").map((pair) => pair.split(":").map((part) => part.trim()));
  return pairs.filter(([name, value]) => value && STYLED.test(name)).map((pair) => `${pair.join(": ")};`).join(" ");
}

const cleaners = {
  "sanitize-html": (html) => sanitizeHtml(html),
  "sanitize-html with frames": (html) => sanitizeHtml(html, withFrames),
  dompurify: (html) => purify.sanitize(html),
  canvas: (html) => sanitizeHtml(html, CANVAS),
  "dompurify with frames": (html) => purify.sanitize(html, { ADD_TAGS: ["iframe"] }),
};
const cleaned = Object.fromEntries(Object.entries(cleaners).map(([cleaner, clean]) => [
  cleaner, Object.fromEntries(Object.entries(forms).map(([name, html]) => [name, clean(html)])),
]));
process.stdout.write(JSON.stringify(cleaned));
