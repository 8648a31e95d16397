declare module "virtual:recipes" {
  /** Address of the file with the recipes that are shipped. */
  const address: string;
  export default address;
}
