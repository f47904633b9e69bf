/** The texts of the compiled kernel by the paths of their files. */
export function compiledKernel(): Record<string, string>;
