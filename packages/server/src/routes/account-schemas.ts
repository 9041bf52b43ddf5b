import * as z from 'zod';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../accounts/auth.ts';
import { ROLES } from '../accounts/tables.ts';
import { accountId as account, clinicId, clinicName } from './clinic-schemas.ts';

const token = z.string().min(1).max(200).describe('What stands behind the # of the link');
const newPassword = z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD);
const oldPassword = z.string().max(1000);
const plainName = clinicName.regex(/^\P{Cc}*$/u, 'a name without control characters');
const role = z.enum(ROLES);
const totp = z.string().regex(/^\d{6}$/, 'six digits');

export const signInSchema = z.strictObject({ email: z.string().min(3).max(254), password: oldPassword });
export const codeSchema = z.strictObject({
  code: z
    .string()
    .regex(/^(\d{6}|[A-Za-z0-9]{5}-[A-Za-z0-9]{5})$/, 'six digits, or a backup code with its hyphen')
    .describe('Six digits of the authenticator, or a backup code; each counts once'),
});
export const setUpSchema = z.strictObject({
  token,
  name: plainName,
  email: z.email().max(254),
  password: newPassword,
  clinic: z.strictObject({ id: clinicId, name: plainName }).optional().describe('From the first director only'),
});
export const resetSchema = z.strictObject({ token, password: newPassword });
export const resetDoneSchema = z.strictObject({ reset: z.literal(true) });

export const callerSchema = z.strictObject({
  account: z.string(),
  name: z.string(),
  secondFactor: z.boolean().describe('Whether they have a second factor'),
  clinics: z.array(z.strictObject({ clinic: z.string(), name: z.string(), role })),
});
export const signOutQuery = z.strictObject({ everywhere: z.enum(['true', 'false']).optional() });
export const signedOutSchema = z.strictObject({ everywhere: z.boolean() });
export const changePasswordSchema = z.strictObject({ old: oldPassword, password: newPassword });

export const passwordSchema = z.strictObject({ password: oldPassword });
export const firstCodeSchema = z.strictObject({ code: totp });
export const enrolmentSchema = z.strictObject({
  uri: z.string().describe('For an authenticator, as an otpauth URI; given once'),
  backupCodes: z.array(z.string()).describe('Each signs in once, where the authenticator is lost; given once'),
});

export const colleagueParams = z.strictObject({ clinic: clinicId, account });
export const roleSchema = z.strictObject({ role });
export const staffListSchema = z.strictObject({
  staff: z.array(
    z.strictObject({
      account: z.string(),
      name: z.string(),
      email: z.string(),
      role,
      secondFactor: z.boolean(),
      since: z.string(),
    }),
  ),
});
export const colleaguesSchema = z.strictObject({
  colleagues: z.array(z.strictObject({ account: z.string(), name: z.string(), role })),
});
export const postSchema = z.strictObject({ account: z.string(), role });
export const endedSchema = z.strictObject({ account: z.string() });
export const makeResetSchema = z.strictObject({
  secondFactor: z.enum(['keep', 'remove']).optional().describe('What becomes of their second factor. Default: keep'),
});
