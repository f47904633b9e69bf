import type { Request } from "../engine/run/run.ts";
import type { ProcedureCall } from "./procedure-call.ts";

/** What decides the numbers of a run of a model or an index: method, options, labels and values. */
export function requestKey({ model, index, options, reference, frontier, window, data }: Request): Promise<string> {
  const variables = [...data.inputs, ...data.outputs, ...data.undesirables];
  const { dmus, periods, periodOrder, groups, unscored, inputs, outputs } = data;
  const words = JSON.stringify([
    model,
    index,
    options,
    reference,
    frontier,
    window,
    dmus,
    periods,
    periodOrder,
    groups,
    unscored,
    inputs.length,
    outputs.length,
  ]);
  const text = new TextEncoder().encode(words);
  const bytes = new Uint8Array(text.length + variables.reduce((sum, { values }) => sum + values.byteLength, 0));
  bytes.set(text);
  let at = text.length;
  for (const { values } of variables) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += values.byteLength;
  }
  return digest(bytes);
}

/**
 * What decides the results of a procedure: its options, its cells under their names, and where they stand, as a result may name
 * them. The slot of each column is part of it; which result is spilled is not.
 */
export function procedureKey({ fn, options, table, tables, read }: ProcedureCall): Promise<string> {
  const slots = Object.entries(read.given.columns).map(([slot, columns]) => [
    slot,
    columns.map(({ name, addressOf }) => [name, read.given.rows === 0 ? "" : addressOf(0)]),
  ]);
  const seconds = Object.entries(tables).map(([slot, { place, header, rows, rowNumbers }]) => [slot, place, header, rows, rowNumbers]);
  return digest(new TextEncoder().encode(JSON.stringify([fn.procedure.id, options, slots, table.header, table.rows, table.rowNumbers, seconds])));
}

/** SHA-256 in hexadecimal digits. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
