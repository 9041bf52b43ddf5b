import { Button } from '@mantine/core';

/** The next page of a list. */
export const More = ({
  query: { hasNextPage, isFetchingNextPage, fetchNextPage },
  children,
}: {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  readonly children: string;
}) =>
  hasNextPage && (
    <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {children}
    </Button>
  );
