/**
 * The other spellings of a name that tell something new: "President Nazarbayev" is left out beside "Nazarbayev", and what ends in the name
 * itself.
 */
export function alsoWritten({ name, aliases }: { readonly name: string; readonly aliases: readonly string[] }): string[] {
  return aliases.filter((alias) => ![name, ...aliases].some((other) => other !== alias && alias.endsWith(` ${other}`)));
}
