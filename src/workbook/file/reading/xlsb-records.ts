/**
 * The records of a part of a .xlsb workbook ([MS-XLSB] 2.1.4): a number of one or two bytes and a length of up to four, seven
 * bits in each, then as many bytes. Ends where the part does, whole or not.
 */
function* recordsIn(part: Uint8Array): Generator<{ readonly id: number; readonly from: number; readonly data: Uint8Array }> {
  for (let at = 0; at < part.length;) {
    const from = at;
    let id = part[at++];
    if ((id & 0x80) !== 0) id = (id & 0x7f) | ((part[at++] & 0x7f) << 7);
    let length = 0;
    for (let k = 0; k < 4; k++) {
      const byte = part[at++] ?? 0;
      length |= (byte & 0x7f) << (7 * k);
      if ((byte & 0x80) === 0) break;
    }
    yield { id, from, data: part.subarray(at, at + length) };
    at += length;
  }
}

const rowHeader = 0;
/** Cells with their column, from a blank one to the error of a formula. */
const isCell = (id: number) => id >= 1 && id <= 11;
/** Cells without it, which stand in the column behind the one before: the same kinds, blank to shared text. */
const isShort = (id: number) => id >= 12 && id <= 18;
const shortBy = 11;
const richText = 62;
const plainText = 6;

/**
 * A sheet of a .xlsb workbook with every cell as a record that names its column, and rich texts as plain ones: Excel writes
 * most cells so, other programs short, and readers know the long ones alone. The same bytes where nothing is short or rich.
 */
export function withLongCells(sheet: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let column = -1;
  let copied = 0;
  let changed = false;
  for (const { id, from, data } of recordsIn(sheet)) {
    if (id === rowHeader) column = -1;
    else if (isCell(id) || id === richText) column = new DataView(data.buffer, data.byteOffset).getUint32(0, true);
    else if (isShort(id)) column++;
    if (!isShort(id) && id !== richText) continue;
    pieces.push(sheet.subarray(copied, from), isShort(id) ? longCell(id - shortBy, column, data) : record(plainText, [data.subarray(0, 8), data.subarray(9)]));
    copied = data.byteOffset - sheet.byteOffset + data.length;
    changed = true;
  }
  return changed ? joined([...pieces, sheet.subarray(copied)]) : sheet;
}

function longCell(id: number, column: number, rest: Uint8Array): Uint8Array {
  const place = new Uint8Array(4);
  new DataView(place.buffer).setUint32(0, column, true);
  return record(id, [place, rest]);
}

function record(id: number, data: readonly Uint8Array[]): Uint8Array {
  const head = [id];
  let rest = data.reduce((sum, piece) => sum + piece.length, 0);
  do {
    head.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>= 7;
  } while (rest > 0);
  return joined([Uint8Array.from(head), ...data]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const bundledSheet = 156;

/** Which sheets of a .xlsb workbook are hidden, in their order. */
export const hiddenSheets = (workbook: Uint8Array): readonly boolean[] =>
  [...recordsIn(workbook)].flatMap(({ id, data }) => (id === bundledSheet && data.length >= 4 ? [data[0] !== 0] : []));
