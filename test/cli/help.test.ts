import { describe, expect, it } from "vitest";
import { catalog } from "../../src/engine/catalog.ts";
import { locales } from "../../src/engine/declare/text.ts";
import { textWidth } from "../../src/cli/terminal/text-width.ts";
import { qianyan, Scratch, tone2001, tone2001Columns } from "./command.ts";

const commands = ["run", "plan", "shard", "merge"] as const;
const helpOf = async (command: string, lang: string) => (await qianyan([command, "--help", "--lang", lang])).out;
const own = (help: string) => help.slice(0, help.search(/Example:|示例：/));

describe.each(locales)("the help in %s", (lang) => {
  it.each(commands)("of %s stays within 80 columns but for its examples", async (command) => {
    for (const line of own(await helpOf(command, lang)).split("\n")) expect(textWidth(line), line).toBeLessThanOrEqual(80);
  });

  it("lets no line begin with a comma or a full stop", async () => {
    expect(own(await helpOf("run", lang))).not.toMatch(/^\s*[，。；：、）]/m);
  });

  it.each(commands)("of %s ends in examples of that command", async (command) => {
    const text = await helpOf(command, lang);
    expect(text.slice(own(text).length)).toContain(`  qianyan ${command} `);
    expect((await qianyan(["help", command, "--lang", lang])).out).toBe(text);
  });

  it("names every method, every value of every option, and the methods that take it", async () => {
    const text = (await helpOf("run", lang)).replaceAll(/\s+/g, " ");
    for (const { id, title, options } of catalog) {
      expect(text).toContain(title[lang].slice(0, 8));
      for (const [name, option] of Object.entries(options)) {
        const part = text
          .slice(text.indexOf(` --${name} <`))
          .split(/ --[a-z]/, 2)
          .join("");
        expect(part, name).toContain(id);
        if (option.kind === "choice") for (const value of Object.keys(option.values)) expect(part, name).toContain(` ${value} `);
      }
    }
  });
});

describe("the summary", () => {
  const scratch = new Scratch();
  const small = ["run", scratch.file("tone.csv", tone2001), ...tone2001Columns];

  it("says by name how returns and orientation are set, and what is not as it is by default", async () => {
    const [, settings] = (await qianyan([...small, "--remedy", "composite"])).out.split("\n");
    expect(settings).toBe("Returns to scale: Constant (CRS); Orientation: Non-oriented; Remedy for super-efficiency: Composite SBM");
    expect((await qianyan([...small, "--lang", "zh-CN"])).out.split("\n")[1]).toBe("规模报酬：不变（CRS）；导向：非导向");
  });
});
