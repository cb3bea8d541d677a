using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeadExec.EndToEnd.Tests.Support;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Twins;

/// <summary>Posts to two hosts at once, as sources do that repeat what is refused with 503, and writes down what was acknowledged.</summary>
internal sealed class TwinLoad(IReadOnlyList<SiloProcess> silos, string ackLog) : IDisposable
{
    private const int AtOnce = 24;
    private const int MostTries = 200;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly Lock gate = new();

    public static LeadToPost Lead(int type) => LeadToPost.New("AZ", "85004") with
    {
        Source = TwinAccount.Source,
        LeadType = type,
        Campaign = TwinAccount.Number(type, 1),
        IdempotencyKey = Guid.NewGuid().ToString("N"),
    };

    /// <summary>Posts leads of a type, to the hosts in turn.</summary>
    public async Task<IReadOnlyList<PostedAnswer>> PostAsync(int type, int count) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(number => PostAsync(number % silos.Count, Lead(type))));

    /// <summary>The same post, or posts that exclude each other, to both hosts at the same moment.</summary>
    public Task<PostedAnswer[]> PostBothAsync(LeadToPost one, LeadToPost other) => Task.WhenAll(PostAsync(0, one), PostAsync(1, other));

    public async Task<PostedAnswer> PostAsync(int silo, LeadToPost lead)
    {
        await places.WaitAsync();
        try
        {
            for (var tries = 0; ; tries++)
            {
                var answer = await PostedAnswer.OfAsync(silos[silo].Http, lead.ToRequest(PostKind.V1Json));
                if (answer.Status is not (503 or 429) || tries == MostTries)
                {
                    Remember(lead, answer);
                    return answer;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private void Remember(LeadToPost lead, PostedAnswer answer)
    {
        answer.Status.ShouldBe(200, answer.Text);
        if (!answer.Accepted)
        {
            return;
        }

        var line = JsonSerializer.Serialize(
            new
            {
                leadId = answer.LeadId,
                status = answer.Status,
                campaignId = lead.Campaign,
                key = lead.IdempotencyKey,
                answerHash = Convert.ToHexStringLower(SHA256.HashData(answer.Bytes)),
            },
            Json);
        lock (gate)
        {
            File.AppendAllText(ackLog, line + "\n", Encoding.UTF8);
        }
    }
}
