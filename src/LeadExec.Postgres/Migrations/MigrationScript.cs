using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace LeadExec.Postgres.Migrations;

/// <summary>
/// An embedded script. Numbered ones (0001_leads) run once, in order of their names; functions (commit_batch) are replaced
/// whenever their text changes, after the numbered ones, except by a build that is older than the database: a changed function is
/// therefore released together with a numbered script, and goes on answering the version before. A script is known by its whole name: 0003_actor_host and 0003_reading
/// share a number, touch different tables and run in this order; neither is ever renamed, because databases know it by its name.
/// </summary>
internal sealed record MigrationScript(string Name, string Text, bool Repeatable)
{
    private const string Numbered = "LeadExec.Postgres.Migrations.";
    private const string Functions = "LeadExec.Postgres.BatchWriter.";

    public byte[] Checksum { get; } = SHA256.HashData(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n")));

    public static IReadOnlyList<MigrationScript> Embedded()
    {
        var assembly = typeof(MigrationScript).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .OrderBy(script => script.Repeatable).ThenBy(script => script.Name, StringComparer.Ordinal)];
    }

    private static MigrationScript Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        var repeatable = resource.StartsWith(Functions, StringComparison.Ordinal);
        var name = resource[(repeatable ? Functions : Numbered).Length..^".sql".Length];
        return new MigrationScript(name, reader.ReadToEnd(), repeatable);
    }
}
