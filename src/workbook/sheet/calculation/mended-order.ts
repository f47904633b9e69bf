import type { Injector } from "@univerjs/core";
import { IDependencyManagerService, IFormulaDependencyGenerator, type FormulaDependencyGenerator, type IFormulaDependencyTree } from "@univerjs/engine-formula";
import { formulaOrder } from "./formula-order.ts";

/** What the engine does between the formulas that it is given and their order; none of it is declared for others. */
interface Ordering {
  readonly _dependencyTreeCache: ReadonlyMap<number, IFormulaDependencyTree>;
  _addDependencyTreeByAddressFunction(tree: IFormulaDependencyTree, ranges: IFormulaDependencyTree["rangeList"]): void;
  _getUpdateTreeListAndMakeDependency(): IFormulaDependencyTree[];
  _calculateRunList(first: IFormulaDependencyTree[]): IFormulaDependencyTree[];
  _checkIsCycleDependency(order: IFormulaDependencyTree[]): boolean;
}

/**
 * Mends how the grid's engine (0.25.1) finds the order in which formulas are calculated: it looks, for each of them, at all
 * that name its cell, twice, which in a ranked column are all of the column. Where formulas go round in a circle, the engine
 * finds the order itself. To be called once, before the first calculation.
 */
export function mendOrder(injector: Injector): void {
  orderByIndex(injector.get(IFormulaDependencyGenerator) as FormulaDependencyGenerator as unknown as Ordering);
  nameOnce(injector.get(IDependencyManagerService));
}

export function orderByIndex(engine: Ordering): void {
  const [address, changed, order, circles] = [
    engine._addDependencyTreeByAddressFunction.bind(engine),
    engine._getUpdateTreeListAndMakeDependency.bind(engine),
    engine._calculateRunList.bind(engine),
    engine._checkIsCycleDependency.bind(engine),
  ];
  let isOrdered = false;
  let trees: readonly IFormulaDependencyTree[] = [];
  let named: readonly IFormulaDependencyTree["rangeList"][] = [];
  /** The cells to which functions like INDIRECT lead, found before. */
  const addressed = new WeakMap<IFormulaDependencyTree, IFormulaDependencyTree["rangeList"]>();
  engine._addDependencyTreeByAddressFunction = (tree, ranges) => {
    addressed.set(tree, [...(addressed.get(tree) ?? []), ...ranges]);
    address(tree, ranges);
  };
  engine._getUpdateTreeListAndMakeDependency = () => {
    trees = [...engine._dependencyTreeCache.values()];
    // The engine forgets these ranges before it asks for the order.
    named = trees.map((tree) => [...tree.rangeList, ...(addressed.get(tree) ?? [])]);
    return changed();
  };
  engine._calculateRunList = (first) => {
    const places = new Map(trees.map((tree, place) => [tree, place]));
    const firsts = first.map((tree) => places.get(tree)!);
    const found = formulaOrder(
      trees.map((tree, place) => ({ named: named[place], changed: tree.toRTreeItem() })),
      firsts,
    );
    isOrdered = found !== null;
    const ordered = found === null ? order(first) : found.order.map((place) => trees[place]);
    if (isOrdered) for (const tree of ordered) tree.setSkip();
    [trees, named] = [[], []];
    return ordered;
  };
  engine._checkIsCycleDependency = (list) => !isOrdered && circles(list);
}

type Names = Pick<
  IDependencyManagerService,
  | "addDependencyRTreeCache"
  | "getFormulaDependency"
  | "removeFormulaDependency"
  | "removeOtherFormulaDependency"
  | "removeFeatureFormulaDependency"
  | "removeFormulaDependencyByDefinedName"
  | "clearOtherFormulaDependency"
  | "clearFeatureFormulaDependency"
  | "clearFormulaDependency"
  | "reset"
>;

/** The engine notes what a formula names anew whenever it looks at it, beside what it has noted before: here once, until it forgets some of it. */
export function nameOnce(names: Names): void {
  const noted = new Map<number, IFormulaDependencyTree["rangeList"]>();
  const note = names.addDependencyRTreeCache.bind(names);
  names.addDependencyRTreeCache = (tree) => {
    const ranges = [...tree.rangeList];
    if (areSame(noted.get(tree.treeId), ranges)) return;
    note(tree);
    noted.set(tree.treeId, ranges);
  };
  const remove = names.removeFormulaDependency.bind(names);
  names.removeFormulaDependency = (unitId, sheetId, row, column) => {
    const id = names.getFormulaDependency(unitId, sheetId, row, column);
    if (typeof id === "number") noted.delete(id);
    remove(unitId, sheetId, row, column);
  };
  const forgetting = <A extends unknown[]>(forget: (...args: A) => void) => {
    const own = forget.bind(names);
    return (...args: A): void => {
      noted.clear();
      own(...args);
    };
  };
  names.removeOtherFormulaDependency = forgetting(names.removeOtherFormulaDependency);
  names.removeFeatureFormulaDependency = forgetting(names.removeFeatureFormulaDependency);
  names.removeFormulaDependencyByDefinedName = forgetting(names.removeFormulaDependencyByDefinedName);
  names.clearOtherFormulaDependency = forgetting(names.clearOtherFormulaDependency);
  names.clearFeatureFormulaDependency = forgetting(names.clearFeatureFormulaDependency);
  names.clearFormulaDependency = forgetting(names.clearFormulaDependency);
  names.reset = forgetting(names.reset);
}

const areSame = (before: IFormulaDependencyTree["rangeList"] | undefined, ranges: IFormulaDependencyTree["rangeList"]): boolean =>
  before?.length === ranges.length &&
  before.every((one, k) => {
    const other = ranges[k];
    return one.unitId === other.unitId && one.sheetId === other.sheetId && sides.every((side) => Object.is(one.range[side], other.range[side]));
  });

const sides = ["startRow", "endRow", "startColumn", "endColumn"] as const;
