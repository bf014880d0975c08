/** Whether an address may become a link: https, and nothing in it that could end the link early. */
export const isSafeAddress = (url: string | undefined): url is string =>
  url !== undefined && /^https:\/\/[^\s<>"\\]+$/.test(url);
