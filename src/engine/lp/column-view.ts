/** Columns of a scaled block laid out row by row: entry (r, k) is at `r * stride + k`, for k below `count`. */
export interface ColumnView {
  readonly rows: number;
  readonly count: number;
  readonly stride: number;
  readonly entries: Float64Array;
}
