/** @file From an issue of the schema library to the French sentence shown beside the field. */
import type { z } from 'zod';
import { formatNumber } from './format.ts';
import { uiLabels } from './ui.labels.ts';

const { issues } = uiLabels;

/** Codes that only forms give: main has no field for them. */
const ownIssues: Readonly<Record<string, string>> = {
  'end-before-start': issues.endBeforeStart,
  'time-missing': issues.required,
  'client-not-chosen': issues.clientNotChosen,
  'percent-format': issues.percent,
  'premium-missing': issues.required,
};

type Issue = z.core.$ZodIssue;

const isEmpty = (issue: Issue): boolean =>
  issue.input === undefined || issue.input === null || issue.input === '';

function ofSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin !== 'string') return issues.tooSmall(formatNumber(Number(issue.minimum)));
  return Number(issue.minimum) <= 1 ? issues.required : issues.tooShort(Number(issue.minimum));
}

function ofBig(issue: Extract<Issue, { code: 'too_big' }>): string {
  return issue.origin === 'string'
    ? issues.tooLong(Number(issue.maximum))
    : issues.tooBig(formatNumber(Number(issue.maximum)));
}

/** `custom` issues carry a code of ours (`date-impossible`); an unknown one gets the plain sentence. */
export function messageOfIssue(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return ofSmall(issue);
    case 'too_big':
      return ofBig(issue);
    case 'invalid_format':
      return issue.format === 'email' ? issues.email : issues.invalid;
    case 'invalid_value':
      return issues.choice;
    case 'invalid_type':
      return isEmpty(issue) ? issues.required : issues.invalid;
    case 'custom':
      return issue.message.startsWith('date-') ? issues.date : (ownIssues[issue.message] ?? issues.invalid);
    default:
      return issues.invalid;
  }
}
