import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import { classNames } from '../../theme/class-names.ts';
import styles from './controls.module.css';

interface Props extends Omit<ButtonProps, 'className'> {
  /** `primary` for the one thing to do next, `quiet` for what only shows itself when needed. */
  readonly kind?: 'plain' | 'primary' | 'quiet';
}

/** A button of the window's own look. */
export function Button({ kind = 'plain', ...props }: Props) {
  return <AriaButton {...props} className={classNames(styles['button'], styles[kind])} />;
}
