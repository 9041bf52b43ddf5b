import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../api/request.ts';
import {
  type Appointment,
  appointmentQuery,
  appointmentsQuery,
  type Booking,
  type State,
  versionTag,
} from './queries.ts';

/** An appointment as it is sent back. */
export const bookingOf = ({ at, procedures, planned, practitioner, note }: Booking): Booking => ({
  at,
  procedures,
  ...(planned !== undefined && { planned }),
  ...(practitioner !== undefined && { practitioner }),
  ...(note !== undefined && { note }),
});

/**
 * Says how an appointment stands. When others changed it meanwhile, it is refused and read again.
 * @example const { mutate } = useStateChange({ clinic, person }); mutate({ one, state: 'done' })
 */
export const useStateChange = (clinic: string) => {
  const client = useQueryClient();
  const readAgain = async ({ id, person }: Appointment): Promise<void> => {
    const keys = [appointmentsQuery({ clinic, person }), appointmentQuery(clinic, id)].map((one) => one.queryKey);
    await Promise.all(
      [...keys, ['links', clinic, person], ['validity', clinic, person], ['today', clinic]].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  };
  return useMutation({
    mutationFn: ({ one, state }: { readonly one: Appointment; readonly state: State }) =>
      ask('PUT', `/clinics/${clinic}/appointments/${one.id}`, {
        body: { ...bookingOf(one), state },
        version: versionTag(one.version),
      }),
    onSettled: (_, __, { one }) => readAgain(one),
  });
};
