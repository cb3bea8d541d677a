namespace LeadExec.Hosting.Postgres;

/// <summary>PostgreSQL cannot be found or started. The message is written for the person at the terminal and names what to do.</summary>
public sealed class PostgresUnavailableException : Exception
{
    public PostgresUnavailableException(string message) : base(message)
    {
    }

    public PostgresUnavailableException(string message, Exception inner) : base(message, inner)
    {
    }
}
