using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace LeadExec.Torture;

/// <summary>
/// Posts leads on time, whether or not the earlier ones were answered (up to a number of them), and posts each again until it has a final answer, as a source
/// that wants its money does. Every payload is another person's.
/// </summary>
internal sealed partial class LeadLoad(Func<Uri> silo, AckLog acks, int seed) : IDisposable
{
    private const int MaximumTries = 2_000;

    /// <summary>Unanswered leads from which no new ones are posted: the run is about what is killed, and a load that only grows would be about overload.</summary>
    private const int MostUnanswered = 400;
    private static readonly TimeSpan AfterNoAnswer = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AfterComeAgain = TimeSpan.FromSeconds(2);

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(2) }) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly ConcurrentBag<Task> open = [];
    private int posts;
    private int repeats;
    private int unexpected;
    private int ended;

    public int Posts => posts;

    public int Repeats => repeats;

    /// <summary>Answers that no well-formed post may get.</summary>
    public int Unexpected => unexpected;

    /// <summary>Starts posts at the given rate until cancelled; returns at once after the last was started.</summary>
    public async Task RunAsync(int perSecond, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        for (var started = 0; !cancellation.IsCancellationRequested;)
        {
            for (var due = clock.Elapsed.TotalSeconds * perSecond; started < due; started++)
            {
                if (posts - Volatile.Read(ref ended) < MostUnanswered)
                {
                    open.Add(PostUntilAnsweredAsync(Interlocked.Increment(ref posts)));
                }
            }

            await Task.Delay(5, CancellationToken.None);
        }
    }

    /// <summary>Waits until every lead has its final answer.</summary>
    /// <exception cref="TimeoutException">Some never got one.</exception>
    public Task DrainAsync(TimeSpan patience) => Task.WhenAll(open).WaitAsync(patience);

    public void Dispose() => http.Dispose();

    private async Task PostUntilAnsweredAsync(int number)
    {
        await PostAsync(number);
        Interlocked.Increment(ref ended);
    }

    private async Task PostAsync(int number)
    {
        var lead = Lead(number);
        var key = number % 3 == 0 ? string.Create(CultureInfo.InvariantCulture, $"key-{seed}-{number}") : null;
        for (var tries = 0; tries < MaximumTries; tries++)
        {
            if (await TryAsync(lead, key) is not { } pause)
            {
                return;
            }

            Interlocked.Increment(ref repeats);
            await Task.Delay(pause);
        }
    }

    /// <summary>How long to wait before posting again; null when the answer is final.</summary>
    private async Task<TimeSpan?> TryAsync(Dictionary<string, string> lead, string? key)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(silo(), "/processor/insert/general")) { Content = JsonContent.Create(lead) };
            if (key is not null)
            {
                request.Headers.Add("Idempotency-Key", key);
            }

            using var answer = await http.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            return (int)answer.StatusCode switch
            {
                503 or 429 => AfterComeAgain,
                200 when Identifier().Match(body) is { Success: true } match => Acknowledged(lead, key, match.Groups[1].Value, body),
                _ => Surprised(),
            };
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return AfterNoAnswer;
        }
    }

    private TimeSpan? Acknowledged(Dictionary<string, string> lead, string? key, string id, string body)
    {
        acks.Add(new Ack
        {
            LeadId = Guid.Parse(id),
            Status = 200,
            CampaignId = TortureAccount.Campaign,
            Key = key,
            AnswerHash = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(body))),
            Email = lead["Email"],
        });
        return null;
    }

    private TimeSpan? Surprised()
    {
        Interlocked.Increment(ref unexpected);
        return null;
    }

    private Dictionary<string, string> Lead(int number) => new()
    {
        ["LID"] = TortureAccount.LeadType.ToString(CultureInfo.InvariantCulture),
        ["VID"] = TortureAccount.Source.ToString(CultureInfo.InvariantCulture),
        ["AID"] = TortureAccount.Campaign.ToString(CultureInfo.InvariantCulture),
        ["FirstName"] = "Ann",
        ["LastName"] = "Example",
        ["Email"] = string.Create(CultureInfo.InvariantCulture, $"lead.{seed}.{number}@example.com"),
        ["PrimaryPhone"] = string.Create(CultureInfo.InvariantCulture, $"60{number / 10_000_000 % 10}{2 + (number / 1_000_000 % 8)}{number % 1_000_000:000000}"),
        ["State"] = TortureAccount.States[number % TortureAccount.States.Length],
        ["Zip"] = "85004",
    };

    [GeneratedRegex("\"LeadIdentifier\":\"([0-9a-f-]{36})\"")]
    private static partial Regex Identifier();
}
