/** What only the Markdown report says, which is to be short. */
export const markdown = {
  'markdown.law': 'Law',
  'markdown.also_rests_on': 'What is in order rests on these as well:',
};
