// Reads {name: html} as JSON and writes {cleaner: {name: cleaned}}: the cleaners of JavaScript, and TinyMCE's editor.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/`);
const sanitizeHtml = require("sanitize-html");
const createDOMPurify = require("dompurify");
const { JSDOM } = require("jsdom");

const forms = JSON.parse(readFileSync(0, "utf8"));
const purify = createDOMPurify(new JSDOM("").window);
const withFrames = { allowedTags: [...sanitizeHtml.defaults.allowedTags, "iframe", "img"], allowedAttributes: false };
const cleaners = {
  "sanitize-html": (html) => sanitizeHtml(html),
  "sanitize-html with frames": (html) => sanitizeHtml(html, withFrames),
  dompurify: (html) => purify.sanitize(html),
  "dompurify with frames": (html) => purify.sanitize(html, { ADD_TAGS: ["iframe"] }),
};
const cleaned = Object.fromEntries(Object.entries(cleaners).map(([cleaner, clean]) => [
  cleaner, Object.fromEntries(Object.entries(forms).map(([name, html]) => [name, clean(html)])),
]));
process.stdout.write(JSON.stringify(cleaned));
