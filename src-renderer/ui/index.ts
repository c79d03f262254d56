/** @file The design system: the only home of look. `ui.css` is imported once by each page's entry. */
export { default as Button } from './action/Button.svelte';
export { default as IconButton } from './action/IconButton.svelte';
export { default as Kbd } from './action/Kbd.svelte';
export { default as Menu } from './action/Menu.svelte';
export type { MenuEntry } from './action/menu.ts';

export { default as Field } from './field/Field.svelte';
export { default as TextField } from './field/TextField.svelte';
export { default as TextArea } from './field/TextArea.svelte';
export { default as SelectField } from './field/SelectField.svelte';
export { default as ClientField } from './field/ClientField.svelte';
export { default as Combobox } from './field/Combobox.svelte';
export { default as DateField } from './field/DateField.svelte';
export { default as DayField } from './field/DayField.svelte';
export { default as TimeField } from './field/TimeField.svelte';
export { default as MoneyField } from './field/MoneyField.svelte';
export { default as TextInput } from './input/TextInput.svelte';
export { default as SearchInput } from './input/SearchInput.svelte';
export { default as TextAreaInput } from './input/TextAreaInput.svelte';
export { default as SelectInput } from './input/SelectInput.svelte';
export { default as ComboboxInput } from './input/ComboboxInput.svelte';
export type { Choice, Reading } from './input/choice.ts';
export { Suggestions } from './input/suggestions.svelte.ts';
export { readBirthDate, readDay, readPastDay } from './read-date.ts';
export { readTime } from './read-time.ts';

export { default as RepetitionField } from './repetition/RepetitionField.svelte';

export { default as Checkbox } from './choice/Checkbox.svelte';
export { default as Switch } from './choice/Switch.svelte';
export { default as RadioGroup } from './choice/RadioGroup.svelte';
export { default as SegmentedControl } from './choice/SegmentedControl.svelte';
export { default as FilterChoice } from './choice/FilterChoice.svelte';

export { default as Avatar } from './display/Avatar.svelte';
export { default as Badge } from './display/Badge.svelte';
export { default as BrandMark } from './display/BrandMark.svelte';
export { default as Breakable } from './display/Breakable.svelte';
export { default as Card } from './display/Card.svelte';
export { default as EmptyState } from './display/EmptyState.svelte';
export { default as ErrorState } from './display/ErrorState.svelte';
export { default as SettingGroup } from './display/SettingGroup.svelte';
export { default as Skeleton } from './display/Skeleton.svelte';
export { default as StateShape } from './display/StateShape.svelte';
export type { Shape } from './display/shape.ts';
export { default as Tabs } from './display/Tabs.svelte';

export { default as DueBadge } from './due/DueBadge.svelte';
export { dueWords, urgencyLabels } from './due/due.labels.ts';
export { urgencyLooks } from './due/due.ts';
export { default as ContractBadges } from './contract/ContractBadges.svelte';
export { default as BranchIcon } from './contract/BranchIcon.svelte';

export { default as ConfirmDialog } from './overlay/ConfirmDialog.svelte';
export { default as Dialog } from './overlay/Dialog.svelte';
export { default as Popover } from './overlay/Popover.svelte';
export { default as SidePanel } from './overlay/SidePanel.svelte';
export { providePanelHost, type PanelHost } from './overlay/panel-host.ts';
export { default as Spotlight } from './overlay/Spotlight.svelte';
export { default as Tooltip } from './overlay/Tooltip.svelte';

export { default as RecoverySheetPage } from './print/RecoverySheetPage.svelte';

export { default as Toaster } from './feedback/Toaster.svelte';
export { provideToasts, useToasts, type ToastMessage } from './toast.svelte.ts';

export { copyText } from './copy-text.ts';
export { revealShown } from './reveal.ts';
export * from './format.ts';
export { createForm, type Form } from './form.svelte.ts';
export type { Icon, Tone } from './icon.ts';

export { default as EditScope } from './row/EditScope.svelte';
export { default as FieldRow } from './row/FieldRow.svelte';
export { default as TextRow } from './row/TextRow.svelte';
export { default as TextAreaRow } from './row/TextAreaRow.svelte';
export { default as SelectRow } from './row/SelectRow.svelte';
export { default as DateRow } from './row/DateRow.svelte';
export { default as ComboboxRow } from './row/ComboboxRow.svelte';
export { default as TimeRow } from './row/TimeRow.svelte';
export { default as FieldJump } from './row/FieldJump.svelte';
export { useEditSession, useJumpTarget } from './row/edit-session.svelte.ts';
export type { FieldAddress, RowAttributes } from './row/field-row.ts';
export type { OtherSave, RowEdit, SavedOperation } from './row/row-edit.svelte.ts';

export { default as SplitColumns } from './layout/SplitColumns.svelte';

export { default as ListFoot } from './table/ListFoot.svelte';
export { default as DataTable } from './table/DataTable.svelte';
export { fittingColumns, type Column, type Sort, type TablePlace } from './table/data-table.ts';
export type { RowGroup } from './table/groups/groups.ts';
export { ALL_TICKS, countTicks, isTicked, NO_TICKS, withTicks, type Ticks } from './table/ticks.ts';

export type { CalendarItem, CalendarMove, CalendarSlot, OnMove } from './calendar/calendar.ts';
export { default as TimeGrid } from './calendar/TimeGrid.svelte';
export { default as ListDays } from './calendar/ListDays.svelte';
export { default as MonthGrid } from './calendar/MonthGrid.svelte';
export { default as PrintedCalendar } from './calendar/print/PrintedCalendar.svelte';
