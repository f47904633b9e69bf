const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\ud840-\ud8bf][\udc00-\udfff]/g;

/** Columns that a text takes in a terminal: a Chinese character takes two. */
export const textWidth = (text: string) => [...text].length + (text.match(wide)?.length ?? 0);

export const padStart = (text: string, width: number) => " ".repeat(Math.max(0, width - textWidth(text))) + text;
export const padEnd = (text: string, width: number) => text + " ".repeat(Math.max(0, width - textWidth(text)));
