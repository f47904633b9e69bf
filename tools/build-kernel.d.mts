export const target: string;
export function compiledKernel(): string;
