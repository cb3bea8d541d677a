namespace LeadExec.Postgres.BatchWriter;

/// <summary>What to do about an error of the database.</summary>
internal enum WriterFault
{
    /// <summary>Nobody knows whether it stands: connect anew and send the same batch.</summary>
    Unknown = 0,

    /// <summary>Deadlock or lost race: rolled back for certain, send the same batch at once.</summary>
    Conflict = 1,

    /// <summary>A value of one command cannot be stored.</summary>
    Unstorable = 2,

    /// <summary>A CHECK or unique index behind the function's own decision: a bug, halt.</summary>
    Assertion = 3,
}
