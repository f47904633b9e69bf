import { ICommandService, type Injector } from "@univerjs/core";
import {
  DeviceInputEventType,
  IDescriptionService,
  IEditorBridgeService,
  KeyCode,
  SetCellEditVisibleOperation,
  type ISearchItem,
} from "@univerjs/preset-sheets-core";

/** The command by which a key chooses from the list of functions under a formula that is typed. */
const chooses = "sheet.formula-embedding-editor.search_function.";

/**
 * Mends a fault of the grid's editor (0.25.1): its list of functions holds the keys until it has gone from the screen, and
 * throws where no function is marked by then, as after the pointer has left it. A key that chooses nothing ends the typing
 * here, as it does without a list. To be called once, before the first formula is typed.
 */
export function mendCompletion(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const register = commands.registerCommand.bind(commands);
  commands.registerCommand = (command) => {
    if (!command.id.startsWith(chooses)) return register(command);
    return register({
      ...command,
      handler: (accessor, params: { readonly keyCode: KeyCode }) => {
        try {
          return command.handler(accessor, params);
        } catch (error) {
          if (!(error instanceof TypeError) || ![KeyCode.ENTER, KeyCode.TAB].includes(params.keyCode)) throw error;
          const bridge = injector.get(IEditorBridgeService);
          bridge.disableForceKeepVisible();
          return commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
            visible: false,
            eventType: DeviceInputEventType.Keyboard,
            keycode: params.keyCode,
            unitId: bridge.getEditCellState()?.unitId,
          });
        }
      },
    });
  };
}

/**
 * Mends the same fault in the grid's list of all functions: it asks for the name of an entry that is not there, where none
 * is marked after the pointer has left it, or where the list has become shorter than the mark was far. No function has the
 * name that it is given, so that the key chooses nothing.
 */
export function mendFunctionList(injector: Injector): void {
  const functions = injector.get(IDescriptionService);
  const [byName, byType] = [functions.getSearchListByName.bind(functions), functions.getSearchListByType.bind(functions)];
  functions.getSearchListByName = (text) => withNameless(byName(text));
  functions.getSearchListByType = (type) => withNameless(byType(type));
}

/** A list that has an entry without a name wherever it has none. */
export const withNameless = (list: ISearchItem[]): ISearchItem[] =>
  new Proxy(list, {
    get: (target, key, receiver): unknown =>
      typeof key === "string" && /^-?\d+$/.test(key) && !(key in target) ? { name: "", desc: "" } : Reflect.get(target, key, receiver),
  });
