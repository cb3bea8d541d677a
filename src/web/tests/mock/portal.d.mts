import type { Appointment } from '@leadexec/api-client';

export function appointment(n: number, title: string, more?: Partial<Appointment>): Appointment;
