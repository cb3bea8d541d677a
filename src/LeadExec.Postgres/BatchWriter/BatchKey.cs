namespace LeadExec.Postgres.BatchWriter;

/// <summary>Something that two commands of one batch must not share. Hashes are cut short: a chance collision only makes one command wait for the next batch.</summary>
internal readonly record struct BatchKey(BatchKeyKind Kind, int Scope, UInt128 Value);
