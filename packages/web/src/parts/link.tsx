import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { type ComponentPropsWithRef, forwardRef } from 'react';

type AnchorLinkProps = AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps | 'ref'>;
type ButtonLinkProps = ButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps | 'ref'>;

const PlainAnchor = forwardRef<HTMLAnchorElement, AnchorLinkProps>((props, ref) => (
  <Anchor underline="always" ref={ref} {...props} />
));

const PlainButton = forwardRef<HTMLAnchorElement, ButtonLinkProps>((props, ref) => (
  <Button component="a" ref={ref} {...props} />
));

/** A link to a page of the console. */
export const Link = createLink(PlainAnchor);

/** The same, in the form of a button. */
export const ButtonLink = createLink(PlainButton);
