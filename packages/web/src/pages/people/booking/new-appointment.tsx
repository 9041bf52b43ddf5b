import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { ask } from '../../../api/request.ts';
import { Page } from '../../../parts/page.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWords } from '../../../words/language.tsx';
import { WORDS } from '../appointment-words.ts';
import { useOnce } from '../once.ts';
import { refusalOf } from '../person-form.tsx';
import { appointmentsQuery, type Booking, pathOf, personQuery } from '../queries.ts';
import { Back } from './back.tsx';
import { BookingForm } from './booking-form.tsx';
import { EMPTY } from './draft.ts';

/** Booking an appointment of a client. */
export const NewAppointment = () => {
  const words = useWords(WORDS);
  const { clinic, role, account } = useAtWork();
  const { person = '' } = useParams({ strict: false });
  const whose = { clinic, person };
  const { data } = useQuery(personQuery(whose));
  const client = useQueryClient();
  const navigate = useNavigate();
  const once = useOnce();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (body: Booking) => ask('POST', `${pathOf(whose)}/appointments`, { body, key: once.keyFor(body) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: appointmentsQuery(whose).queryKey });
      void client.invalidateQueries({ queryKey: ['validity', clinic, person] });
      void client.invalidateQueries({ queryKey: ['today', clinic] });
      await navigate({ to: '/clinics/$clinic/people/$person', params: whose });
    },
  });
  return (
    <Page title={words.bookFor(data?.value.name ?? '…')} tab={words.bookFor('…')}>
      <BookingForm
        first={role === 'reception' ? EMPTY : { ...EMPTY, practitioner: account }}
        refused={refusalOf(error)}
        isPending={isPending}
        onBooking={mutate}
        back={<Back whose={whose} />}
      />
    </Page>
  );
};
