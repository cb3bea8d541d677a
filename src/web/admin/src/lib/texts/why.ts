/** Texts of why a lead went where it went. */
export const whyTexts = {
  why: {
    tab: 'Why',
    intro: 'Every delivery account of the lead type, judged with the settings of {{time}} (catalog version {{version}}).',
    client: 'Client',
    outcome: 'Outcome',
    empty: 'No delivery account to judge',
    emptyHint: 'There was none for this lead type.',
    noneOf: 'None of the loaded ones has this outcome.',
    remedy: 'It would have been sold with:',
    recorded: 'Written down when it happened',
    judged: 'Judged again',
    more: 'Show more delivery accounts',
    notKnown: 'What cannot be known afterwards',
    campaignCaps: "The campaign's caps",
    caps: 'Caps of the delivery account and its client now',
    list: 'Delivery accounts and why',
  },
};
