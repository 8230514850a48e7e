import { userInfo } from 'node:os';

/** The name of whoever runs the program, `operator` where the account has none, as in some containers. */
export function login(): string {
  try {
    return userInfo().username;
  } catch {
    return 'operator';
  }
}
