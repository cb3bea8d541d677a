import { company, type PortalLooks } from '@leadexec/api-client';
import { ErrorState, Loading } from '@leadexec/ui';
import { Button, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/may.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { useProblemTexts } from '../../lib/problem-texts.ts';
import { TextField } from '../../lib/settings/fields.tsx';
import { useField } from '../../lib/settings/form-context.ts';
import { Section } from '../../lib/settings/section.tsx';
import formClasses from '../../lib/settings/settings-form.module.css';
import { SettingsForm } from '../../lib/settings/settings-form.tsx';
import { useDraft } from '../../lib/settings/use-draft.ts';
import classes from './brand.module.css';

type Stored = PortalLooks & { tag: string };

const brandQuery = () => queryOptions({ queryKey: ['portal-brand'], queryFn: company.brand });
/** What the server takes at most. */
export const largestLogo = 256 * 1024;

/** Name, colour and logo of the client portal, with what they look like. */
export function BrandForm() {
  const { t } = useTranslation();
  const problems = useProblemTexts();
  const stored = useQuery(brandQuery());
  if (stored.isPending) {
    return <Loading label={t('common.loading')} lines={6} />;
  }
  if (stored.error) {
    return <ErrorState error={stored.error} retry={stored.refetch} texts={problems} />;
  }
  return <Fields stored={stored.data} />;
}

function Fields({ stored }: { stored: Stored }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useDraft<Stored>({
    stored,
    save: async (change, base) => {
      const { name, accent } = { ...base, ...change } as Stored;
      await company.setBrand(base.tag, { name: name ?? null, accent: accent ?? null });
      return company.brand();
    },
    reload: company.brand,
    onSaved: (saved) => client.setQueryData(brandQuery().queryKey, saved),
  });
  return (
    <SettingsForm label={t('brand.label')} form={form} needs="settings edit">
      <Section title={t('brand.title')} hint={t('brand.hint')}>
        <TextField path="/name" label={t('brand.name')} hint={t('brand.nameHint')} span={6} />
        <Accent />
      </Section>
      <Section title={t('brand.logo')} hint={t('brand.logoHint')}>
        <Logo logo={stored.logo ?? undefined} />
      </Section>
      <Section title={t('brand.preview')} hint={t('brand.previewHint')}>
        <Preview />
      </Section>
    </SettingsForm>
  );
}

function Accent() {
  const { t } = useTranslation();
  const { value, set, error } = useField('/accent');
  const text = typeof value === 'string' ? value : '';
  return (
    <div data-span={6}>
      <TextInput
        size="xs"
        label={t('brand.accent')}
        description={t('brand.accentHint')}
        placeholder="#3655d4"
        classNames={{ input: 'mono' }}
        value={text}
        error={error}
        rightSection={
          <input
            type="color"
            className={classes.swatch}
            aria-label={t('brand.pick')}
            value={/^#[0-9a-f]{6}$/i.test(text) ? text : '#3655d4'}
            onChange={(event) => set(event.currentTarget.value)}
          />
        }
        onChange={(event) => set(event.currentTarget.value.trim() || undefined)}
      />
    </div>
  );
}

function Logo({ logo }: { logo: string | undefined }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const file = useId();
  const may = useMay()('settings edit');
  const refresh = () => client.invalidateQueries({ queryKey: brandQuery().queryKey });
  const put = useMutation({
    mutationFn: async (picked: File) => {
      if (picked.size > largestLogo) {
        throw new Error(t('brand.tooLarge'));
      }
      return company.setLogo(await base64Of(picked));
    },
    onSettled: refresh,
  });
  const remove = useMutation({ mutationFn: company.removeLogo, onSettled: refresh });
  const error = put.error ?? remove.error;
  return (
    <div data-span={12} className={classes.logo}>
      {logo ? (
        <img src={logo} alt={t('brand.logoNow')} className={classes.picture} />
      ) : (
        <p className={formClasses.hint}>{t('brand.noLogo')}</p>
      )}
      <label htmlFor={file}>{t('brand.choose')}</label>
      <input
        id={file}
        type="file"
        accept="image/png,image/jpeg"
        disabled={put.isPending || !may}
        onChange={(event) => {
          const [picked] = event.currentTarget.files ?? [];
          if (picked) {
            put.mutate(picked);
          }
        }}
      />
      {logo ? (
        <Button size="compact-sm" variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('brand.remove')}
        </Button>
      ) : null}
      {error ? (
        <p role="alert" className={formClasses.mistake}>
          {messageOf(error)}
        </p>
      ) : null}
    </div>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(new Error(String(reader.error)));
    reader.readAsDataURL(file);
  });
}

// Drawn by the browser itself: the policy allows no styles in the page, and a picture has its own colours.
function Preview() {
  const { t } = useTranslation();
  const accent = useField('/accent').value;
  const name = useField('/name').value;
  const colour = typeof accent === 'string' && /^#[0-9a-f]{6}$/i.test(accent) ? accent : '#3655d4';
  const title = typeof name === 'string' && name !== '' ? name : t('brand.companyName');
  return (
    <div data-span={12} className={classes.previews}>
      {(['light', 'dark'] as const).map((scheme) => {
        const [page, surface, ink, line] =
          scheme === 'light' ? ['#f6f7f9', '#ffffff', '#1b2430', '#e3e6eb'] : ['#10141a', '#171c24', '#e8ecf2', '#29313d'];
        return (
          <svg key={scheme} viewBox="0 0 320 150" role="img" aria-label={t(`brand.${scheme}`)} className={classes.preview}>
            <rect width="320" height="150" rx="8" fill={page} />
            <rect x="0.5" y="0.5" width="319" height="34" fill={surface} stroke={line} />
            <text x="14" y="22" fontSize="13" fontWeight="650" fill={ink}>
              {title.slice(0, 34)}
            </text>
            <rect x="14" y="48" width="292" height="88" rx="6" fill={surface} stroke={line} />
            <text x="28" y="72" fontSize="12" fill={ink}>
              {t('brand.sample')}
            </text>
            <text x="28" y="92" fontSize="12" fill={scheme === 'light' ? colour : lighter(colour)} textDecoration="underline">
              {t('brand.link')}
            </text>
            <rect x="28" y="104" width="96" height="24" rx="4" fill={colour} />
            <text x="76" y="120" fontSize="11" fontWeight="600" textAnchor="middle" fill="#ffffff">
              {t('brand.button')}
            </text>
          </svg>
        );
      })}
    </div>
  );
}

/** Roughly what the server makes of the colour for dark surfaces. */
export function lighter(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (255 - part) * 0.45)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
