/** How wide a digit is in a font, in parts of its height. */
const digits: Readonly<Record<string, number>> = {
  Arial: 0.556,
  Calibri: 0.507,
  Cambria: 0.554,
  Tahoma: 0.546,
  Verdana: 0.636,
  "Times New Roman": 0.5,
  "Microsoft YaHei": 0.539,
  微软雅黑: 0.539,
  等线: 0.53,
  DengXian: 0.53,
};

/** Pixels of the widest digit of a workbook's ordinary font, in which it measures its columns. Sizes are in points. */
export function digitWidth(font = "Calibri", size = 11): number {
  const height = (size * 96) / 72;
  const share = digits[font];
  if (share !== undefined) return Math.max(1, Math.round(height * share));
  // Digits of Chinese fonts are half as wide as their letters, which stand on whole pixels.
  return Math.max(1, /[\u2e80-\u9fff]|SimSun|SimHei|KaiTi|FangSong/i.test(font) ? Math.ceil(Math.round(height) / 2) : Math.round(height / 2));
}

/** Pixels of a column whose width a file states, the room at its edges included. */
export const columnPixels = (width: number, digit: number): number => Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);

/** Pixels of a column that is to hold so many digits. */
export const pixelsForDigits = (count: number, digit: number): number => {
  const exact = count * digit + 5;
  // Programs round a column that nobody made wider or narrower up to eight pixels.
  return Math.ceil(exact / 8) * 8;
};

export const rowPixels = (points: number): number => Math.round((points * 96) / 72);
