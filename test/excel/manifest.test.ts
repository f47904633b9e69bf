import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convert } from "office-addin-manifest-converter";
import { JSDOM } from "jsdom";
import { afterAll, describe, expect, it, vi } from "vitest";
import { catalog } from "../../src/engine/catalog.ts";
import type { Question } from "../../src/engine/method/description.ts";
import { functionFamily } from "../../src/functions/family.ts";
import { functionsMetadata } from "../../src/functions/metadata.ts";
import { AskedOfPane } from "../../src/addin/asked.ts";
import { connectHelp } from "../../src/addin/connect-help.ts";
import { connectRibbon } from "../../src/addin/connect-ribbon.ts";
import { addInFiles, iconSizes, manifest, manifestId, namespacesOf, ribbonIcons } from "../../tools/manifest.mjs";

const base = "https://stat.example.org/qianyan/";
const files = addInFiles(base, functionsMetadata);
const manifests = Object.entries(files).filter(([path]) => path.endsWith(".xml"));
const folder = mkdtempSync(join(tmpdir(), "qianyan-manifest-"));
afterAll(() => rmSync(folder, { recursive: true }));

const parsed = (xml: string) => {
  const { window } = new JSDOM(xml, { contentType: "text/xml" });
  const all = (name: string) => [...window.document.getElementsByTagName(name)];
  return { all, one: (name: string) => all(name)[0] };
};

/** What the manifest's description says of each question that a method of the catalogue answers, and the families of methods that it names. */
const questions: Readonly<Record<Question, readonly [string, string]>> = {
  efficiency: ["Efficiency", "测算效率"],
  productivity: ["Productivity", "测算生产率"],
  emissions: ["Undesirable outputs", "非期望产出"],
};
const families: readonly (readonly [string, string])[] = [
  ["radial", "径向"],
  ["additive", "加法"],
  ["slacks-based", "SBM"],
  ["free-disposal", "自由处置包"],
  ["directional", "方向距离"],
  ["cross-", "交叉效率"],
  ["super-efficiency", "超效率"],
  ["Malmquist", "Malmquist"],
  ["Luenberger", "Luenberger"],
];

const icons = iconSizes.flatMap((size) => ["icon", ...ribbonIcons.map((name) => `ribbon/${name}`)].map((path) => `assets/icons/${path}-${size}.png`));

/** Files of the built folder that are not made from the manifest's own tool. */
const built = ["taskpane.html", "index.html", "docs/index.html", "docs/zh-CN/index.html", ...icons];

describe.each(manifests)("%s", (path, xml) => {
  const { all, one } = parsed(xml);

  it("is read by Office's own parser", async () => {
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    const file = join(folder, path.replaceAll("/", "-"));
    writeFileSync(file, xml);
    await convert(file, `${file}.json`, false);
    said.mockRestore();
    const json = JSON.parse(readFileSync(join(`${file}.json`, "manifest.json"), "utf8")) as {
      id: string;
      extensions: { runtimes: { lifetime: string; code: { page: string } }[] }[];
    };
    expect(json.id).toBe(one("Id").textContent);
    expect(json.extensions[0].runtimes).toContainEqual(
      expect.objectContaining({
        lifetime: "long",
        code: {
          page: all("bt:Url")
            .find((url) => url.id === "Taskpane.Url")
            ?.getAttribute("DefaultValue"),
        },
      }),
    );
  });

  it("has one shared runtime for pane, functions and commands", () => {
    expect(one("Host").ownerDocument.querySelector("VersionOverrides Host")?.firstElementChild?.tagName).toBe("Runtimes");
    expect([...one("Runtimes").children].map((runtime) => [runtime.getAttribute("resid"), runtime.getAttribute("lifetime")])).toEqual([
      ["Taskpane.Url", "long"],
    ]);
    expect(one("FunctionFile").getAttribute("resid")).toBe("Taskpane.Url");
    for (const name of ["Page", "Script", "Action"]) expect(one(name).querySelector("SourceLocation")?.getAttribute("resid")).toBe("Taskpane.Url");
    expect(all("TaskpaneId")).toEqual([]);
  });

  it("asks for nothing that Excel LTSC 2021 does not have", () => {
    const wanted = [...all("Set"), ...all("bt:Set")].map((set) => [set.getAttribute("Name"), Number(set.getAttribute("MinVersion"))]);
    expect(wanted).toContainEqual(["SharedRuntime", 1.1]);
    for (const [name, version] of wanted) expect(version).toBeLessThanOrEqual({ SharedRuntime: 1.1, ExcelApi: 1.14 }[String(name)] ?? 0);
  });

  it("points to files of the built folder only", () => {
    const addresses = [...xml.matchAll(/"(https:[^"]*)"/g)].map(([, address]) => address).filter((address) => !address.includes("schemas.microsoft.com"));
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      expect(address.startsWith(base)).toBe(true);
      expect([...built, ...Object.keys(files)]).toContain(new URL(address).pathname.slice("/qianyan/".length));
    }
  });

  it("uses every resource that it names, and names every one that it uses, in at most 32 characters", () => {
    const named = ["bt:Url", "bt:Image", "bt:String"].flatMap((name) =>
      (name === "bt:Image" ? all(name).filter((image) => image.id !== "") : all(name)).map(({ id }) => id),
    );
    const used = [...xml.matchAll(/resid="([^"]*)"/g)].map(([, id]) => id);
    expect([...new Set(named)].sort()).toEqual([...new Set(used)].sort());
    expect(new Set(named).size).toBe(named.length);
    for (const id of named) expect(id.length).toBeLessThanOrEqual(32);
  });

  it("speaks Chinese wherever it speaks English", () => {
    for (const text of [one("DisplayName"), one("Description"), ...all("bt:String").filter(({ id }) => id !== "Functions.Namespace")]) {
      const chinese = text.querySelector("Override, bt\\:Override");
      expect([text.id, chinese?.getAttribute("Locale")]).toEqual([text.id, "zh-CN"]);
      expect(chinese?.getAttribute("Value")).toMatch(/\p{Script=Han}/u);
      expect(text.getAttribute("DefaultValue")).not.toMatch(/\p{Script=Han}/u);
    }
    for (const text of all("bt:String"))
      if (text.parentElement?.tagName === "bt:ShortStrings") expect(text.getAttribute("DefaultValue")?.length).toBeLessThanOrEqual(125);
  });

  it("describes what every method of the catalogue is for, by families and not by methods, in at most 250 characters", () => {
    const description = one("Description");
    const texts = [description.getAttribute("DefaultValue")!, description.firstElementChild!.getAttribute("Value")!];
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(250);
    for (const word of [...catalog.map(({ question }) => questions[question]), ...families]) texts.forEach((text, k) => expect(text).toContain(word[k]));
  });

  it("has four groups in the ribbon, whose every command opens the pane at what it says, or the help", async () => {
    expect(all("Group").map(({ id }) => id)).toEqual(["Qianyan.Group", "Qianyan.Samples", "Qianyan.Templates", "Qianyan.HelpGroup"]);
    const commands = new Map<string, (event: { completed(): void }) => void>();
    let opened = 0;
    const office = {
      actions: { associate: (name: string, run: (event: { completed(): void }) => void) => void commands.set(name, run) },
      addin: { showAsTaskpane: async () => void opened++ },
    } as unknown as typeof Office;
    const asked = new AskedOfPane();
    connectHelp(office, () => "en");
    connectRibbon(office, asked);
    expect([...commands.keys()].sort()).toEqual(
      all("FunctionName")
        .map(({ textContent }) => textContent)
        .sort(),
    );
    for (const [name, what] of [
      ["openSamples", "offer"],
      ["openTemplates", "templates"],
      ["openTour", "tour"],
    ]) {
      await new Promise<void>((completed) => commands.get(name)!({ completed }));
      expect([name, asked.read()]).toEqual([name, { what }]);
    }
    expect(opened).toBe(3);
  });

  it("has icons for the ribbon in every size", () => {
    for (const icon of all("Icon")) expect([...icon.children].map((image) => Number(image.getAttribute("size")))).toEqual(iconSizes);
  });
});

describe("the manifests together", () => {
  it("are one without a namespace, and one for each namespace of the functions", () => {
    const namespaces = [...new Set(functionFamily.map(({ name }) => name.split(".")[0]))];
    expect(namespacesOf(functionsMetadata("en", { base }))).toEqual(namespaces);
    expect(manifests.map(([path]) => path)).toEqual(["manifest.xml", ...namespaces.map((name) => `fallback/manifest.${name}.xml`)]);
    for (const [path, xml] of manifests.slice(1)) {
      const namespace = /manifest\.(\w+)\.xml/.exec(path)![1];
      const { all } = parsed(xml);
      expect(
        all("bt:String")
          .find(({ id }) => id === "Functions.Namespace")
          ?.getAttribute("DefaultValue"),
      ).toBe(namespace);
      const { functions } = JSON.parse(files[`functions/${namespace}.en.json`]) as { functions: { name: string }[] };
      expect(functions.map(({ name }) => `${namespace}.${name}`)).toEqual(
        functionFamily.map(({ name }) => name).filter((name) => name.startsWith(`${namespace}.`)),
      );
    }
    expect(parsed(files["manifest.xml"]).all("Namespace")).toEqual([]);
    const ids = manifests.map(([, xml]) => parsed(xml).one("Id").textContent);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("have ids that never change, those of later namespaces among them", () => {
    expect(["SBM", "GML", "QIANYAN"].map((name) => manifestId(name).slice(0, 8))).toEqual(["b2a61f0e", "d94c7e38", "3e5f9a27"]);
    expect(manifestId()).toBe("6f0c1d52-3b8e-4c57-9d0e-5a7f2c41b6e9");
    // As Python's uuid.uuid5 makes it.
    expect(manifestId("DEA")).toBe("3d68bbf6-4136-51b8-a55c-cbf95f982303");
  });

  it("differ for another language in the functions' metadata", () => {
    const url = parsed(files["manifest.xml"])
      .all("bt:Url")
      .find(({ id }) => id === "Functions.Url");
    expect(url?.getAttribute("DefaultValue")).toBe(`${base}functions/en.json`);
    expect(url?.firstElementChild?.getAttribute("Value")).toBe(`${base}functions/zh-CN.json`);
  });

  it("stand at the top of the repository as the one for localhost", () => {
    expect(readFileSync("manifest.xml", "utf8")).toBe(manifest("https://localhost:3000/"));
  });

  it("are made for an https address only, with or without a slash at its end", () => {
    expect(manifest("https://stat.example.org/qianyan")).toBe(files["manifest.xml"]);
    expect(() => manifest("http://stat.example.org/")).toThrow("must be an https address");
  });

  it("have icons that exist", () => {
    for (const path of [...icons, "assets/icons/icon-128.png"]) expect([path, existsSync(path)]).toEqual([path, true]);
  });
});
