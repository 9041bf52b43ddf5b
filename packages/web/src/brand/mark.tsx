/** The mark: a ring and a stem, a P that is also a drop on a needle. Its name stands beside it. */
export const Mark = ({ size = 28 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="8" fill="var(--mantine-color-teal-6)" />
    <path d="M11 27V12.5a5.5 5.5 0 1 1 5.5 5.5" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
  </svg>
);
