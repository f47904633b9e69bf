declare module "*.csv" {
  /** Address of the file on the page's own host. */
  const address: string;
  export default address;
}
