using System.Globalization;

namespace LeadExec.Hosting.Postgres;

/// <summary>
/// The account that PostgreSQL runs under. It refuses to run as root, so root goes through a user namespace (no account needed, files
/// stay root's), else through <c>setpriv</c> to an unprivileged account that then must own the data.
/// </summary>
public sealed record PostgresAccount
{
    private readonly IReadOnlyList<string> prefix;
    private readonly string? owner;

    private PostgresAccount(IReadOnlyList<string> prefix, string? owner)
    {
        this.prefix = prefix;
        this.owner = owner;
    }

    /// <summary>Finds out what this machine allows.</summary>
    /// <exception cref="PostgresUnavailableException">This is root and the machine offers no way to become somebody else.</exception>
    public static async Task<PostgresAccount> DetectAsync(CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new PostgresAccount([], null);
        }

        string[] space = ["unshare", "--user", "--map-user=65534", "--map-group=65534"];
        if ((await Command.RunAsync([.. space, "true"], cancellation)).Ok)
        {
            return new PostgresAccount(space, null);
        }

        return await UnprivilegedAsync(cancellation)
            ?? throw new PostgresUnavailableException(
                "PostgreSQL refuses to run as root, and this machine offers neither user namespaces (unshare) nor setpriv. Start as a normal user, or set LEADEXEC_DB.");
    }

    /// <summary>The command line that runs <paramref name="line"/> under this account.</summary>
    internal IReadOnlyList<string> Wrap(params IReadOnlyList<string> line) => [.. prefix, .. line];

    /// <summary>Gives a folder to the account, where it is another one than ours.</summary>
    internal async Task OwnAsync(string directory, CancellationToken cancellation)
    {
        if (owner is not null)
        {
            await Command.RunAsync(["chown", "-R", owner, directory], cancellation);
        }
    }

    private static async Task<PostgresAccount?> UnprivilegedAsync(CancellationToken cancellation)
    {
        foreach (var line in File.Exists("/etc/passwd") ? await File.ReadAllLinesAsync("/etc/passwd", cancellation) : [])
        {
            var fields = line.Split(':');
            if (fields.Length < 4 || fields[0] is not ("postgres" or "nobody"))
            {
                continue;
            }

            string[] drop = ["setpriv", "--reuid=" + fields[2], "--regid=" + fields[3], "--clear-groups"];
            if ((await Command.RunAsync([.. drop, "true"], cancellation)).Ok)
            {
                return new PostgresAccount(drop, string.Create(CultureInfo.InvariantCulture, $"{fields[2]}:{fields[3]}"));
            }
        }

        return null;
    }
}
