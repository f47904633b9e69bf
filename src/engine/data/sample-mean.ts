import { meanOf, type Dataset, type Unit, type Variable } from "./dataset.ts";

const known = new WeakMap<Dataset, Unit>();

/**
 * The representative observation of O'Donnell (2011): every variable at its mean over all observations, a point that is
 * no row of the data. Of data with a pseudo-observation beside each row, the mean over the rows themselves.
 */
export function sampleMean(data: Dataset, withTwins: boolean): Unit {
  let mean = known.get(data);
  if (mean === undefined) {
    const n = data.dmus.length / (withTwins ? 2 : 1);
    const of = (variables: readonly Variable[]) => variables.map(({ values }) => meanOf(values.subarray(0, n)));
    mean = { row: -1, isAppraiser: true, x: of(data.inputs), y: of(data.outputs), b: of(data.undesirables) };
    known.set(data, mean);
  }
  return mean;
}
