/** @file One drawing per branch: beside its name, never instead of it. */
import Bike from '@lucide/svelte/icons/bike';
import BriefcaseBusiness from '@lucide/svelte/icons/briefcase-business';
import Car from '@lucide/svelte/icons/car';
import Crosshair from '@lucide/svelte/icons/crosshair';
import Flower2 from '@lucide/svelte/icons/flower-2';
import Gavel from '@lucide/svelte/icons/gavel';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import HardHat from '@lucide/svelte/icons/hard-hat';
import HeartPulse from '@lucide/svelte/icons/heart-pulse';
import House from '@lucide/svelte/icons/house';
import KeyRound from '@lucide/svelte/icons/key-round';
import Landmark from '@lucide/svelte/icons/landmark';
import Laptop from '@lucide/svelte/icons/laptop';
import PawPrint from '@lucide/svelte/icons/paw-print';
import PiggyBank from '@lucide/svelte/icons/piggy-bank';
import Plane from '@lucide/svelte/icons/plane';
import Sailboat from '@lucide/svelte/icons/sailboat';
import Scale from '@lucide/svelte/icons/scale';
import Shield from '@lucide/svelte/icons/shield';
import Smartphone from '@lucide/svelte/icons/smartphone';
import Store from '@lucide/svelte/icons/store';
import Truck from '@lucide/svelte/icons/truck';
import Umbrella from '@lucide/svelte/icons/umbrella';
import UserRound from '@lucide/svelte/icons/user-round';
import type { Branch } from '#shared/features/contract/branches.ts';
import type { Icon } from '../icon.ts';

export const branchIcons: Readonly<Record<Branch, Icon>> = {
  AUTO: Car,
  MOTO: Bike,
  MRH: House,
  PNO: KeyRound,
  SANTE_IND: HeartPulse,
  SANTE_COLL: HeartPulse,
  PREV_IND: Umbrella,
  PREV_COLL: Umbrella,
  GAV: Shield,
  PJ: Scale,
  ANIMAUX: PawPrint,
  VOYAGE: Plane,
  SCOLAIRE: GraduationCap,
  CHASSE: Crosshair,
  AFFINITAIRE: Smartphone,
  EMPRUNTEUR: Landmark,
  RCPRO: BriefcaseBusiness,
  MRP: Store,
  DECENNALE: HardHat,
  DO: HardHat,
  FLOTTE: Truck,
  CYBER: Laptop,
  RCMS: Gavel,
  HOMME_CLE: UserRound,
  TRANSPORT: Truck,
  VIE: PiggyBank,
  PER: PiggyBank,
  CAPI: PiggyBank,
  OBSEQUES: Flower2,
  NAVIGATION: Sailboat,
  AUTRE: Shield,
};
