declare module "virtual:recipes" {
  const recipes: readonly import("./recipe.ts").Recipe[];
  export default recipes;
}
