/**
 * The words on the screen that the tests of the interview wait for, in one place: when a text of the program changes on purpose, this
 * file changes with it and no test does. They are written out, not taken from the program, so that a wrong text is noticed.
 */
export const words = {
  nl: {
    inventory: 'Wat is in gebruik',
    of: 'van',
    askWho: 'Wie zou dit weten? Noem de functie, niet de naam:',
    askWith: 'Met wie spreekt u? Noem de functie, niet de naam (leeg mag ook):',
    askName: 'Naam, zoals het nummer of het team:',
    whereTo: 'Waarheen?',
    askNote: 'Notitie (leeg haalt haar weg):',
    noted: 'Notitie:',
    toAsk: 'Te vragen:',
    evidence: 'Bewijs:',
    askReason: 'Waarom is dit niet van toepassing?',
    askEvidence: 'Welk bestand, onder de map van het onderzoek?',
    askRespondent: 'Wie antwoordt nu? Noem de functie:',
    menu: 'Wat wilt u doen?',
    later: 'Later:',
    overview: 'Welke vraag?',
    notPossible: 'Dat kan hier niet.',
    offer: 'Het rapport nu schrijven?',
    saved: 'Alles wat gezegd is, is bewaard.',
    merged: 'Het bestand was intussen veranderd; beide wijzigingen zijn bewaard.',
    notSaved: 'Het laatste antwoord is niet bewaard; alle eerdere wel.',
    locked: 'Iemand houdt een interview in dit onderzoek:',
    takenOver: 'is afgebroken; de antwoorden zijn bewaard.',
    diskFull: 'de schijf is vol',
    readOnly: /de schijf is alleen te lezen|u mag daar niet schrijven/,
    noTerminal: 'Voor een interview is een terminal nodig.',
    next: 'touchpoint-audit report',
    /** In the footer of every list. */
    keysOfList: 'Enter',
    stop: 'q stop',
    /** Below whatever question. */
    anyKeys: /q stop|Tab menu/,
  },
  en: {
    saved: 'Everything said so far is saved.',
    askWho: 'Who would know this? Give the role, not the name:',
    menu: 'What do you want to do?',
    later: 'Later:',
    askNote: 'Note (empty removes it):',
    noted: 'Note:',
    toAsk: 'To ask:',
    evidence: 'Evidence:',
    askReason: 'Why is this not applicable?',
    askEvidence: 'Which file, below the folder of the audit?',
    askRespondent: 'Who answers now? Give the role:',
    offer: 'Write the report now?',
    /** Below whatever question. */
    anyKeys: /q stop|Tab menu/,
  },
} as const;
