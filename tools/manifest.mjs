// The manifest for a base address, from manifest/template.xml. One manifest is enough where Excel takes names with a dot;
// where a host refuses them, one for each namespace of the worksheet functions, from the same template.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const at = (path) => new URL(`../${path}`, import.meta.url);

export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80];

/** The buttons of the ribbon that have icons of their own, in assets/icons/ribbon. */
export const ribbonIcons = ["samples", "templates", "help", "tour"];

/** The add-in's own id. It must never change. */
const ownId = "6f0c1d52-3b8e-4c57-9d0e-5a7f2c41b6e9";

/** Ids that were given before they followed from the namespace. They must never change. */
const givenIds = {
  SBM: "b2a61f0e-6c55-4f9b-8a37-0c1f4d92e7a1",
  GML: "d94c7e38-1f2a-4b60-95d3-7e8a6b5c2f14",
  QIANYAN: "3e5f9a27-84cb-4d16-b0f2-69d1c7a8e453",
};

/** The id of the manifest of a namespace, always the same: a UUID of version 5 (RFC 9562) in the name space of the own id. */
export function manifestId(namespace = null) {
  if (namespace === null) return ownId;
  if (namespace in givenIds) return givenIds[namespace];
  const digest = createHash("sha1")
    .update(Buffer.from(ownId.replaceAll("-", ""), "hex"))
    .update(namespace)
    .digest();
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;
  return digest.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** The namespaces of the worksheet functions, each of which has a manifest of its own in the fallback. */
export const namespacesOf = ({ functions }) => [...new Set(functions.map(({ name }) => name.split(".")[0]))];

/** The path of the functions' metadata, from the base address. */
export const functionsPath = (locale, namespace = null) => `functions/${namespace === null ? "" : `${namespace}.`}${locale === "zh-CN" ? "zh-CN" : "en"}.json`;

export const manifestName = (namespace = null) => (namespace === null ? "manifest.xml" : `manifest.${namespace}.xml`);

const iconElement = (id) => ["<Icon>", ...iconSizes.map((size) => `  <bt:Image size="${size}" resid="${id}.${size}"/>`), "</Icon>"];

/** The manifest as text. `base` is an https address; `namespace` asks for the manifest of that namespace alone. */
export function manifest(base, namespace = null) {
  const { version } = JSON.parse(readFileSync(at("package.json"), "utf8"));
  const address = checkedBase(base);
  const values = {
    id: manifestId(namespace),
    version: `${version}.0`,
    "name.en": namespace === null ? "Qianyan" : `Qianyan ${namespace}`,
    "name.zh": namespace === null ? "前沿" : `前沿 ${namespace}`,
    base: address,
    page: `${address}taskpane.html${namespace === null ? "" : `?namespace=${namespace}`}`,
    "functions.en": address + functionsPath("en", namespace),
    "functions.zh": address + functionsPath("zh-CN", namespace),
  };
  const blocks = {
    namespace: namespace === null ? [] : ['<Namespace resid="Functions.Namespace"/>'],
    namespaceString: namespace === null ? [] : [`<bt:String id="Functions.Namespace" DefaultValue="${namespace}"/>`],
    icon: iconElement("Icon"),
    ...Object.fromEntries(ribbonIcons.map((name) => [`icon_${name}`, iconElement(`Icon.${name}`)])),
    images: ["icon", ...ribbonIcons].flatMap((name) =>
      iconSizes.map((size) => {
        const [id, path] = name === "icon" ? ["Icon", "icon"] : [`Icon.${name}`, `ribbon/${name}`];
        return `<bt:Image id="${id}.${size}" DefaultValue="${escaped(address)}assets/icons/${path}-${size}.png"/>`;
      }),
    ),
  };
  return readFileSync(at("manifest/template.xml"), "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, indent, name] = /^(\s*)\{\{(\w+)\}\}$/.exec(line) ?? [];
      return name in blocks ? blocks[name].map((part) => indent + part) : [line];
    })
    .join("\n")
    .replace(/\{\{([\w.]+)\}\}/g, (_, name) => escaped(values[name]));
}

/**
 * Every file of the add-in that follows from the base address, by its path in the built folder: the manifest, those of
 * the fallback, and the functions' metadata in both languages.
 */
export function addInFiles(base, functionsMetadata) {
  const address = checkedBase(base);
  const files = {};
  for (const namespace of [null, ...namespacesOf(functionsMetadata("en", { base: address }))]) {
    files[namespace === null ? manifestName() : `fallback/${manifestName(namespace)}`] = manifest(address, namespace);
    for (const locale of ["en", "zh-CN"]) {
      const metadata = functionsMetadata(locale, { base: address, ...(namespace === null ? {} : { namespace }) });
      files[functionsPath(locale, namespace)] = `${JSON.stringify(metadata, null, 2)}\n`;
    }
  }
  return files;
}

/** Excel loads pages over https only, and a path under an address needs the slash at its end. */
export function checkedBase(base) {
  const address = base.endsWith("/") ? base : `${base}/`;
  const { protocol, search, hash } = new URL(address);
  if (protocol !== "https:" || search !== "" || hash !== "")
    throw new Error(`--base must be an https address such as https://stat.example.org/qianyan/; got ${base}`);
  return address;
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
