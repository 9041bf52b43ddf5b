import { renderSVG } from 'uqr';

/** A text as a QR code; what it holds has to be given in words as well. */
export const QrCode = ({
  text,
  label,
  size = 200,
}: {
  readonly text: string;
  readonly label: string;
  readonly size?: number;
}) => (
  <div
    role="img"
    aria-label={label}
    style={{ width: size, height: size, background: '#fff', padding: 8 }}
    // The library makes squares out of the text and repeats nothing of it.
    dangerouslySetInnerHTML={{ __html: renderSVG(text) }}
  />
);
