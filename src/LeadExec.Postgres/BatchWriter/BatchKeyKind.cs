namespace LeadExec.Postgres.BatchWriter;

/// <summary>What a <see cref="BatchKey"/> names.</summary>
internal enum BatchKeyKind
{
    Lead = 0,
    Idempotency = 1,
    Body = 2,
    Duplicate = 3,
    Ping = 4,
}
