/** Whether two texts name the same role, however they are typed. Nobody is not a role. */
export const sameRole = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && plain(a) === plain(b);

const plain = (role: string): string => role.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
