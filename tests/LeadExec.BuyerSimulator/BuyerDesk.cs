using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace LeadExec.BuyerSimulator;

/// <summary>Handles one lead as a buyer would, faults included.</summary>
internal sealed class BuyerDesk(BuyerLog log, GateKeeper gates, ConcurrentDictionary<string, BuyerBehaviour> behaviours)
{
    private readonly ConcurrentDictionary<(string Buyer, string Key), (byte[] Body, string ContentType)> remembered = new();

    /// <summary>Requests as they came, the newest last; tests look at headers and bodies here.</summary>
    public ConcurrentQueue<SeenRequest> Seen { get; } = new();

    public async Task AnswerAsync(HttpContext context, string buyer)
    {
        var request = context.Request;
        var behaviour = behaviours.GetValueOrDefault(buyer, new BuyerBehaviour()).With(request.Query["mode"]).With(request.Headers["X-Buyer-Mode"]);
        if (behaviour.Fault == BuyerFault.ResetBeforeRead)
        {
            Write(context, buyer, [], new Outcome(BuyerVerdict.Ignored));
            Reset(context);
            return;
        }

        var body = await ReadAsync(request);
        behaviour = behaviour.With(ModeField(request, body));
        Remember(buyer, request, body);
        if (!gates.Admits(context, behaviour.Require))
        {
            Write(context, buyer, body, new Outcome(BuyerVerdict.Error));
            return;
        }

        await Task.Delay(behaviour.DelayMs, context.RequestAborted);
        await DecideAsync(context, buyer, behaviour, body);
    }

    private async Task DecideAsync(HttpContext context, string buyer, BuyerBehaviour behaviour, byte[] body)
    {
        var key = (buyer, context.Request.Headers["Idempotency-Key"].ToString());
        if (behaviour.Deduplicate && remembered.TryGetValue(key, out var before))
        {
            Write(context, buyer, body, new Outcome(BuyerVerdict.Accepted, behaviour.Price, Repeat: true));
            await SendAsync(context, behaviour, before.Body, before.ContentType);
            return;
        }

        var status = behaviour.RedirectTo is null ? behaviour.Status ?? 200 : 302;
        var verdict = status >= 300 ? BuyerVerdict.Error : behaviour.Accept ? BuyerVerdict.Accepted : BuyerVerdict.Rejected;
        var (answer, contentType) = AnswerText.Of(behaviour, Guid.CreateVersion7().ToString("N"));
        if (behaviour.Deduplicate && verdict == BuyerVerdict.Accepted)
        {
            remembered[key] = (answer, contentType);
        }

        Write(context, buyer, body, new Outcome(verdict, verdict == BuyerVerdict.Accepted ? behaviour.Price : null));
        await SendAsync(context, behaviour, answer, contentType);
    }

    private static async Task SendAsync(HttpContext context, BuyerBehaviour behaviour, byte[] answer, string contentType)
    {
        var response = context.Response;
        response.StatusCode = behaviour.RedirectTo is null ? behaviour.Status ?? 200 : 302;
        response.ContentType = contentType;
        if (behaviour.RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (behaviour.RedirectTo is { } location)
        {
            response.Headers.Location = location;
        }

        await FaultyAnswers.SendAsync(context, behaviour, answer);
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return body.ToArray();
    }

    private static string? ModeField(HttpRequest request, byte[] body)
    {
        try
        {
            if (request.HasFormContentType)
            {
                return Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).GetValueOrDefault("BuyerMode");
            }

            using var document = request.HasJsonContentType() ? JsonDocument.Parse(body) : null;
            return document?.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("BuyerMode", out var mode)
                ? mode.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Remember(string buyer, HttpRequest request, byte[] body)
    {
        Seen.Enqueue(new SeenRequest(
            buyer, request.Method, request.Path + request.QueryString.ToString(),
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body));
        while (Seen.Count > 1_000)
        {
            Seen.TryDequeue(out _);
        }
    }

    private void Write(HttpContext context, string buyer, byte[] body, Outcome outcome) => log.Add(new BuyerLogEntry
    {
        Number = 0,
        At = DateTimeOffset.UtcNow,
        Buyer = buyer,
        Method = context.Request.Method,
        Key = context.Request.Headers["Idempotency-Key"],
        BodyHash = body.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(body)),
        Verdict = outcome.Verdict,
        Repeat = outcome.Repeat,
        Price = outcome.Price,
    });

    internal static void Reset(HttpContext context)
    {
        // Linger 0 turns the close into a reset.
        if (context.Features.Get<Microsoft.AspNetCore.Connections.Features.IConnectionSocketFeature>() is { } connection)
        {
            connection.Socket.LingerState = new System.Net.Sockets.LingerOption(true, 0);
        }

        context.Abort();
    }

    private sealed record Outcome(BuyerVerdict Verdict, string? Price = null, bool Repeat = false);
}
