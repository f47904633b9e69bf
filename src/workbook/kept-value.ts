/** A value that a workbook keeps as JSON; undefined where the text is none: someone may have changed it. */
export function keptValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
