/** @file The finder of each source of dates. */
import type { SchedulerRuleDescription } from '#shared/features/scheduler/rules.ts';
import { complaintSource } from './complaint-source.ts';
import { claimSource } from './claim-source.ts';
import { prospectSource } from './prospect-source.ts';
import { quoteSource } from './quote-source.ts';
import { renewalSource } from './renewal-source.ts';
import type { Source, Sources } from './rule-source.ts';
import { yearSource } from './year-source.ts';

const sources: Sources = {
  prospect: prospectSource,
  year: yearSource,
  renewal: renewalSource,
  quote: quoteSource,
  claim: claimSource,
  complaint: complaintSource,
};

/** The types tell that a rule meets its own source; a rule that is only known at run time cannot. */
export const sourceOf = (rule: SchedulerRuleDescription): Source<SchedulerRuleDescription> =>
  sources[rule.source];
