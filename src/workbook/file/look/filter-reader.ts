import { entryOperators, type FilterCondition, type SheetFilter } from "../../look/sheet-extras.ts";
import { rangeOf } from "../../cells/address.ts";
import { isTrue, type Attributes } from "../archive/xml-reader.ts";

type Custom = Extract<FilterCondition, { readonly kind: "custom" }>["conditions"][number];

/** Reads the filter of a sheet, or of a table, as the elements of its part come. */
export class FilterReader {
  #range: SheetFilter["range"] | null = null;
  readonly #columns = new Map<number, FilterCondition>();
  #column = 0;
  #inside = false;

  /** Whether a column is chosen by something that is not known here: days, colours, the ten highest. */
  unknown = false;

  constructor(private readonly owner: "worksheet" | "table" = "worksheet") {}

  /** Whether there is one, understood or not. */
  get found(): boolean {
    return this.#range !== null || this.unknown;
  }

  /** Null where there is none, or none that is understood. */
  filter(): SheetFilter | null {
    return this.#range === null || this.unknown ? null : { range: this.#range, columns: this.#columns };
  }

  open(name: string, attributes: Attributes, parent: string): void {
    if (name === "autoFilter" && parent === this.owner) {
      this.#range = rangeOf(attributes["ref"] ?? "");
      this.#inside = true;
      this.unknown ||= this.#range === null;
    } else if (this.#inside) this.#open(name, attributes, parent);
  }

  close(name: string): void {
    if (name === "autoFilter") this.#inside = false;
  }

  #open(name: string, attributes: Attributes, parent: string): void {
    switch (name) {
      case "filterColumn":
        this.#column = Number(attributes["colId"] ?? 0);
        break;
      case "filters":
        this.#columns.set(this.#column, { kind: "values", values: [], blank: isTrue(attributes["blank"]) });
        break;
      case "customFilters":
        this.#columns.set(this.#column, { kind: "custom", both: isTrue(attributes["and"]), conditions: [] });
        break;
      case "filter":
        this.#add((known) => (known.kind === "values" ? { ...known, values: [...known.values, attributes["val"] ?? ""] } : known));
        break;
      case "customFilter": {
        const { operator = "equal", val: value = "" } = attributes;
        const known = entryOperators.find((one): one is Custom["operator"] => one === operator && one !== "between" && one !== "notBetween");
        if (known === undefined) this.unknown = true;
        else this.#add((one) => (one.kind === "custom" ? { ...one, conditions: [...one.conditions, { operator: known, value }] } : one));
        break;
      }
      default:
        // How it is sorted is in the order of the rows, and changes nothing of what is shown.
        if (parent !== "autoFilter" && parent !== "sortState" && name !== "ext" && parent !== "ext") this.unknown = true;
    }
  }

  #add(more: (known: FilterCondition) => FilterCondition): void {
    const known = this.#columns.get(this.#column);
    if (known !== undefined) this.#columns.set(this.#column, more(known));
  }
}
