const key = "qianyan.replace";

/** The answer of this page, where the browser keeps nothing. */
let given: boolean | null = null;

/** Whether new results take the place of earlier ones, as a person has said once, in either host; null before that. */
export function rememberedReplace(): boolean | null {
  try {
    const stored = localStorage.getItem(key);
    return stored === null ? given : stored === "true";
  } catch {
    return given;
  }
}

export function rememberReplace(replace: boolean): void {
  given = replace;
  try {
    localStorage.setItem(key, String(replace));
  } catch {
    // The page remembers it until it ends.
  }
}
