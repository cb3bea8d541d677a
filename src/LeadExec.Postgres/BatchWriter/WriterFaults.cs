using Npgsql;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>Sorts the database's errors by what the writer does about them.</summary>
internal static class WriterFaults
{
    public static WriterFault KindOf(PostgresException refused) => refused.SqlState switch
    {
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => WriterFault.Conflict,
        var state when state.StartsWith("23", StringComparison.Ordinal) => WriterFault.Assertion,
        var state when state.StartsWith("22", StringComparison.Ordinal) => WriterFault.Unstorable,
        _ => WriterFault.Unknown,
    };

    /// <summary>For the log: a code or the type's name, never a message that could carry values.</summary>
    public static string Name(Exception failure) => failure is PostgresException refused ? refused.SqlState : failure.GetType().Name;
}
