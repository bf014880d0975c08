export async function run(argv: readonly string[]): Promise<number> {
  console.log(__VERSION__, argv);
  return Promise.resolve(0);
}
