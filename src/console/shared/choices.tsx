import { useId } from 'preact/hooks';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoicesProps {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly picked: string | null;
  readonly onPick: (value: string) => void;
}

/** Radio buttons, one to be picked. */
export function Choices({ legend, choices, picked, onPick }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.map(({ value, label, hint }) => (
        <label key={value} class="choice">
          <input type="radio" name={name} checked={picked === value} onChange={() => onPick(value)} />
          <span>
            {label}
            {hint !== undefined && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
