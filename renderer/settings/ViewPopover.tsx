import {
  DialogTrigger,
  Group,
  Label,
  Popover,
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
  Switch,
} from 'react-aria-components';
import type { ListDensity, Settings } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { Choice } from '../app/controls/Choice.tsx';
import { MinusIcon, PlusIcon } from '../app/icons/icons.tsx';
import { compact } from '../messages/compact-list.ts';
import { health } from '../messages/health.ts';
import { messages } from '../messages/messages.ts';
import { MAX_TEXT_STEP, MIN_TEXT_STEP, textScale } from './apply-settings.ts';
import { useSettings } from './SettingsProvider.tsx';
import styles from './ViewPopover.module.css';

const THEMES = ['system', 'light', 'dark', 'sepia', 'contrast'] as const satisfies readonly Settings['theme'][];
const DIRECTIONS = ['auto', 'ltr', 'rtl'] as const satisfies readonly Settings['direction'][];
const DENSITIES = ['comfortable', 'compact'] as const satisfies readonly ListDensity[];
const NARROWEST = 40;
const WIDEST = 100;

interface Props {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly density: ListDensity;
  readonly onDensity: (density: ListDensity) => void;
  readonly showsNotes: boolean;
  readonly onToggleNotes: () => void;
  readonly onShortcuts: () => void;
  readonly onHealth: () => void;
  readonly onWelcome: () => void;
}

/** How the window looks: a button and the choices behind it, which take effect as they are made. */
export function ViewPopover({
  isOpen,
  onOpenChange,
  onShortcuts,
  onHealth,
  onWelcome,
  density,
  onDensity,
  ...notes
}: Props) {
  const { view, toolbar } = messages;
  const leaveFor = (next: () => void) => () => {
    onOpenChange(false);
    next();
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button kind="quiet">{toolbar.view}</Button>
      <Popover placement="bottom end" aria-label={toolbar.view} className={styles['popover'] ?? ''}>
        <div className={styles['choices']}>
          <Looks />
          <Choice
            label={compact.density}
            choices={DENSITIES.map((id) => ({ id, label: compact.densities[id] }))}
            value={density}
            onChange={onDensity}
          />
          <Switch isSelected={notes.showsNotes} onChange={notes.onToggleNotes} className={styles['switch'] ?? ''}>
            {view.notes}
            <span className={styles['track']} />
          </Switch>
          <div className={styles['more']}>
            <Button kind="quiet" onPress={leaveFor(onShortcuts)}>
              {view.shortcuts}
            </Button>
            <Button kind="quiet" onPress={leaveFor(onHealth)}>
              {health.menu}
            </Button>
            <Button kind="quiet" onPress={leaveFor(onWelcome)}>
              {view.welcome}
            </Button>
          </div>
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function Looks() {
  const { settings, change } = useSettings();
  const { view } = messages;
  const named = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>) =>
    ids.map((id) => ({ id, label: names[id] }));
  return (
    <>
      <Choice
        label={view.theme}
        choices={named(THEMES, view.themes)}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
      />
      <TextSize step={settings.textStep} onChange={(textStep) => change({ textStep })} />
      <Slider
        minValue={NARROWEST}
        maxValue={WIDEST}
        value={settings.measureCharacters}
        onChange={(measureCharacters) => change({ measureCharacters })}
        className={styles['slider'] ?? ''}
      >
        <Label className={styles['label'] ?? ''}>{view.measure}</Label>
        <SliderOutput className={styles['value'] ?? ''}>
          <bdi>{view.characters(settings.measureCharacters)}</bdi>
        </SliderOutput>
        <SliderTrack className={styles['rail'] ?? ''}>
          <SliderThumb className={styles['thumb'] ?? ''} />
        </SliderTrack>
      </Slider>
      <Choice
        label={view.direction}
        choices={named(DIRECTIONS, view.directions)}
        value={settings.direction}
        onChange={(direction) => change({ direction })}
      />
    </>
  );
}

function TextSize({ step, onChange }: { readonly step: number; readonly onChange: (step: number) => void }) {
  const { view } = messages;
  return (
    <Group aria-label={view.textSize} className={styles['size'] ?? ''}>
      <span className={styles['label']}>{view.textSize}</span>
      <Button aria-label={view.smaller} isDisabled={step <= MIN_TEXT_STEP} onPress={() => onChange(step - 1)}>
        <MinusIcon />
      </Button>
      <output className={styles['percent']}>{view.percent(Math.round(textScale(step) * 100))}</output>
      <Button aria-label={view.larger} isDisabled={step >= MAX_TEXT_STEP} onPress={() => onChange(step + 1)}>
        <PlusIcon />
      </Button>
    </Group>
  );
}
