/** @file What a labelled field hands to the control inside it, and what every labelled field accepts. */

export interface ControlAttributes {
  id: string;
  required: boolean;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** Refuses the value: says why and what to do. */
  error?: string | undefined;
  /** Doubts the value; it can be saved as it is. */
  warning?: string | undefined;
  required?: boolean | undefined;
}
