/**
 * The id of an element for a finding (`whatsapp/provider_contract`) or a touchpoint (`whatsapp` → `whatsapp/`, so that it
 * cannot be the id of a section of the page), or for a part of one. One to one: every other character is written as its
 * code, so that it needs no escaping in an id or an address.
 */
export function anchor(id: string, part?: string): string {
  const safe = id.replace(/[^A-Za-z0-9_./-]/g, (character) => `~${character.charCodeAt(0).toString(16)}~`);
  const whole = /[./]/.test(safe) ? safe : `${safe}/`;
  return part === undefined ? whole : `${whole}~${part}`;
}
