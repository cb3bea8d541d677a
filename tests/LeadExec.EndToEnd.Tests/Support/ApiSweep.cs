using System.Net;
using System.Text;
using System.Text.Json;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>Asks every address of the API document that answers to GET, as one person or as nobody, and reads all that comes back.</summary>
internal sealed class ApiSweep(HttpClient http, string? session, Func<string, IEnumerable<string>> numbersFor)
{
    /// <summary>It goes on for as long as somebody listens.</summary>
    private const string Stream = "/api/v1/queue/events";

    /// <summary>How many addresses answered with content.</summary>
    public int Answered { get; private set; }

    /// <summary>Addresses whose answer holds a value of the person's, head or body.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CanaryScan scan)
    {
        List<string> found = [];
        foreach (var path in Paths().Where(path => path != Stream))
        {
            foreach (var address in Filled(path))
            {
                if (await AskAsync(address, scan) is { } value)
                {
                    found.Add($"{path}: {value}");
                    break;
                }
            }
        }

        return found;
    }

    private async Task<string?> AskAsync(string address, CanaryScan scan)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (session is not null)
        {
            request.Headers.Add("Cookie", "leadexec=" + session);
        }

        using var answer = await http.SendAsync(request);
        ((int)answer.StatusCode).ShouldBeLessThan(500, address);
        Answered += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
        return scan.FindIn(answer.Headers.ToString() + answer.Content.Headers) ?? scan.FindIn(await answer.Content.ReadAsByteArrayAsync());
    }

    private IEnumerable<string> Filled(string path)
    {
        var open = path.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return [path];
        }

        var close = path.IndexOf('}', open);
        return numbersFor(path[..close]).SelectMany(number => Filled(new StringBuilder(path).Remove(open, close - open + 1).Insert(open, number).ToString()));
    }

    /// <summary>As the document in the sources has them; a test of its own compares it with the routes.</summary>
    private static List<string> Paths()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "LeadExec.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests do not run inside the clone.");
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root.FullName, "api", "openapi", "openapi.json")));
        return [.. document.RootElement.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)).Select(path => path.Name)];
    }
}
