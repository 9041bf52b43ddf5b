import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ask } from '../../../api/request.ts';
import { Page } from '../../../parts/page.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWords } from '../../../words/language.tsx';
import { keptQuery } from '../../screening/kept.ts';
import { WORDS } from '../appointment-words.ts';
import { useOnce } from '../once.ts';
import { refusalOf } from '../person-form.tsx';
import { appointmentsQuery, type Booking, pathOf, personQuery, type Whose } from '../queries.ts';
import { Back } from './back.tsx';
import { BookingForm } from './booking-form.tsx';
import { type Draft, draftAfter, EMPTY } from './draft.ts';

/** What was screened, when another day is booked for it; null where there is nothing of the kind. */
const useScreened = (whose: Whose) => {
  const { screening = 0 } = useSearch({ strict: false });
  const { data, isFetching } = useQuery({ ...keptQuery({ ...whose, number: screening }), enabled: screening > 0 });
  return { kept: data ?? null, isWaiting: data === undefined && isFetching };
};

const Form = ({ whose, first }: { readonly whose: Whose; readonly first: Draft }) => {
  const { clinic, person } = whose;
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
    <BookingForm
      first={first}
      refused={refusalOf(error)}
      isPending={isPending}
      onBooking={mutate}
      back={<Back whose={whose} />}
    />
  );
};

/** Booking an appointment of a client; of what was screened, with the earliest day for it. */
export const NewAppointment = () => {
  const words = useWords(WORDS);
  const { clinic, role, account } = useAtWork();
  const { person = '' } = useParams({ strict: false });
  const whose = { clinic, person };
  const { data } = useQuery(personQuery(whose));
  const { kept, isWaiting } = useScreened(whose);
  const first = kept === null ? EMPTY : draftAfter(kept);
  return (
    <Page title={words.bookFor(data?.value.name ?? '…')} tab={words.bookFor('…')}>
      {isWaiting ? (
        <Waiting />
      ) : (
        <Form whose={whose} first={role === 'reception' ? first : { ...first, practitioner: account }} />
      )}
    </Page>
  );
};
