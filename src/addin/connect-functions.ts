import type { AssociateOptions } from "../functions/excel/associate.ts";

const patience = 5_000;

/** Excel's runtime, with the one member that its published types leave out. */
type Runtime = typeof CustomFunctions & { readonly delayInitialization: () => void };

/**
 * Connects the worksheet functions with Excel. They follow from the catalogue, which the pane opens without: until
 * both have loaded, Excel holds its calls back.
 */
export function connectFunctions(runtime: typeof CustomFunctions, options: AssociateOptions): void {
  (runtime as Runtime).delayInitialization();
  const namespace = new URLSearchParams(location.search).get("namespace");
  const connect = async () => {
    try {
      const { associateAll } = await import("../functions/excel/associate.ts");
      associateAll<CustomFunctions.ErrorCode>(runtime, { ...options, namespace });
    } catch {
      // A server that does not answer is asked again: a call that nothing answers would be busy for ever.
      setTimeout(() => void connect(), patience);
    }
  };
  void connect();
}
