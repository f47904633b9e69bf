import type { Dataset } from "../engine/data/dataset.ts";
import type { Request } from "../engine/run/request.ts";

/** Labels of the rows of a panel: each once, and for each row its place. A thread is sent them sooner than a text for every row. */
interface PackedLabels {
  readonly labels: readonly string[];
  readonly places: Int32Array;
}

/** A request as a thread is sent it. */
export interface PackedRequest extends Omit<Request, "data"> {
  readonly data: Omit<Dataset, "dmus" | "periods" | "groups">;
  readonly dmus: PackedLabels;
  readonly periods: PackedLabels | null;
  readonly groups: PackedLabels | null;
}

export function packRequest({ data: { dmus, periods, groups, ...data }, ...request }: Request): PackedRequest {
  return { ...request, data, dmus: pack(dmus), periods: periods === undefined ? null : pack(periods), groups: groups === undefined ? null : pack(groups) };
}

export function unpackRequest({ dmus, periods, groups, data, ...request }: PackedRequest): Request {
  const labels = { dmus: unpack(dmus), ...(periods === null ? {} : { periods: unpack(periods) }), ...(groups === null ? {} : { groups: unpack(groups) }) };
  return { ...request, data: { ...data, ...labels } };
}

function pack(labels: readonly string[]): PackedLabels {
  const known = new Map<string, number>();
  const places = new Int32Array(labels.length);
  labels.forEach((label, row) => {
    let place = known.get(label);
    if (place === undefined) known.set(label, (place = known.size));
    places[row] = place;
  });
  return { labels: [...known.keys()], places };
}

const unpack = ({ labels, places }: PackedLabels): readonly string[] => Array.from(places, (place) => labels[place]);
