import type { CaseCard } from '../../console-protocol.ts';

const NOT_TOLD = 'not told';

/** Who the caller claimed to be. Names and numbers of real officers get borrowed: it is a claim, whatever it matches. */
export const Officer = ({ officer }: { readonly officer: NonNullable<CaseCard['officer']> }) => (
  <section class="card-part">
    <h3>
      The caller claimed to be <span class="mark">not checked</span>
    </h3>
    <dl>
      {[
        ['Name', officer.name],
        ['Collar number', officer.collarNumber],
        ['Force', officer.force],
      ].map(([label, value]) => (
        <div key={label} class="fact">
          <dt>{label}</dt>
          <dd>{value ?? NOT_TOLD}</dd>
        </div>
      ))}
    </dl>
  </section>
);
