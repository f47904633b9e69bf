export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
  readonly notice: string | null;
}
export interface FoundPackage {
  readonly name: string;
  readonly directory: string;
  readonly packageJson: { readonly version: string; readonly author?: string | { readonly name: string } };
  readonly licenseId: string;
  readonly licenseText: string | null;
}
export const noticesFile: string;
export function notices(packages: readonly Shipped[]): string;
export function withText(found: FoundPackage): Shipped;
