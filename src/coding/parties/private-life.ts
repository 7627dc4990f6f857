/** Sectors of those who neither speak nor sign for a state or a body, nor are judged as one who acts for it. */
export const privateLife: ReadonlySet<string> = new Set(["BUS", "CVL", "EDU", "MED", "AGR", "JRN", "SOC", "REL", "LAB", "CRM"]);
