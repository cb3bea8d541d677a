namespace LeadExec.Api.Intake.Instructions;

/// <summary>A request as a curl command line for a POSIX shell.</summary>
internal static class SampleCommand
{
    public static string Curl(string url, string? mediaType, bool accessKey, IEnumerable<string> data)
    {
        var lines = new List<string> { "curl " + Quoted(url) };
        if (mediaType is not null)
        {
            lines.Add("-H " + Quoted("Content-Type: " + mediaType));
        }

        if (accessKey)
        {
            lines.Add("-H " + Quoted("api-key: YOUR_ACCESS_KEY"));
        }

        return string.Join(" \\\n  ", lines.Concat(data));
    }

    public static string Data(string body) => "--data " + Quoted(body);

    public static IEnumerable<string> Form(IEnumerable<(string Name, string Value)> fields) => fields.Select(field => $"--data-urlencode {Quoted($"{field.Name}={field.Value}")}");

    // Everything between single quotes is taken as it stands, except a single quote.
    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
