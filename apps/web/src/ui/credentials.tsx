import { PasswordInput, type PasswordInputProps, TextInput, type TextInputProps } from '@mantine/core';
import { useI18n } from '../i18n/i18n.js';

type Typed<Props> = Omit<Props, 'onChange'> & { readonly onChange: (text: string) => void };

export function AccountField({ onChange, ...rest }: Typed<TextInputProps>) {
  const { t } = useI18n();
  return (
    <TextInput
      label={t('login.account')}
      name="account"
      autoComplete="username"
      required
      {...rest}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A password; the present one unless told. */
export function PasswordField({ onChange, ...rest }: Typed<PasswordInputProps>) {
  const { t } = useI18n();
  return (
    <PasswordInput
      label={t('login.password')}
      name="password"
      autoComplete="current-password"
      required
      visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword') }}
      {...rest}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The code of the second factor. */
export function CodeField({ onChange, ...rest }: Typed<TextInputProps>) {
  const { t } = useI18n();
  return (
    <TextInput
      label={t('login.code')}
      name="code"
      autoComplete="one-time-code"
      inputMode="numeric"
      required
      {...rest}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
    />
  );
}
