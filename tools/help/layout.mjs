// What stands around the text of a page of the help: the head, the list of all pages, what is on this one.

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/**
 * @param {object} page
 * @param {boolean} page.alone whether the page is a list by itself
 * @param {string} page.locale
 * @param {string} page.title
 * @param {string} page.html
 * @param {{ depth: number, id: string, title: string }[]} page.headings
 * @param {string} page.up from the page to the folder of the help: "../../"
 * @param {string} page.other the same page in the other language, from this one
 * @param {readonly { title: string, pages: readonly { title: string, href: string, here: boolean, lang: string | null }[] }[]} page.groups
 * @param {Readonly<Record<string, any>>} page.texts
 */
export function layout({ alone, locale, title, html, headings, up, other, groups, texts }) {
  const otherLocale = locale === "en" ? "zh-CN" : "en";
  const parts = headings.filter(({ depth }) => depth === 2);
  const home = `${up}${locale === "en" ? "" : `${locale}/`}index.html`;
  return `<!doctype html>
<html lang="${locale}" data-up="${up}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · ${texts.product}</title>
<link rel="icon" href="${up}help/mark.svg">
<link rel="stylesheet" href="${up}help/help.css">
<link rel="alternate" hreflang="${otherLocale}" href="${escaped(other)}">
<script defer src="${up}help/help.js"></script>
</head>
<body>
<a class="skip" href="#text">${texts.skip}</a>
<header>
<a class="brand" href="${escaped(home)}"><img src="${up}help/mark.svg" alt="" width="24" height="24">${texts.product}<span>${texts.help}</span></a>
<div id="search" data-label="${escaped(texts.search)}" data-hint="${escaped(texts.searchHint)}" data-nothing="${escaped(texts.nothing)}" data-found="${escaped(JSON.stringify([1, 2].map(texts.found)))}"></div>
<nav aria-label="${texts.product}">
<a class="to-contents" href="#contents">${texts.contents}</a>
<a class="language" lang="${otherLocale}" hreflang="${otherLocale}" href="${escaped(other)}">${texts.otherLanguage}</a>
<a href="${up}../index.html">${texts.workbook}</a>
</nav>
</header>
<main id="text">
${
  parts.length > 2 && !alone
    ? `<nav class="here" aria-label="${texts.onThisPage}"><p>${texts.onThisPage}</p><ol>${parts.map(({ id, title: part }) => `<li><a href="#${escaped(id)}">${escaped(part)}</a></li>`).join("")}</ol></nav>\n`
    : ""
}<article${alone ? ' class="list"' : ""}>
${html}</article>
</main>
<nav id="contents" aria-label="${texts.contents}">
${groups.map(group).join("\n")}
</nav>
</body>
</html>
`;
}

const group = ({ title, pages }) => `<h2>${escaped(title)}</h2>\n<ul>${pages.map(entry).join("")}</ul>`;

const entry = ({ title, href, here, lang }) =>
  `<li><a href="${escaped(href)}"${here ? ' aria-current="page"' : ""}${lang === null ? "" : ` hreflang="${lang}"`}>${escaped(title)}</a></li>`;
