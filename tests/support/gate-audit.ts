import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedNames } from '../questionnaire/shipped.js';

/** A kind with two controls: one that is high when it is not in order, one that is medium. */
const CHAT = `id: chat
version: 1.0.0
title: {nl: "Chat", en: "Chat"}
summary: {nl: "Praten.", en: "Talking."}
instances: {nl: "Welke?", en: "Which one?"}
inventory:
  ask: {nl: "Is er een chat?", en: "Is there a chat?"}
  examples: {nl: "Een venster.", en: "A window."}
  hides: {nl: "Op de site.", en: "On the site."}
sections:
  - id: main
    title: {nl: "Alles", en: "Everything"}
    questions:
      - id: contract
        theme: roles
        ask: {nl: "Is er een contract?", en: "Is there a contract?"}
        type: single
        options:
          "yes": {nl: "Ja", en: "Yes"}
          "no": {nl: "Nee", en: "No"}
        control:
          title: {nl: "Een contract", en: "A contract"}
          law: [gdpr-28-3]
          ok: ["yes"]
          gaps:
            - {if: "no", severity: high, why: {nl: "Niemand is gebonden.", en: "Nobody is bound."}}
            - {if: unknown, severity: medium, why: {nl: "Niemand weet het.", en: "Nobody knows."}}
          measure: {nl: "Sluit een contract.", en: "Sign a contract."}
          evidence: {nl: "Het contract.", en: "The contract."}
      - id: notice
        theme: transparency
        ask: {nl: "Wordt het verteld?", en: "Are people told?"}
        type: single
        options:
          "yes": {nl: "Ja", en: "Yes"}
          "no": {nl: "Nee", en: "No"}
        control:
          title: {nl: "Een melding", en: "A notice"}
          law: [gdpr-13-1]
          ok: ["yes"]
          gaps:
            - {if: "no", severity: medium, why: {nl: "Niemand is ingelicht.", en: "Nobody was told."}}
            - {if: unknown, severity: low, why: {nl: "Niemand weet het.", en: "Nobody knows."}}
          measure: {nl: "Vertel het.", en: "Tell them."}
          evidence: {nl: "De melding.", en: "The notice."}
`;

export interface GateAudit {
  /** What stands behind `contract:` in the answer file. */
  readonly contract?: string;
  readonly notice?: string;
  /** What the inventory says of e-mail; left out: nobody was asked. */
  readonly email?: 'in_use' | 'not_in_use' | 'unknown' | undefined;
  readonly timezone?: string;
  /** Lines of audit.yaml besides those it always has. */
  readonly more?: string;
}

/** Writes an audit with one touchpoint, `desk`, where all is in order unless told otherwise, and every other kind is not in use. */
export function gateAudit(folder: string, audit: GateAudit = {}): void {
  const { contract = '"yes"', notice = '"yes"', timezone = 'Europe/Amsterdam', more = '' } = audit;
  const email = 'email' in audit ? audit.email : 'not_in_use';
  const kinds = shippedNames.map((name) => name.replace(/\.yaml$/, '')).filter((kind) => kind !== 'email');
  const inventory = [
    '  chat: {use: in_use}',
    ...kinds.map((kind) => `  ${kind}: {use: not_in_use}`),
    ...(email === undefined ? [] : [`  email: {use: ${email}}`]),
  ];
  for (const name of ['questionnaires', 'touchpoints']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'questionnaires', 'chat.yaml'), CHAT);
  writeFileSync(
    join(folder, 'audit.yaml'),
    `audit: 1\norganisation: Example Ltd\nlanguages: [en, nl]\ntimezone: ${timezone}\n${more}inventory:\n${inventory.join('\n')}\n`,
  );
  writeFileSync(
    join(folder, 'touchpoints', 'desk.yaml'),
    `touchpoint: desk\nquestionnaire: chat@1.0.0\nname: The desk\n\nanswers:\n  #: Is there a contract?\n  contract: ${contract}\n\n  #: Are people told?\n  notice: ${notice}\n`,
  );
}
