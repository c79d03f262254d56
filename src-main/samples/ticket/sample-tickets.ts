/** @file The tickets of a generated client: most of past weeks are closed, those of these weeks open or waiting. */
import { isOpenClaim } from '#shared/features/claim/claim.rules.ts';
import { traitsOf, type Branch } from '#shared/features/contract/branches.ts';
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import { DAY_MS, isFollowed, pastMs, workedFrom } from '../memo/memo-draw.ts';
import { noTickets, type Served, type TicketDraw, type TicketRows } from './ticket-draw.ts';
import { addTicket, type Matter, type Standing } from './ticket-rows.ts';
import { ANSWERED_COMPLAINT, RUNNING_COMPLAINT, SCENARIOS, type Scenario } from './ticket-texts.ts';

const HOUR_MS = 3_600_000;
/** What is older is closed. */
const RECENT_DAYS = 40;

const isRunning = ({ status }: Matter['contract'] & object): boolean =>
  status === 'EN_COURS' || status === 'SUSPENDU';

/** What the scenario can be about, with this client; null where they have nothing of the kind. */
function matterOf({ random }: TicketDraw, { bundle, rows }: Served, scenario: Scenario): Matter | null {
  const isFromMail = scenario.said[0]?.medium === 'EMAIL' && scenario.said[0].direction === 'IN';
  if (isFromMail && bundle.emails.length === 0) return null;
  if (scenario.about === 'client') return { scenario, contract: null, claim: null };
  const contracts = rows.contracts.filter(
    (one) =>
      isRunning(one) && (!scenario.family || traitsOf(one.branch as Branch).family === scenario.family),
  );
  if (contracts.length === 0) return null;
  if (scenario.about === 'contract') return { scenario, contract: random.pick(contracts), claim: null };
  const claims = rows.claims.filter((one) => isOpenClaim(one.status));
  if (claims.length === 0) return null;
  const claim = random.pick(claims);
  const contract = rows.contracts.find(({ id }) => id === claim.contractId) ?? null;
  return { scenario, contract, claim };
}

/** The same day, while people are at work: nobody writes at four in the morning. */
function atWork(ms: number): number {
  const hour = Math.floor((ms % DAY_MS) / HOUR_MS);
  if (hour < 7) return ms + 7 * HOUR_MS;
  return hour < 17 ? ms : ms - 7 * HOUR_MS;
}

/** Moments of as many exchanges, each hours or days after the one before, all before today. */
function momentsFrom({ random, todayMs }: TicketDraw, startMs: number, count: number): number[] {
  const moments: number[] = [];
  let at = Math.min(startMs, todayMs - DAY_MS);
  for (let rank = 0; rank < count; rank += 1) {
    at = Math.max(atWork(at), (moments.at(-1) ?? 0) + 600_000);
    moments.push(at);
    const latest = todayMs - (count - rank) * 600_000;
    at = Math.max(at + 600_000, Math.min(at + random.between(1, 60) * HOUR_MS, latest));
  }
  return moments;
}

function pastStanding(draw: TicketDraw, { bundle }: Served, count: number): Standing {
  const fromMs = Math.max(epochMsOf(bundle.client.createdAt as Instant), draw.todayMs - 700 * DAY_MS);
  const startMs = pastMs(draw, fromMs, Math.max(fromMs, draw.todayMs - RECENT_DAYS * DAY_MS));
  return { state: 'FERME', wakeOn: null, moments: momentsFrom(draw, startMs, count) };
}

/** Waiting until some day around today: a few have woken up this week. */
function recentStanding(draw: TicketDraw, { bundle }: Served, count: number): Standing {
  const { random, today, todayMs } = draw;
  const state = random.share([['OUVERT', 44], ['EN_ATTENTE', 36], ['FERME', 20]] as const); // prettier-ignore
  const said = state === 'FERME' ? count : random.between(1, count);
  const fromMs = Math.max(epochMsOf(bundle.client.createdAt as Instant), todayMs - RECENT_DAYS * DAY_MS);
  return {
    state,
    wakeOn: state === 'EN_ATTENTE' ? workedFrom(addDays(today, random.between(-3, 15))) : null,
    moments: momentsFrom(draw, pastMs(draw, fromMs), said),
  };
}

const COUNTS = [[0, 70], [1, 22], [2, 8]] as const; // prettier-ignore
/** In a large cabinet. */
const COUNTS_FAR = [[0, 82], [1, 14], [2, 4]] as const; // prettier-ignore

/** @param asked as many tickets as one client ever has: for measures */
export function ticketsOf(draw: TicketDraw, served: Served, asked?: number): TicketRows {
  const rows = noTickets();
  if (!isFollowed(served.bundle.client) && asked === undefined) return rows;
  const { random, isAtHand } = draw;
  const count = asked ?? random.share(isAtHand ? COUNTS : COUNTS_FAR);
  for (let made = 0; made < count; made += 1) {
    const matter = matterOf(draw, served, random.pick(SCENARIOS));
    if (!matter) continue;
    const length = matter.scenario.said.length;
    const isRecent = random.chance(isAtHand ? 66 : 14);
    const standing = (isRecent ? recentStanding : pastStanding)(draw, served, length);
    addTicket(draw, served, { ...matter, ...standing }, rows);
  }
  return rows;
}

/** What the complaints speak of. */
const hasDeductible = (contract: Matter['contract'] & object): boolean =>
  isRunning(contract) && ['AUTO', 'MOTO', 'MRH'].includes(contract.branch);

/** Whether somebody can complain: by mail, about a contract that runs. */
export const canComplain = ({ bundle, rows }: Served): boolean =>
  isFollowed(bundle.client) && bundle.emails.length > 0 && rows.contracts.some(hasDeductible);

/** Days since the one that waits for its acknowledgement was sent. */
const SENT_DAYS_AGO = 8;
const ANSWERED = { sent: 75, acknowledged: 71, answered: 40 } as const;

/** @param served two who can */
export function complaintsOf(draw: TicketDraw, [first, second]: readonly Served[]): TicketRows {
  const rows = noTickets();
  const { today, todayMs } = draw;
  const on = (days: number): DateOnly => addDays(today, -days);
  const at = (days: number): number => todayMs - days * DAY_MS + 9 * HOUR_MS;
  const contractOf = ({ rows: { contracts } }: Served) => contracts.find(hasDeductible) ?? null;
  if (first) {
    const sentOn = workedFrom(on(SENT_DAYS_AGO));
    const sentMs = epochMsOf(`${sentOn}T08:40:00.000Z` as Instant);
    const story = { scenario: RUNNING_COMPLAINT, contract: contractOf(first), claim: null };
    const standing: Standing = {
      ...{ state: 'OUVERT', wakeOn: null, moments: [sentMs, sentMs + HOUR_MS] },
      complaint: { complaintSentOn: sentOn, complaintAcknowledgedOn: null, complaintAnsweredOn: null },
    };
    addTicket(draw, first, { ...story, ...standing }, rows);
  }
  if (second) {
    const story = { scenario: ANSWERED_COMPLAINT, contract: contractOf(second), claim: null };
    const { sent, acknowledged, answered } = ANSWERED;
    const standing: Standing = {
      ...{ state: 'FERME', wakeOn: null, moments: [at(sent), at(acknowledged), at(answered)] },
      complaint: {
        ...{ complaintSentOn: on(sent), complaintAcknowledgedOn: on(acknowledged) },
        complaintAnsweredOn: on(answered),
      },
    };
    addTicket(draw, second, { ...story, ...standing }, rows);
  }
  return rows;
}
