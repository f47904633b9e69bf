import { ICommandService, type Injector } from "@univerjs/core";
import { DeviceInputEventType, IEditorBridgeService, KeyCode, SetCellEditVisibleOperation } from "@univerjs/preset-sheets-core";

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
