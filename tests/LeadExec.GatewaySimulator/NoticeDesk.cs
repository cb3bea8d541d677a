using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LeadExec.GatewaySimulator;

/// <summary>
/// Keeps and sends notices, signed as the providers sign them: at the moment of sending, so that a late one carries a fresh
/// signature. Sending is at least once, in any order that is asked for.
/// </summary>
internal sealed class NoticeDesk(GatewaySimulatorOptions options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<SimNotice> notices = [];
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { Timeout = LongestCall };
    private Task sending = Task.CompletedTask;

    /// <summary>All that were ever made, oldest first.</summary>
    public IReadOnlyList<SimNotice> All => [.. notices];

    /// <summary>Keeps it; sends it in the background when an address is set. Called under the vault's lock, so notices are sent in order.</summary>
    public void Add(SimNotice notice)
    {
        notices.Enqueue(notice);
        if (AddressOf(notice.Provider) is { } address)
        {
            sending = sending.ContinueWith(_ => SendAsync(notice, address, forged: false), TaskScheduler.Default).Unwrap();
        }
    }

    public Uri? AddressOf(SimProvider provider) => provider == SimProvider.Stripe ? options.StripeWebhook : options.AuthorizeNetWebhook;

    /// <summary>HTTP status of the answer; 0 when there was none.</summary>
    public async Task<int> SendAsync(SimNotice notice, Uri address, bool forged)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(notice.Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        request.Headers.TryAddWithoutValidation(HeaderOf(notice.Provider), Sign(notice, forged));
        try
        {
            using var answer = await client.SendAsync(request);
            return (int)answer.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return 0;
        }
    }

    public static string HeaderOf(SimProvider provider) => provider == SimProvider.Stripe ? "Stripe-Signature" : "X-ANET-Signature";

    public string Sign(SimNotice notice, bool forged)
    {
        if (notice.Provider == SimProvider.AuthorizeNet)
        {
            var key = Encoding.ASCII.GetBytes(forged ? new string('F', 128) : GatewaySimulatorOptions.DefaultSignatureKey);
            return "sha512=" + Convert.ToHexString(HMACSHA512.HashData(key, notice.Body));
        }

        var secret = Encoding.UTF8.GetBytes(forged ? "whsec_forged" : GatewaySimulatorOptions.DefaultStripeWebhookSecret);
        var at = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(at + "."), .. notice.Body];
        return $"t={at},v1={Convert.ToHexStringLower(HMACSHA256.HashData(secret, signed))}";
    }

    public void Dispose() => client.Dispose();
}
