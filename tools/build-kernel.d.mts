/** The paths of what the kernel is compiled to. */
export const kernelFiles: readonly string[];
/** The first line that a file of it with this body has. */
export function headOf(body: string): string;
