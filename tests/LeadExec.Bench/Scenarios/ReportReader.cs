using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using LeadExec.Bench.Load;

namespace LeadExec.Bench.Scenarios;

/// <summary>Staff that look at reports and sorted lists one after another, several at once.</summary>
internal sealed class ReportReader(Uri address, string setUpLink) : IDisposable
{
    private const int Readers = 4;
    private const string Email = "bench@example.com";
    private const string Password = "correct horse battery";
    private static readonly string[] Reports = ["reports/today", "reports/leads?group=client&by=hour", "reports/leads?group=campaign", "reports/anomalies", "reports/pings"];
    private readonly LatencyHistogram times = new();
    private readonly LatencyHistogram[] each = [.. Enumerable.Range(0, Reports.Length + 1).Select(_ => new LatencyHistogram())];
    private readonly HttpClient http = Browser(address);
    private bool signedIn;
    private long failed;

    public void Dispose() => http.Dispose();

    /// <summary>Reads until it is told to end; says how many, how long they took, and how many were refused.</summary>
    public async Task<string> ReadAsync(CancellationToken end)
    {
        await SignInAsync();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            for (var at = reader; !end.IsCancellationRequested; at++)
            {
                await OneAsync(at);
            }
        })));
        var names = Reports.Append("leads/search").Zip(each, (name, own) => string.Create(CultureInfo.InvariantCulture, $"{name} {own.Quantile(0.5):0} ms"));
        return string.Create(CultureInfo.InvariantCulture, $"{times.Total} reports by {Readers} at once, p50 {times.Quantile(0.5):0} ms, p99 {times.Quantile(0.99):0} ms, {failed} failed ({string.Join(", ", names)})");
    }

    private async Task OneAsync(int at)
    {
        var clock = Stopwatch.StartNew();
        var report = at % (Reports.Length + 1);
        using var answer = report < Reports.Length
            ? await http.GetAsync(Path(Reports[report]))
            : await http.PostAsJsonAsync(Path("leads/search"), new { sort = "profitDescending", limit = 200 });
        await answer.Content.ReadAsByteArrayAsync();
        times.Add(clock.Elapsed);
        each[report].Add(clock.Elapsed);
        if (!answer.IsSuccessStatusCode)
        {
            Interlocked.Increment(ref failed);
        }
    }

    // The first administrator, by the link that the product prints.
    private async Task SignInAsync()
    {
        if (signedIn)
        {
            return;
        }

        var token = setUpLink[(setUpLink.LastIndexOfAny(['#', '=']) + 1)..];
        using var made = await http.PostAsJsonAsync(Path("setup"), new { token, email = Email, password = Password, companyName = "Bench", zoneId = "America/Phoenix", currency = "USD" });
        using var entered = await http.PostAsJsonAsync(Path("sessions"), new { email = Email, password = Password });
        signedIn = made.IsSuccessStatusCode && entered.IsSuccessStatusCode;
        if (!signedIn)
        {
            throw new InvalidOperationException($"Nobody could sign in: {made.StatusCode}, {entered.StatusCode}.");
        }
    }

    private static Uri Path(string path) => new("/api/v1/" + path, UriKind.Relative);

    private static HttpClient Browser(Uri address)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("X-LeadExec-Csrf", "1");
        return http;
    }
}
