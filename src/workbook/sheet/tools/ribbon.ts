import type { Injector } from "@univerjs/core";
import { IMenuManagerService, RibbonDataGroup, RibbonPosition } from "@univerjs/preset-sheets-core";

/** Our own group of the ribbon, beside undo and redo. */
const finding = "ribbon.start.finding";

/** The grid's menus of functions by kind: all of them are in the list of functions, under fx. */
const kinds = ["financial", "logical", "text", "date", "lookup", "math", "statistical", "engineering", "information", "database"];

/** What the ribbon does without. */
export const unshownMenus = Object.fromEntries(kinds.map((kind) => [`formula-ui.operation.insert-function.${kind}`, { hidden: true }]));

/**
 * Finding, filtering and sorting stand at the beginning of the ribbon, where a table needs them and every width shows them;
 * the grid has them at its end. To be called before their plugins come.
 */
export function arrangeRibbon(injector: Injector): void {
  const menus = injector.get(IMenuManagerService);
  menus.mergeMenu({ [RibbonPosition.START]: { [finding]: { order: 0.5 } } });
  const merge = menus.mergeMenu.bind(menus);
  menus.mergeMenu = (source, target) => {
    if (target !== undefined || !(RibbonDataGroup.ORGANIZATION in source)) return merge(source, target);
    const { [RibbonDataGroup.ORGANIZATION]: moved, ...rest } = source as Record<string, typeof source>;
    merge({ ...rest, [finding]: moved });
  };
}
