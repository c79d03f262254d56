/** @file The icon of each kind of event. */
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Handshake from '@lucide/svelte/icons/handshake';
import MapPin from '@lucide/svelte/icons/map-pin';
import Phone from '@lucide/svelte/icons/phone';
import Store from '@lucide/svelte/icons/store';
import Utensils from '@lucide/svelte/icons/utensils';
import type { EventKind } from '#shared/features/agenda/agenda.api.ts';
import type { Icon } from '../../ui/index.ts';

export const eventIcons: Readonly<Record<EventKind, Icon>> = {
  APPEL: Phone,
  RDV: Handshake,
  DEJEUNER: Utensils,
  VISITE: MapPin,
  SALON: Store,
  AUTRE: CalendarDays,
};
