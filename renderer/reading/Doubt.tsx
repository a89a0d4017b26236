import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import styles from './doubt.module.css';

interface Props {
  readonly label: string;
  readonly explanation: string;
}

/** A quiet remark that something is not certain; why is told on hover and focus. */
export function Doubt({ label, explanation }: Props) {
  return (
    <TooltipTrigger delay={200} closeDelay={100}>
      <Button className={styles['doubt'] ?? ''}>{label}</Button>
      <Tooltip className={styles['explanation'] ?? ''} offset={6}>
        {explanation}
      </Tooltip>
    </TooltipTrigger>
  );
}
