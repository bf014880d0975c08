/** Every system that `init --ci` knows. */
export const CI_NAMES = ['github', 'gitlab'] as const;
export type CiName = (typeof CI_NAMES)[number];
