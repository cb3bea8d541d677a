using System.Globalization;
using Npgsql;

namespace LeadExec.Hosting.Postgres;

/// <summary>Reads the two spellings of a database address: an Npgsql connection string and <c>postgres://user:password@host:port/name?sslmode=require</c>.</summary>
public static class DatabaseUrl
{
    /// <returns>An Npgsql connection string.</returns>
    /// <exception cref="PostgresUnavailableException">The text is neither; the message does not repeat it, because it may hold a password.</exception>
    public static string ToConnectionString(string text)
    {
        try
        {
            return IsUrl(text) ? FromUrl(new Uri(text)) : new NpgsqlConnectionStringBuilder(text).ConnectionString;
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException or FormatException)
        {
            throw new PostgresUnavailableException(
                "LEADEXEC_DB (or DATABASE_URL) is neither a connection string (Host=...;Database=...) nor a postgres:// address.");
        }
    }

    private static bool IsUrl(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    private static string FromUrl(Uri url)
    {
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = url.Host,
            Port = url.Port > 0 ? url.Port : 5432,
            Database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/')),
        };
        var user = url.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length == 2)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (var pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            builder[KeywordOf(parts[0])] = parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "true";
        }

        return builder.ConnectionString;
    }

    /// <summary>The query parameters that libpq spells differently from Npgsql.</summary>
    private static string KeywordOf(string parameter) => parameter.ToLowerInvariant() switch
    {
        "sslmode" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        "application_name" => "Application Name",
        "connect_timeout" => "Timeout",
        var other => other.Replace('_', ' ').ToString(CultureInfo.InvariantCulture),
    };
}
