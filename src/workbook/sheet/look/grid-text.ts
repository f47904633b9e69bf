import { CellValueType, type ICellData, type IDocumentData, type ITextRun, type Nullable } from "@univerjs/core";
import { lookChange } from "../../look/look-change.ts";
import type { CellText, FontLook, TextRun } from "../../look/sheet-look.ts";
import type { ChangedRun } from "../../workbook-changes.ts";
import { textIn } from "../cells/grid-cell.ts";
import { gridLetters } from "./grid-style.ts";
import { shownLook } from "./shown-look.ts";

/** A text in pieces of their own look, as the grid holds it: a document whose lines are paragraphs. */
function gridText(runs: readonly TextRun[]): IDocumentData {
  const text = runs.map((run) => run.text).join("");
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  let at = 0;
  return {
    id: "",
    documentStyle: {},
    body: {
      dataStream: `${text.replaceAll("\n", "\r")}\r\n`,
      textRuns: runs.map((run): ITextRun => ({ st: at, ed: (at += run.text.length), ts: gridLetters(run.look) })),
      paragraphs: [...breaks, text.length].map((startIndex) => ({ startIndex })),
      sectionBreaks: [{ startIndex: text.length + 1 }],
    },
  };
}

/** Gives cells that hold texts in pieces of their own look these pieces. */
export function putTexts(cells: Record<number, Record<number, ICellData>>, texts: readonly CellText[]): void {
  for (const { row, column, runs } of texts) {
    const data = cells[row]?.[column];
    if (data?.t === CellValueType.STRING && data.f === undefined && data.v === runs.map(({ text }) => text).join("")) data.p = gridText(runs);
  }
}

interface Piece {
  readonly text: string;
  readonly look: FontLook;
}

/**
 * The text of a cell in the pieces that it has now; null where they are those that it was opened with, or where it has none
 * and had none. Of a cell that holds another thing now nothing is said here: that is its content.
 * @param before the pieces that it was opened with; undefined where it had none
 */
export function changedRuns(before: readonly TextRun[] | undefined, data: Nullable<ICellData>): readonly ChangedRun[] | null {
  const now = data?.p?.body ? piecesOf(data.p.body) : null;
  if (before === undefined) return now !== null && now.length > 1 ? now.map(({ text, look }) => ({ text, written: null, change: wholly(look) })) : null;
  const opened = joined(before.map((run) => ({ ...run, look: lettersOf(gridLetters(run.look)) })));
  const whole = textOf(opened);
  if (now === null) return data?.f === undefined && data?.v === whole ? [{ text: whole, written: null, change: {} }] : null;
  if (now.length === opened.length && now.every(({ text, look }, k) => text === opened[k].text && isSame(look, opened[k].look))) return null;
  const sameText = textOf(now) === whole;
  let at = 0;
  return now.map(({ text, look }): ChangedRun => {
    const alike = opened.find((one) => isSame(one.look, look));
    const there = sameText ? pieceAt(opened, at) : undefined;
    at += text.length;
    if (alike !== undefined) return { text, written: alike.written, change: {} };
    const written = there?.written ?? null;
    return { text, written, change: written === null ? wholly(look) : (lookChange(there!.look, look) ?? {}) };
  });
}

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join("");
const wholly = (look: FontLook) => lookChange({}, look) ?? {};
const isSame = (a: FontLook, b: FontLook) => lookChange(a, b) === null;

function pieceAt<P extends Piece>(pieces: readonly P[], place: number): P | undefined {
  let at = 0;
  return pieces.find(({ text }) => (at += text.length) > place);
}

/** The pieces of a document; neighbours that look alike are one. */
function piecesOf({ dataStream, textRuns = [] }: NonNullable<IDocumentData["body"]>): readonly Piece[] {
  const text = textIn(dataStream);
  const pieces: Piece[] = [];
  let at = 0;
  const put = (to: number, look: FontLook) => {
    if (to > at) pieces.push({ text: text.slice(at, to), look });
    at = Math.max(at, to);
  };
  for (const { st, ed, ts = {} } of [...textRuns].sort((a, b) => a.st - b.st)) {
    put(Math.min(st, text.length), {});
    put(Math.min(ed, text.length), lettersOf(ts));
  }
  put(text.length, {});
  return joined(pieces);
}

function lettersOf(style: NonNullable<ITextRun["ts"]>): FontLook {
  const { font, size, bold, italic, underline, struck, raised, colour } = shownLook(style);
  return Object.fromEntries(Object.entries({ font, size, bold, italic, underline, struck, raised, colour }).filter(([, value]) => value !== undefined));
}

function joined<P extends Piece>(pieces: readonly P[]): readonly P[] {
  const all: P[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last !== undefined && isSame(last.look, piece.look)) all[all.length - 1] = { ...last, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}
