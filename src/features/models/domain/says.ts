/** What an editor shows beside a field of the model's file, in Swedish and English. */
export function says(sv: string, en: string): { description: string } {
  return { description: `${sv}. · ${en}.` }
}
