export interface Slurm {
  readonly env: Readonly<Record<string, string | undefined>>;
  command(name: string, ...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string };
  stop(): Promise<unknown>;
}
export declare function ensureSlurm(): boolean;
export declare function startSlurm(folder: string): Promise<Slurm | null>;
