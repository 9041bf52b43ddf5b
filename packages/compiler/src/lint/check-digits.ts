const TIMES = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const TURN = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/**
 * Whether the last digit of a number is its check digit by Verhoeff, as in SNOMED CT.
 * @example verhoeff('2363') // true
 */
export const verhoeff = (digits: string): boolean =>
  digits
    .split('')
    .toReversed()
    .reduce((sum, digit, place) => {
      const turned = TURN[place % 8]?.[Number(digit)] ?? '0';
      return Number(TIMES[sum]?.[Number(turned)] ?? '0');
    }, 0) === 0;

/**
 * Whether the last digit of a number is its check digit by Luhn, as in LOINC (the hyphen left out).
 * @example luhn('79927398713') // true
 */
export const luhn = (digits: string): boolean =>
  digits
    .split('')
    .toReversed()
    .reduce((sum, digit, place) => {
      const twice = place % 2 === 1 ? Number(digit) * 2 : Number(digit);
      return sum + (twice > 9 ? twice - 9 : twice);
    }, 0) %
    10 ===
  0;
