declare module "*.svg" {
  /** Address of the file on the page's own host. */
  const address: string;
  export default address;
}
declare module "*.css";
declare module "*.csv" {
  const address: string;
  export default address;
}
