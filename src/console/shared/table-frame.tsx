import type { ComponentChildren } from 'preact';

export interface TableFrameProps {
  /** What the table is, for whoever comes to it by its frame. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A table that scrolls by itself where it is too wide, also by keyboard. */
export const TableFrame = ({ label, children }: TableFrameProps) => (
  <div class="table-frame" tabIndex={0} role="region" aria-label={label}>
    <table>{children}</table>
  </div>
);
