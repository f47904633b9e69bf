// A page of docs/ as HTML: headings with the addresses that links have, programs as MathML, wide things in frames of their own.
import { Marked } from "marked";
import temml from "temml";

/** The address of a heading within its page, as repositories and the links of docs/ have it. */
const slug = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]+/gu, "")
    .trim()
    .replaceAll(" ", "-");

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The text of a piece of HTML, without its formulas. */
export const plain = (html) =>
  html
    .replace(/<math[^]*?<\/math>/g, " ")
    .replace(/<br>|<\/(p|li|td|th|tr|h\d)>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();

/**
 * @param {string} text Markdown
 * @param {(href: string) => string} address what a link or picture of the page leads to in the built help
 * @returns {{ html: string, headings: { depth: number, id: string, title: string }[] }}
 */
export function rendered(text, address) {
  const headings = [];
  const taken = new Map();
  const framed = (html) => `<div class="wide" tabindex="0">${html}</div>\n`;
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens);
        const title = plain(html);
        const again = taken.get(slug(title)) ?? 0;
        taken.set(slug(title), again + 1);
        const id = again === 0 ? slug(title) : `${slug(title)}-${again}`;
        headings.push({ depth, id, title });
        return `<h${depth} id="${id}">${html}</h${depth}>\n`;
      },
      code({ text: code, lang }) {
        if (lang === "math") return framed(mathml(code));
        return `<pre tabindex="0"><code>${escaped(code)}</code></pre>\n`;
      },
      link({ href, tokens }) {
        const to = /^https?:/.test(href) ? `${escaped(href)}" rel="noopener` : escaped(address(href));
        return `<a href="${to}">${this.parser.parseInline(tokens)}</a>`;
      },
      // An option or a name is not cut in two at the end of a line.
      codespan({ text: code }) {
        return `<code${code.length <= 24 ? ' class="word"' : ""}>${escaped(code)}</code>`;
      },
      text(token) {
        return token.tokens === undefined ? scripts(token.escaped ? token.text : escaped(token.text)) : this.parser.parseInline(token.tokens);
      },
      image({ href, text: alt }) {
        return `<img src="${escaped(address(href))}" alt="${escaped(alt)}" loading="lazy">`;
      },
      table(token) {
        // A column without a name has no head that a screen reader could read.
        const head = (cell) => (cell.tokens.length === 0 ? "<td></td>" : `<th>${this.parser.parseInline(cell.tokens)}</th>`);
        const cell = ({ tokens }) => `<td>${this.parser.parseInline(tokens)}</td>`;
        const row = (cells) => `<tr>${cells.join("")}</tr>`;
        return framed(
          `<table><thead>${row(token.header.map(head))}</thead><tbody>${token.rows.map((cells) => row(cells.map(cell))).join("\n")}</tbody></table>`,
        );
      },
    },
  });
  return { html: marked.parse(text), headings };
}

/** A program, typeset; what the library does not know stops the build. */
const mathml = (tex) => temml.renderToString(evenRows(tex), { displayMode: true, throwOnError: true, strict: false });

/** The rows of aligned lines with as many cells each: the library gives cells that a row lacks a style that is none. */
const evenRows = (tex) =>
  tex.replace(/(\\begin\{aligned\})([^]*?)(\\end\{aligned\})/g, (_, begin, lines, end) => {
    const rows = lines.split(/(\\\\(?:\[[^\]]*\])?)/);
    const marks = (row) => row.match(/(?<!\\)&/g)?.length ?? 0;
    const most = Math.max(...rows.map(marks));
    return begin + rows.map((row, k) => (k % 2 === 1 ? row : row + "&".repeat(most - marks(row)))).join("") + end;
  });

/** Indices and powers of letters in running text: x_io, E^{t+1}. */
const scripts = (html) =>
  html
    .replace(
      /(?<![\p{Script=Latin}\p{N}_])(\p{L}\p{M}?)_(?:\{([^}]*)\}|([a-z0-9]{1,3}|[A-Z])(?![\p{Script=Latin}\p{N}_]))/gu,
      (_, letter, group, one) => `${letter}<sub>${group ?? one}</sub>`,
    )
    .replace(
      /(?<=[\p{L}\p{M})\]>])\^(?:\{([^}]*)\}|\(([^)]*)\)|([A-Za-z]|[−-]?[\d.]*\d))/gu,
      (_, group, bracketed, one) => `<sup>${group ?? bracketed ?? one}</sup>`,
    );
