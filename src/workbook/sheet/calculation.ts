import type { IActiveDirtyManagerService } from "@univerjs/engine-formula";

/** When the grid's engine calculates: after every command that it is told of. */
export class Calculation {
  constructor(private readonly told: IActiveDirtyManagerService) {}

  /**
   * Runs commands of one kind of which the engine is not told, for changes that no formula's value depends on. It would
   * calculate every formula of a sheet that is inserted, whose values came with it.
   */
  untold<T>(commandId: string, change: () => T): T {
    const conversion = this.told.get(commandId);
    this.told.remove(commandId);
    try {
      return change();
    } finally {
      if (conversion) this.told.register(commandId, conversion);
    }
  }
}
