/** A heading that can be linked to by a key. */
export interface Heading {
  readonly key: string;
  readonly text: string;
}

/**
 * The anchors that GitHub and GitLab give to headings, by key. Where the two would give different ones there is none:
 * better no link than one that works on one of them.
 */
export function headingSlugs(headings: readonly Heading[]): ReadonlyMap<string, string> {
  const github = githubSlugs(headings);
  const gitlab = gitlabSlugs(headings);
  return new Map(
    headings.flatMap(({ key }, index): [string, string][] => {
      const slug = github[index];
      return slug !== undefined && slug !== '' && slug === gitlab[index] ? [[key, slug]] : [];
    }),
  );
}

/** As in the gem html-pipeline and the package github-slugger: a second one gets `-1`, or the next that is free. */
export function githubSlugs(headings: readonly Heading[]): string[] {
  const used = new Map<string, number>();
  return headings.map(({ text }) => {
    const plain = words(text);
    let slug = plain;
    while (used.has(slug)) {
      const times = (used.get(plain) ?? 0) + 1;
      used.set(plain, times);
      slug = `${plain}-${times}`;
    }
    used.set(slug, 0);
    return slug;
  });
}

/** As in GitLab's lib/gitlab/utils/markdown.rb: no two hyphens in a row, and a number is not an anchor. */
export function gitlabSlugs(headings: readonly Heading[]): string[] {
  const used = new Map<string, number>();
  return headings.map(({ text }) => {
    const plain = words(text)
      .replace(/-+/g, '-')
      .replace(/^(\d+)$/, 'anchor-$1');
    const times = used.get(plain) ?? 0;
    used.set(plain, times + 1);
    return times === 0 ? plain : `${plain}-${times}`;
  });
}

/** Letters, digits, connectors and hyphens, in lower case, with hyphens for spaces. */
const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
